import {
  DescribeTransitGatewayVpcAttachmentsCommand,
  DescribeVpcPeeringConnectionsCommand,
} from '@aws-sdk/client-ec2';
import { ec2Arn } from 'backstage-plugin-private-api-common';
import { Area } from '../CollectContext';
import { readPages } from '../../aws/readPages';
import { tagsOf } from '../tagsOf';

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
