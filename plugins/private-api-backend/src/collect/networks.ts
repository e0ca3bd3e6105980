import {
  DescribeNetworkInterfacesCommand,
  DescribeSubnetsCommand,
  DescribeTransitGatewayVpcAttachmentsCommand,
  DescribeVpcPeeringConnectionsCommand,
} from '@aws-sdk/client-ec2';
import { ec2Arn } from 'backstage-plugin-private-api-common';
import { Area } from './CollectContext';
import { readPages } from './readPages';
import { tagsOf } from './tagsOf';

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

/** The network interfaces of VPC endpoints: their addresses are what a load balancer before an endpoint has as targets. */
export const networkInterfaces: Area = {
  kinds: ['network-interface'],
  async collect({ clients, scope, call, found }) {
    const wanted = new Set(
      found.all('vpc-endpoint').flatMap(({ networkInterfaceIds: ids }) => ids),
    );
    if (wanted.size === 0) {
      return [];
    }
    const answers = await readPages(async token => {
      const page = await clients.ec2.send(
        new DescribeNetworkInterfacesCommand({
          Filters: [{ Name: 'interface-type', Values: ['vpc_endpoint'] }],
          MaxResults: 1000,
          NextToken: token,
        }),
        call,
      );
      return { items: page.NetworkInterfaces, next: page.NextToken };
    });
    return answers
      .filter(({ NetworkInterfaceId: id }) => id && wanted.has(id))
      .map(answer => {
        const networkInterfaceId = answer.NetworkInterfaceId ?? '';
        return {
          kind: 'network-interface' as const,
          arn: ec2Arn(scope, 'network-interface', networkInterfaceId),
          ...scope,
          name: networkInterfaceId,
          tags: tagsOf(answer.TagSet),
          networkInterfaceId,
          subnetId: answer.SubnetId ?? '',
          privateIps: [
            ...(answer.PrivateIpAddresses ?? []).flatMap(
              ({ PrivateIpAddress }) => PrivateIpAddress ?? [],
            ),
            ...(answer.Ipv6Addresses ?? []).flatMap(
              ({ Ipv6Address }) => Ipv6Address ?? [],
            ),
          ],
        };
      });
  },
};

/** Peering connections, as either side sees them. */
export const vpcPeerings: Area = {
  kinds: ['vpc-peering'],
  async collect({ clients, scope, call }) {
    const answers = await readPages(async token => {
      const page = await clients.ec2.send(
        new DescribeVpcPeeringConnectionsCommand({
          MaxResults: 1000,
          NextToken: token,
        }),
        call,
      );
      return { items: page.VpcPeeringConnections, next: page.NextToken };
    });
    return answers.map(answer => {
      const peeringId = answer.VpcPeeringConnectionId ?? '';
      const tags = tagsOf(answer.Tags);
      return {
        kind: 'vpc-peering' as const,
        arn: ec2Arn(scope, 'vpc-peering-connection', peeringId),
        ...scope,
        name: tags.Name || peeringId,
        tags,
        peeringId,
        status: answer.Status?.Code ?? '',
        requesterVpcId: answer.RequesterVpcInfo?.VpcId ?? '',
        accepterVpcId: answer.AccepterVpcInfo?.VpcId ?? '',
      };
    });
  },
};

/** Attachments of VPCs to transit gateways. */
export const transitGatewayAttachments: Area = {
  kinds: ['transit-gateway-attachment'],
  async collect({ clients, scope, call }) {
    const answers = await readPages(async token => {
      const page = await clients.ec2.send(
        new DescribeTransitGatewayVpcAttachmentsCommand({
          MaxResults: 1000,
          NextToken: token,
        }),
        call,
      );
      return { items: page.TransitGatewayVpcAttachments, next: page.NextToken };
    });
    return answers.map(answer => {
      const attachmentId = answer.TransitGatewayAttachmentId ?? '';
      const tags = tagsOf(answer.Tags);
      return {
        kind: 'transit-gateway-attachment' as const,
        arn: ec2Arn(scope, 'transit-gateway-attachment', attachmentId),
        ...scope,
        name: tags.Name || attachmentId,
        tags,
        attachmentId,
        transitGatewayId: answer.TransitGatewayId ?? '',
        vpcId: answer.VpcId ?? '',
        state: answer.State ?? '',
      };
    });
  },
};
