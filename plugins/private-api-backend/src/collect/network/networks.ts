import {
  DescribeNetworkInterfacesCommand,
  DescribeSubnetsCommand,
  NetworkInterface as NetworkInterfaceAnswer,
} from '@aws-sdk/client-ec2';
import {
  ec2Arn,
  NetworkInterface,
  Scope,
} from 'backstage-plugin-private-api-common';
import { Area, CollectContext } from '../CollectContext';
import { readPages } from '../../aws/readPages';
import { tagsOf } from '../tagsOf';

/** All subnets, those that another account shares among them. */
export const subnets: Area = {
  kinds: ['subnet'],
  async collect({ clients, scope, call }) {
    const answers = await readPages(async token => {
      const page = await clients.ec2.send(
        new DescribeSubnetsCommand({ MaxResults: 1000, NextToken: token }),
        call,
      );
      return { items: page.Subnets, next: page.NextToken };
    });
    return answers.map(answer => {
      const owner = { ...scope, accountId: answer.OwnerId ?? scope.accountId };
      const subnetId = answer.SubnetId ?? '';
      const tags = tagsOf(answer.Tags);
      return {
        kind: 'subnet' as const,
        arn: ec2Arn(owner, 'subnet', subnetId),
        ...owner,
        name: tags.Name || subnetId,
        tags,
        subnetId,
        vpcId: answer.VpcId ?? '',
        availabilityZone: answer.AvailabilityZone ?? '',
        availabilityZoneId: answer.AvailabilityZoneId,
        cidrBlocks: [
          answer.CidrBlock ?? [],
          (answer.Ipv6CidrBlockAssociationSet ?? []).flatMap(
            ({ Ipv6CidrBlock }) => Ipv6CidrBlock ?? [],
          ),
        ].flat(),
      };
    });
  },
};

/** DescribeNetworkInterfaces takes no more values in a filter. */
const IDS_A_FILTER = 200;

/** The network interfaces of VPC endpoints: their addresses are what a load balancer before an endpoint has as targets. */
export const networkInterfaces: Area = {
  kinds: ['network-interface'],
  needs: ['vpc-endpoint'],
  async collect(context) {
    const ids = context.found
      .all('vpc-endpoint')
      .flatMap(({ networkInterfaceIds }) => networkInterfaceIds);
    const answers: NetworkInterfaceAnswer[] = [];
    for (let start = 0; start < ids.length; start += IDS_A_FILTER) {
      const some = ids.slice(start, start + IDS_A_FILTER);
      answers.push(...(await readNetworkInterfaces(context, some)));
    }
    return answers.map(answer => toNetworkInterface(answer, context.scope));
  },
};

/** By filter: as a parameter, one id that has gone would fail the call for all. */
function readNetworkInterfaces(
  { clients, call }: CollectContext,
  ids: string[],
): Promise<NetworkInterfaceAnswer[]> {
  return readPages(async token => {
    const page = await clients.ec2.send(
      new DescribeNetworkInterfacesCommand({
        Filters: [{ Name: 'network-interface-id', Values: ids }],
        MaxResults: 1000,
        NextToken: token,
      }),
      call,
    );
    return { items: page.NetworkInterfaces, next: page.NextToken };
  });
}

function toNetworkInterface(
  answer: NetworkInterfaceAnswer,
  scope: Scope,
): NetworkInterface {
  const networkInterfaceId = answer.NetworkInterfaceId ?? '';
  const ipv4 = (answer.PrivateIpAddresses ?? []).flatMap(
    ({ PrivateIpAddress }) => PrivateIpAddress ?? [],
  );
  const ipv6 = (answer.Ipv6Addresses ?? []).flatMap(
    ({ Ipv6Address }) => Ipv6Address ?? [],
  );
  return {
    kind: 'network-interface',
    arn: ec2Arn(scope, 'network-interface', networkInterfaceId),
    ...scope,
    name: networkInterfaceId,
    tags: tagsOf(answer.TagSet),
    networkInterfaceId,
    subnetId: answer.SubnetId ?? '',
    privateIps: [...ipv4, ...ipv6],
  };
}
