import {
  DescribeVpcEndpointConnectionsCommand,
  DescribeVpcEndpointServiceConfigurationsCommand,
  DescribeVpcEndpointServicePermissionsCommand,
  ServiceConfiguration,
  VpcEndpointConnection,
} from '@aws-sdk/client-ec2';
import {
  ec2Arn,
  EndpointService,
  Fact,
  isUnknown,
} from 'backstage-plugin-private-api-common';
import { attempt, unlessGone } from '../attempt';
import { Area, CollectContext } from '../CollectContext';
import { readPages } from '../../aws/readPages';
import { tagsOf } from '../tagsOf';

/** Endpoint services with who may connect and who does. API Gateway makes one itself for each V1 link's load balancer. */
export const endpointServices: Area = {
  kinds: ['endpoint-service'],
  async collect(context) {
    const { clients, call } = context;
    const services = await readPages(async token => {
      const page = await clients.ec2.send(
        new DescribeVpcEndpointServiceConfigurationsCommand({
          MaxResults: 1000,
          NextToken: token,
        }),
        call,
      );
      return { items: page.ServiceConfigurations, next: page.NextToken };
    });
    if (services.length === 0) {
      return [];
    }
    const connections = await attempt(() => readConnections(context));
    const found = await context.each(services, service =>
      unlessGone(() => readService(context, service, connections)),
    );
    return found.filter(service => service !== undefined);
  },
};

/** The connections of all services in one listing. */
function readConnections({
  clients,
  call,
}: CollectContext): Promise<VpcEndpointConnection[]> {
  return readPages(async token => {
    const page = await clients.ec2.send(
      new DescribeVpcEndpointConnectionsCommand({
        MaxResults: 1000,
        NextToken: token,
      }),
      call,
    );
    return { items: page.VpcEndpointConnections, next: page.NextToken };
  });
}

async function readService(
  context: CollectContext,
  service: ServiceConfiguration,
  connections: Fact<VpcEndpointConnection[]>,
): Promise<EndpointService> {
  const { scope } = context;
  const serviceId = service.ServiceId ?? '';
  const tags = tagsOf(service.Tags);
  return {
    kind: 'endpoint-service',
    arn: ec2Arn(scope, 'vpc-endpoint-service', serviceId),
    ...scope,
    name: tags.Name || serviceId,
    tags,
    serviceId,
    serviceName: service.ServiceName ?? '',
    loadBalancerArns: service.NetworkLoadBalancerArns ?? [],
    acceptanceRequired: service.AcceptanceRequired ?? false,
    allowedPrincipals: await attempt(() =>
      readAllowedPrincipals(context, serviceId),
    ),
    connections: isUnknown(connections)
      ? connections
      : connections
          .filter(connection => connection.ServiceId === serviceId)
          .map(connection => ({
            endpointId: connection.VpcEndpointId ?? '',
            ownerAccountId: connection.VpcEndpointOwner ?? '',
            state: connection.VpcEndpointState ?? '',
          })),
  };
}

async function readAllowedPrincipals(
  { clients, call }: CollectContext,
  serviceId: string,
): Promise<string[]> {
  const principals = await readPages(async token => {
    const page = await clients.ec2.send(
      new DescribeVpcEndpointServicePermissionsCommand({
        ServiceId: serviceId,
        MaxResults: 1000,
        NextToken: token,
      }),
      call,
    );
    return { items: page.AllowedPrincipals, next: page.NextToken };
  });
  return principals.flatMap(({ Principal }) => Principal ?? []);
}
