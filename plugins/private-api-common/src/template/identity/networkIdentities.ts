import type { StackResource } from '../evaluate/StackResource';
import type { Identify, Identity } from './Identity';
import { ec2Id, hexId } from './syntheticId';

export const NETWORK_IDENTITIES: Record<string, Identify> = {
  'AWS::EC2::VPC': resource => {
    const id = ec2Id('vpc', resource.seed);
    return {
      ref: id,
      attributes: {
        VpcId: id,
        CidrBlock: resource.properties.raw('CidrBlock'),
        DefaultSecurityGroup: ec2Id('sg', `${resource.seed}/default`),
      },
    };
  },
  'AWS::EC2::Subnet': resource => {
    const id = ec2Id('subnet', resource.seed);
    return {
      ref: id,
      attributes: {
        SubnetId: id,
        ...copied(resource, 'AvailabilityZone', 'CidrBlock', 'VpcId'),
      },
    };
  },
  'AWS::EC2::SecurityGroup': resource => {
    const id = ec2Id('sg', resource.seed);
    return {
      ref: id,
      attributes: { GroupId: id, ...copied(resource, 'VpcId') },
    };
  },
  'AWS::EC2::VPCEndpoint': vpcEndpoint,
  'AWS::EC2::VPCEndpointService': withId('vpce-svc', 'ServiceId'),
  'AWS::EC2::VPCPeeringConnection': withId('pcx', 'Id'),
  'AWS::EC2::TransitGateway': withId('tgw', 'Id'),
  'AWS::EC2::TransitGatewayAttachment': withId('tgw-attach', 'Id'),
  'AWS::EC2::TransitGatewayVpcAttachment': withId('tgw-attach', 'Id'),
  'AWS::EC2::DHCPOptions': withId('dopt', 'DhcpOptionsId'),
  'AWS::EC2::RouteTable': withId('rtb', 'RouteTableId'),
  'AWS::EC2::InternetGateway': withId('igw', 'InternetGatewayId'),
  'AWS::EC2::NatGateway': withId('nat', 'NatGatewayId'),
  'AWS::EC2::PrefixList': withId('pl', 'PrefixListId'),
};

/** Names under which a new interface endpoint would answer, the regional one first. */
export function vpcEndpointDnsName(resource: StackResource): string {
  const service = (resource.properties.label('ServiceName') ?? '')
    .split('.')
    .slice(3)
    .join('.');
  const { seed, scope } = resource;
  const random = hexId(`${seed}/dns`, 8);
  return `${ec2Id('vpce', seed)}-${random}.${service}.${
    scope.region
  }.vpce.amazonaws.com`;
}

function vpcEndpoint(resource: StackResource): Identity {
  const id = ec2Id('vpce', resource.seed);
  const zone = 'Z00000000000000000000';
  return {
    ref: id,
    attributes: {
      Id: id,
      DnsEntries: [`${zone}:${vpcEndpointDnsName(resource)}`],
    },
  };
}

function withId(prefix: string, attribute: string): Identify {
  return resource => {
    const id = ec2Id(prefix, resource.seed);
    return { ref: id, attributes: { [attribute]: id } };
  };
}

function copied(resource: StackResource, ...names: string[]) {
  return Object.fromEntries(
    names
      .map(name => [name, resource.properties.raw(name)] as const)
      .filter(([, value]) => value !== undefined),
  );
}
