import { ACMClient } from '@aws-sdk/client-acm';
import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { ApiGatewayV2Client } from '@aws-sdk/client-apigatewayv2';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { RAMClient } from '@aws-sdk/client-ram';
import { Route53Client } from '@aws-sdk/client-route-53';
import { Route53ResolverClient } from '@aws-sdk/client-route53resolver';
import { ServiceDiscoveryClient } from '@aws-sdk/client-servicediscovery';
import { partitionOf } from 'backstage-plugin-private-api-common';
import type {
  AwsCredentialIdentityProvider,
  MetadataBearer,
  MiddlewareStack,
} from '@smithy/types';
import { CallCounter } from './CallCounter';
import { CallMiddleware } from './CallMiddleware';
import { nameCalls } from './nameCalls';

/**
 * The SDK clients of one scope for one pass.
 *
 * @internal
 */
export interface AwsClients {
  readonly acm: ACMClient;
  readonly apiGateway: APIGatewayClient;
  readonly apiGatewayV2: ApiGatewayV2Client;
  readonly cloudMap: ServiceDiscoveryClient;
  readonly cloudWatch: CloudWatchClient;
  readonly ec2: EC2Client;
  readonly loadBalancing: ElasticLoadBalancingV2Client;
  /** Only of the account that lists the others. */
  readonly organizations: OrganizationsClient;
  readonly ram: RAMClient;
  readonly resolver: Route53ResolverClient;
  readonly route53: Route53Client;
  /** The partition that it all belongs to, also of what has no Region: `aws`, `aws-cn`, `aws-us-gov`. */
  readonly partition: string;
  /** What has been called so far. */
  readonly calls: CallCounter;
  /** The source's present: that of a recording is the time it was made at. */
  readonly now: () => Date;
  /** Closes the sockets. */
  destroy(): void;
}

/**
 * How to make the clients of a scope.
 *
 * @internal
 */
export interface AwsClientsOptions {
  /** A real Region, also for the global scope. */
  region: string;
  credentials: AwsCredentialIdentityProvider;
  now: () => Date;
  /** From the outside in, within each step of the SDK's stack. */
  middleware: CallMiddleware[];
  retries: { retryMode: 'adaptive' | 'standard'; maxAttempts: number };
}

/** AWS asks integrators to name themselves; the version is that of the recorded format, not of the package. */
const USER_AGENT: [string, string][] = [['backstage-plugin-private-api', '1']];

/**
 * Makes the clients of one scope. `AWS_ENDPOINT_URL` is honoured by the SDK itself.
 *
 * @internal
 */
export function createAwsClients(options: AwsClientsOptions): AwsClients {
  const { region, credentials, now, middleware, retries } = options;
  const config = {
    region,
    credentials,
    ...retries,
    customUserAgent: USER_AGENT,
  };
  const calls = new CallCounter();
  const clients = {
    acm: new ACMClient(config),
    apiGateway: new APIGatewayClient(config),
    apiGatewayV2: new ApiGatewayV2Client(config),
    cloudMap: new ServiceDiscoveryClient(config),
    cloudWatch: new CloudWatchClient(config),
    ec2: new EC2Client(config),
    loadBalancing: new ElasticLoadBalancingV2Client(config),
    organizations: new OrganizationsClient(config),
    ram: new RAMClient(config),
    resolver: new Route53ResolverClient(config),
    route53: new Route53Client(config),
  };
  // These clients are built on an earlier @smithy/types, whose stack differs in its types only.
  const resolverStack = clients.resolver
    .middlewareStack as unknown as MiddlewareStack<object, MetadataBearer>;
  const ramStack = clients.ram.middlewareStack as unknown as MiddlewareStack<
    object,
    MetadataBearer
  >;
  for (const layer of [nameCalls, ...middleware, calls]) {
    layer.addTo(clients.acm.middlewareStack, 'acm');
    layer.addTo(clients.apiGateway.middlewareStack, 'apigateway');
    layer.addTo(clients.apiGatewayV2.middlewareStack, 'apigatewayv2');
    layer.addTo(clients.cloudMap.middlewareStack, 'servicediscovery');
    layer.addTo(clients.cloudWatch.middlewareStack, 'cloudwatch');
    layer.addTo(clients.ec2.middlewareStack, 'ec2');
    layer.addTo(clients.loadBalancing.middlewareStack, 'elasticloadbalancing');
    layer.addTo(clients.organizations.middlewareStack, 'organizations');
    layer.addTo(ramStack, 'ram');
    layer.addTo(resolverStack, 'route53resolver');
    layer.addTo(clients.route53.middlewareStack, 'route53');
  }
  return {
    ...clients,
    partition: partitionOf(region),
    calls,
    now,
    destroy: () => Object.values(clients).forEach(client => client.destroy()),
  };
}
