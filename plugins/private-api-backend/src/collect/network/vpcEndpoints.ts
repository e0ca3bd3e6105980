import {
  DescribeVpcEndpointsCommand,
  VpcEndpoint as VpcEndpointAnswer,
} from '@aws-sdk/client-ec2';
import {
  ec2Arn,
  Scope,
  unknownBecause,
  VpcEndpoint,
} from 'backstage-plugin-private-api-common';
import { Area } from '../CollectContext';
import { readPages } from '../../aws/readPages';
import { tagsOf } from '../tagsOf';

/** Interface endpoints that lead to API Gateway, or to an endpoint service that may stand before one. */
export const vpcEndpoints: Area = {
  kinds: ['vpc-endpoint'],
  async collect({ clients, scope, call }) {
    const endpoints = await readPages(async token => {
      const page = await clients.ec2.send(
        new DescribeVpcEndpointsCommand({
          Filters: [{ Name: 'vpc-endpoint-type', Values: ['Interface'] }],
          MaxResults: 1000,
          NextToken: token,
        }),
        call,
      );
      return { items: page.VpcEndpoints, next: page.NextToken };
    });
    return endpoints
      .filter(endpoint => leadsToApis(endpoint.ServiceName ?? ''))
      .map(endpoint => toVpcEndpoint(endpoint, scope));
  },
};

function leadsToApis(serviceName: string): boolean {
  return (
    serviceName.endsWith('.execute-api') || serviceName.includes('.vpce-svc-')
  );
}

function toVpcEndpoint(endpoint: VpcEndpointAnswer, scope: Scope): VpcEndpoint {
  const id = endpoint.VpcEndpointId ?? '';
  const tags = tagsOf(endpoint.Tags);
  return {
    kind: 'vpc-endpoint',
    arn: ec2Arn(scope, 'vpc-endpoint', id),
    ...scope,
    name: tags.Name || id,
    tags,
    endpointId: id,
    vpcId: endpoint.VpcId ?? '',
    serviceName: endpoint.ServiceName ?? '',
    state: endpoint.State
      ? lowerFirst(endpoint.State)
      : unknownBecause('AWS gives no state'),
    privateDnsEnabled:
      endpoint.PrivateDnsEnabled ??
      unknownBecause('AWS does not say whether private DNS is on'),
    policy: endpoint.PolicyDocument || null,
    subnetIds: endpoint.SubnetIds ?? [],
    securityGroupIds: (endpoint.Groups ?? []).flatMap(
      ({ GroupId }) => GroupId ?? [],
    ),
    networkInterfaceIds: endpoint.NetworkInterfaceIds ?? [],
    dnsNames: (endpoint.DnsEntries ?? []).flatMap(
      ({ DnsName }) => DnsName ?? [],
    ),
    ipAddressType: ipAddressTypeOf(endpoint.IpAddressType),
    lastError: endpoint.LastError?.Message ?? endpoint.FailureReason,
    createdAt: endpoint.CreationTimestamp?.toISOString(),
  };
}

/** EC2 documents `Available` and answers `available`. */
function lowerFirst(state: string): string {
  return state.charAt(0).toLowerCase() + state.slice(1);
}

function ipAddressTypeOf(
  type: string | undefined,
): 'ipv4' | 'ipv6' | 'dualstack' | undefined {
  return type === 'ipv4' || type === 'ipv6' || type === 'dualstack'
    ? type
    : undefined;
}
