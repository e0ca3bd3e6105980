import { ACM } from '@aws-sdk/client-acm';
import { APIGateway } from '@aws-sdk/client-api-gateway';
import { ApiGatewayV2 } from '@aws-sdk/client-apigatewayv2';
import { CloudWatch } from '@aws-sdk/client-cloudwatch';
import { EC2 } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2';
import { Route53 } from '@aws-sdk/client-route-53';
import { Route53Resolver } from '@aws-sdk/client-route53resolver';
import { ServiceDiscovery } from '@aws-sdk/client-servicediscovery';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { makeIdsStable } from './stableIds.ts';
import type { Scope } from './spec/scope.ts';

/** The clients of one account in one Region. */
export type Aws = ReturnType<typeof connect>;

/** Clients that act in one scope of the emulator, by a role in its account as one would with AWS itself. */
export function connect(endpoint: string, scope: Scope) {
  const { accountId, region } = scope;
  const sts = {
    endpoint,
    region,
    credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
  };
  const config = {
    endpoint,
    region,
    credentials: fromTemporaryCredentials({
      clientConfig: sts,
      masterCredentials: sts.credentials,
      params: {
        RoleArn: `arn:aws:iam::${accountId}:role/estate-builder`,
        RoleSessionName: 'seed',
      },
    }),
  };
  const clients = {
    acm: new ACM(config),
    apiGateway: new APIGateway(config),
    apiGatewayV2: new ApiGatewayV2(config),
    cloudWatch: new CloudWatch(config),
    ec2: new EC2(config),
    elb: new ElasticLoadBalancingV2(config),
    route53: new Route53(config),
    resolver: new Route53Resolver(config),
    cloudMap: new ServiceDiscovery(config),
  };
  for (const client of Object.values(clients)) {
    makeIdsStable(client, endpoint, scope);
  }
  return { ...clients, scope };
}
