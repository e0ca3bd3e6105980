import { VpcLink, apiGatewayArn } from '../../inventory';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { baseOf } from './baseOf';

/** VPC links of both versions. CloudFormation waits until they are available. */
export function readVpcLinks(set: StackSet): VpcLink[] {
  return [
    ...set.made('AWS::ApiGateway::VpcLink').map(resource => ({
      ...linkOf(resource),
      version: 'V1' as const,
      targetArns: resource.properties.labels('TargetArns'),
      subnetIds: [],
      securityGroupIds: [],
    })),
    ...set.made('AWS::ApiGatewayV2::VpcLink').map(resource => ({
      ...linkOf(resource),
      version: 'V2' as const,
      targetArns: [],
      subnetIds: resource.properties.labels('SubnetIds'),
      securityGroupIds: resource.properties.labels('SecurityGroupIds'),
    })),
  ];
}

function linkOf(resource: StackResource) {
  const linkId = resource.ref;
  return {
    ...baseOf(
      'vpc-link',
      resource,
      apiGatewayArn(resource.scope, `vpclinks/${linkId}`),
      resource.properties.label('Name'),
    ),
    linkId,
    status: 'AVAILABLE' as const,
  };
}
