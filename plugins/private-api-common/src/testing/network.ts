import {
  ec2Arn,
  EndpointService,
  NetworkInterface,
  ResolverEndpoint,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
  TransitGatewayAttachment,
  Vpc,
  VpcEndpoint,
  VpcPeering,
} from '../inventory';
import { SCOPE } from './scope';

/** Endpoint `vpce-0a1` of execute-api in `vpc-0a1`: available, two zones, private DNS off, full access. */
export function aVpcEndpoint(
  overrides: Partial<VpcEndpoint> = {},
): VpcEndpoint {
  const endpointId = overrides.endpointId ?? 'vpce-0a1';
  const scope = { ...SCOPE, ...overrides };
  return {
    kind: 'vpc-endpoint',
    arn: ec2Arn(scope, 'vpc-endpoint', endpointId),
    ...SCOPE,
    name: '',
    tags: {},
    endpointId,
    vpcId: 'vpc-0a1',
    serviceName: `com.amazonaws.${scope.region}.execute-api`,
    state: 'available',
    privateDnsEnabled: false,
    policy: null,
    subnetIds: ['subnet-0a1', 'subnet-0b2'],
    securityGroupIds: ['sg-0a1'],
    networkInterfaceIds: [],
    dnsNames: [
      `${endpointId}-x1y2z3.execute-api.${scope.region}.vpce.amazonaws.com`,
    ],
    ipAddressType: 'ipv4',
    ...overrides,
  };
}

/** `vpc-0a1` with 10.0.0.0/16, DNS as AWS provides it. */
export function aVpc(overrides: Partial<Vpc> = {}): Vpc {
  const vpcId = overrides.vpcId ?? 'vpc-0a1';
  return {
    kind: 'vpc',
    arn: ec2Arn({ ...SCOPE, ...overrides }, 'vpc', vpcId),
    ...SCOPE,
    name: '',
    tags: {},
    vpcId,
    cidrBlocks: ['10.0.0.0/16'],
    dnsSupport: true,
    dnsHostnames: true,
    domainNameServers: ['AmazonProvidedDNS'],
    ...overrides,
  };
}

export function aSubnet(overrides: Partial<Subnet> = {}): Subnet {
  const subnetId = overrides.subnetId ?? 'subnet-0a1';
  return {
    kind: 'subnet',
    arn: ec2Arn({ ...SCOPE, ...overrides }, 'subnet', subnetId),
    ...SCOPE,
    name: '',
    tags: {},
    subnetId,
    vpcId: 'vpc-0a1',
    availabilityZone: 'eu-west-1a',
    cidrBlocks: ['10.0.1.0/24'],
    ...overrides,
  };
}

/** `sg-0a1`, open on TCP 443 to 10.0.0.0/16. */
export function aSecurityGroup(
  overrides: Partial<SecurityGroup> = {},
): SecurityGroup {
  const groupId = overrides.groupId ?? 'sg-0a1';
  return {
    kind: 'security-group',
    arn: ec2Arn({ ...SCOPE, ...overrides }, 'security-group', groupId),
    ...SCOPE,
    name: '',
    tags: {},
    groupId,
    vpcId: 'vpc-0a1',
    inbound: [anInboundRule()],
    outbound: [],
    ...overrides,
  };
}

/** TCP 443 from 10.0.0.0/16. */
export function anInboundRule(
  overrides: Partial<SecurityGroupRule> = {},
): SecurityGroupRule {
  return {
    protocol: 'tcp',
    fromPort: 443,
    toPort: 443,
    cidr: '10.0.0.0/16',
    ...overrides,
  };
}

/** An inbound Resolver endpoint in `vpc-0a1`. */
export function aResolverEndpoint(
  overrides: Partial<ResolverEndpoint> = {},
): ResolverEndpoint {
  return {
    kind: 'resolver-endpoint',
    arn: 'arn:aws:route53resolver:eu-west-1:111111111111:resolver-endpoint/rslvr-in-0a1',
    ...SCOPE,
    name: '',
    tags: {},
    endpointId: 'rslvr-in-0a1',
    direction: 'INBOUND',
    vpcId: 'vpc-0a1',
    status: 'OPERATIONAL',
    ipAddresses: [
      { ip: '10.0.1.10', subnetId: 'subnet-0a1' },
      { ip: '10.0.2.10', subnetId: 'subnet-0b2' },
    ],
    ...overrides,
  };
}

/** A peering between `vpc-0b2` and `vpc-0a1`. */
export function aVpcPeering(overrides: Partial<VpcPeering> = {}): VpcPeering {
  return {
    kind: 'vpc-peering',
    arn: ec2Arn(SCOPE, 'vpc-peering-connection', 'pcx-0a1'),
    ...SCOPE,
    name: '',
    tags: {},
    peeringId: 'pcx-0a1',
    status: 'active',
    requesterVpcId: 'vpc-0b2',
    accepterVpcId: 'vpc-0a1',
    ...overrides,
  };
}

/** The attachment of a VPC to transit gateway `tgw-0a1`. */
export function aTransitGatewayAttachment(
  overrides: Partial<TransitGatewayAttachment> = {},
): TransitGatewayAttachment {
  const vpcId = overrides.vpcId ?? 'vpc-0a1';
  const attachmentId = `tgw-attach-${vpcId}`;
  return {
    kind: 'transit-gateway-attachment',
    arn: ec2Arn(SCOPE, 'transit-gateway-attachment', attachmentId),
    ...SCOPE,
    name: '',
    tags: {},
    attachmentId,
    transitGatewayId: 'tgw-0a1',
    vpcId,
    state: 'available',
    ...overrides,
  };
}

/** `eni-0a1` in `subnet-0a1` with the address 10.0.1.20. */
export function aNetworkInterface(
  overrides: Partial<NetworkInterface> = {},
): NetworkInterface {
  const networkInterfaceId = overrides.networkInterfaceId ?? 'eni-0a1';
  return {
    kind: 'network-interface',
    arn: ec2Arn(SCOPE, 'network-interface', networkInterfaceId),
    ...SCOPE,
    name: '',
    tags: {},
    networkInterfaceId,
    subnetId: 'subnet-0a1',
    privateIps: ['10.0.1.20'],
    ...overrides,
  };
}

/** Endpoint service `vpce-svc-0a1` that one other account may connect to, by request. */
export function anEndpointService(
  overrides: Partial<EndpointService> = {},
): EndpointService {
  const serviceId = overrides.serviceId ?? 'vpce-svc-0a1';
  return {
    kind: 'endpoint-service',
    arn: ec2Arn(SCOPE, 'vpc-endpoint-service', serviceId),
    ...SCOPE,
    name: '',
    tags: {},
    serviceId,
    serviceName: `com.amazonaws.vpce.eu-west-1.${serviceId}`,
    loadBalancerArns: [],
    acceptanceRequired: true,
    allowedPrincipals: ['arn:aws:iam::222222222222:root'],
    connections: [],
    ...overrides,
  };
}
