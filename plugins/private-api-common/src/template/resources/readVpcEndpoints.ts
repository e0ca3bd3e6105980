import { VpcEndpoint, ec2Arn, unknownBecause } from '../../inventory';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { vpcEndpointDnsName } from '../identity/networkIdentities';
import { baseOf } from './baseOf';

/** Interface endpoints; CloudFormation makes gateway endpoints where no type is given. */
export function readVpcEndpoints(set: StackSet): VpcEndpoint[] {
  return set
    .made('AWS::EC2::VPCEndpoint')
    .filter(
      ({ properties }) => properties.known('VpcEndpointType') === 'Interface',
    )
    .map(readVpcEndpoint);
}

function readVpcEndpoint(resource: StackResource): VpcEndpoint {
  const { properties, scope } = resource;
  const endpointId = resource.ref;
  const serviceName = properties.label('ServiceName') ?? '';
  return {
    ...baseOf(
      'vpc-endpoint',
      resource,
      ec2Arn(scope, 'vpc-endpoint', endpointId),
    ),
    endpointId,
    vpcId: properties.label('VpcId') ?? '',
    serviceName,
    // AWS accepts endpoints of its own services by itself; the owner of another service may not.
    state:
      /^(com|cn\.com)\.amazonaws\./.test(serviceName) &&
      !serviceName.includes('.vpce.')
        ? 'available'
        : unknownBecause('the owner of the endpoint service decides'),
    privateDnsEnabled:
      properties.flag('PrivateDnsEnabled') ??
      unknownBecause(
        'the template leaves PrivateDnsEnabled out, for which CloudFormation and EC2 name different defaults',
      ),
    policy: properties.json('PolicyDocument') ?? null,
    subnetIds: properties.labels('SubnetIds'),
    securityGroupIds:
      properties.texts('SecurityGroupIds') ??
      unknownBecause(
        "the template names no security group, which means the VPC's default group",
      ),
    networkInterfaceIds: [],
    dnsNames: [vpcEndpointDnsName(resource)],
    ...ipAddressTypeOf(properties.known('IpAddressType')),
  };
}

function ipAddressTypeOf(type: string | undefined) {
  return type === 'ipv4' || type === 'ipv6' || type === 'dualstack'
    ? ({ ipAddressType: type } as const)
    : {};
}
