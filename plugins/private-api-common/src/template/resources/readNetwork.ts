import {
  EndpointService,
  Fact,
  Subnet,
  TransitGatewayAttachment,
  Vpc,
  VpcPeering,
  ec2Arn,
  isKnown,
  partitionOf,
} from '../../inventory';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { baseOf } from './baseOf';
import { mapFact } from './mapFact';

/** VPCs; what DNS they have depends on the DHCP options that are associated. */
export function readVpcs(set: StackSet): Vpc[] {
  return set.made('AWS::EC2::VPC').map(resource => {
    const { properties } = resource;
    const added = set.partsOf(resource.ref, 'AWS::EC2::VPCCidrBlock', 'VpcId');
    return {
      ...base('vpc', resource),
      vpcId: resource.ref,
      cidrBlocks: [
        ...properties.labels('CidrBlock'),
        ...(isKnown(added)
          ? added.flatMap(block => block.properties.labels('CidrBlock'))
          : []),
      ],
      dnsSupport: properties.flag('EnableDnsSupport') ?? true,
      dnsHostnames: properties.flag('EnableDnsHostnames') ?? false,
      domainNameServers: nameServersOf(resource, set),
    };
  });
}

function nameServersOf(vpc: StackResource, set: StackSet): Fact<string[]> {
  const associations = set.partsOf(
    vpc.ref,
    'AWS::EC2::VPCDHCPOptionsAssociation',
    'VpcId',
  );
  if (!isKnown(associations) || associations.length === 0) {
    return isKnown(associations) ? ['AmazonProvidedDNS'] : associations;
  }
  const optionsId = associations[0].properties.label('DhcpOptionsId') ?? '';
  const options = set.find('AWS::EC2::DHCPOptions', optionsId);
  return (
    options?.properties.texts('DomainNameServers') ?? {
      unknown: `DHCP options ${optionsId} are outside of the templates`,
    }
  );
}

export function readSubnets(set: StackSet): Subnet[] {
  return set.made('AWS::EC2::Subnet').map(resource => ({
    ...base('subnet', resource),
    subnetId: resource.ref,
    vpcId: resource.properties.label('VpcId') ?? '',
    // Left out, AWS chooses a zone: no other subnet can be said to share it.
    availabilityZone:
      resource.properties.label('AvailabilityZone') ??
      `(chosen by AWS for ${resource.logicalId})`,
    cidrBlocks: resource.properties.labels('CidrBlock'),
  }));
}

export function readPeerings(set: StackSet): VpcPeering[] {
  return set.made('AWS::EC2::VPCPeeringConnection').map(resource => {
    const { properties, scope } = resource;
    const peerAccount = properties.label('PeerOwnerId') ?? scope.accountId;
    const isAccepted =
      peerAccount === scope.accountId || properties.has('PeerRoleArn');
    return {
      ...base('vpc-peering', resource, 'vpc-peering-connection'),
      peeringId: resource.ref,
      status: isAccepted ? 'active' : 'pending-acceptance',
      requesterVpcId: properties.label('VpcId') ?? '',
      accepterVpcId: properties.label('PeerVpcId') ?? '',
    };
  });
}

export function readTransitGatewayAttachments(
  set: StackSet,
): TransitGatewayAttachment[] {
  return [
    ...set.made('AWS::EC2::TransitGatewayAttachment'),
    ...set.made('AWS::EC2::TransitGatewayVpcAttachment'),
  ].map(resource => ({
    ...base('transit-gateway-attachment', resource),
    attachmentId: resource.ref,
    transitGatewayId: resource.properties.label('TransitGatewayId') ?? '',
    vpcId: resource.properties.label('VpcId') ?? '',
    state: 'available',
  }));
}

export function readEndpointServices(set: StackSet): EndpointService[] {
  return set.made('AWS::EC2::VPCEndpointService').map(resource => {
    const { properties, scope } = resource;
    const permissions = set.partsOf(
      resource.ref,
      'AWS::EC2::VPCEndpointServicePermissions',
      'ServiceId',
    );
    const prefix = partitionOf(scope.region) === 'aws-cn' ? 'cn.com' : 'com';
    return {
      ...base('endpoint-service', resource, 'vpc-endpoint-service'),
      serviceId: resource.ref,
      serviceName: `${prefix}.amazonaws.vpce.${scope.region}.${resource.ref}`,
      loadBalancerArns: [
        ...properties.labels('NetworkLoadBalancerArns'),
        ...properties.labels('GatewayLoadBalancerArns'),
      ],
      acceptanceRequired: properties.flag('AcceptanceRequired') !== false,
      allowedPrincipals: mapFact(permissions, parts =>
        parts.flatMap(part => part.properties.labels('AllowedPrincipals')),
      ),
      connections: [],
    };
  });
}

function base<
  K extends
    | 'vpc'
    | 'subnet'
    | 'vpc-peering'
    | 'endpoint-service'
    | 'transit-gateway-attachment',
>(kind: K, resource: StackResource, arnType: string = kind) {
  return baseOf(kind, resource, ec2Arn(resource.scope, arnType, resource.ref));
}
