import {
  GetVpcLinksCommand,
  VpcLink as VpcLinkV1Answer,
} from '@aws-sdk/client-api-gateway';
import {
  GetVpcLinksCommand as GetVpcLinksV2Command,
  VpcLink as VpcLinkV2Answer,
} from '@aws-sdk/client-apigatewayv2';
import {
  apiGatewayArn,
  Scope,
  unknownBecause,
  VpcLink,
} from 'backstage-plugin-private-api-common';
import { Area } from '../CollectContext';
import { readPages } from '../../aws/readPages';

/** VPC links of the first version: a Network Load Balancer behind a REST or WebSocket API. */
export const vpcLinksV1: Area = {
  kinds: ['vpc-link'],
  async collect({ clients, scope, call }) {
    const links = await readPages(async position => {
      const page = await clients.apiGateway.send(
        new GetVpcLinksCommand({ limit: 500, position }),
        call,
      );
      return { items: page.items, next: page.position };
    });
    return links.map(link => toVpcLinkV1(link, scope));
  },
};

/** VPC links of the second version: subnets and security groups, for HTTP and REST APIs. */
export const vpcLinksV2: Area = {
  kinds: ['vpc-link'],
  async collect({ clients, scope, call }) {
    const links = await readPages(async token => {
      const page = await clients.apiGatewayV2.send(
        new GetVpcLinksV2Command({ MaxResults: '500', NextToken: token }),
        call,
      );
      return { items: page.Items, next: page.NextToken };
    });
    return links.map(link => toVpcLinkV2(link, scope));
  },
};

function toVpcLinkV1(link: VpcLinkV1Answer, scope: Scope): VpcLink {
  const id = link.id ?? '';
  return {
    kind: 'vpc-link',
    arn: apiGatewayArn(scope, `vpclinks/${id}`),
    ...scope,
    name: link.name ?? id,
    tags: link.tags ?? {},
    linkId: id,
    version: 'V1',
    status: link.status ?? unknownBecause('AWS gives no status'),
    statusMessage: link.statusMessage,
    targetArns: link.targetArns ?? [],
    subnetIds: [],
    securityGroupIds: [],
  };
}

function toVpcLinkV2(link: VpcLinkV2Answer, scope: Scope): VpcLink {
  const id = link.VpcLinkId ?? '';
  return {
    kind: 'vpc-link',
    arn: apiGatewayArn(scope, `vpclinks/${id}`),
    ...scope,
    name: link.Name ?? id,
    tags: link.Tags ?? {},
    linkId: id,
    version: 'V2',
    status: link.VpcLinkStatus ?? unknownBecause('AWS gives no status'),
    statusMessage: link.VpcLinkStatusMessage || undefined,
    targetArns: [],
    subnetIds: link.SubnetIds ?? [],
    securityGroupIds: link.SecurityGroupIds ?? [],
    createdAt: link.CreatedDate?.toISOString(),
  };
}
