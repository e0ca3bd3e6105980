import { Fact } from './fact';
import { ResourceBase } from './resourceBase';

/** @public */
export interface Vpc extends ResourceBase<'vpc'> {
  vpcId: string;
  /** IPv4 and IPv6. */
  cidrBlocks: string[];
  dnsSupport: Fact<boolean>;
  dnsHostnames: Fact<boolean>;
  /** From the DHCP options set; `AmazonProvidedDNS` or addresses. */
  domainNameServers: Fact<string[]>;
}

/** @public */
export interface Subnet extends ResourceBase<'subnet'> {
  subnetId: string;
  vpcId: string;
  availabilityZone: string;
  /** For example `euw1-az1`; the same place in every account, unlike the zone's name. */
  availabilityZoneId?: string;
  cidrBlocks: string[];
}

/** @public */
export interface SecurityGroup extends ResourceBase<'security-group'> {
  groupId: string;
  vpcId: string;
  inbound: SecurityGroupRule[];
  outbound: SecurityGroupRule[];
}

/**
 * One rule with one kind of peer set.
 *
 * @public
 */
export interface SecurityGroupRule {
  /** `tcp`, `udp`, `icmp`, …; `-1` is all. */
  protocol: string;
  fromPort?: number;
  toPort?: number;
  /** IPv4 or IPv6 CIDR. */
  cidr?: string;
  securityGroupId?: string;
  prefixListId?: string;
  description?: string;
}

/** @public */
export interface NetworkInterface extends ResourceBase<'network-interface'> {
  networkInterfaceId: string;
  subnetId: string;
  privateIps: string[];
}

/** @public */
export interface VpcPeering extends ResourceBase<'vpc-peering'> {
  peeringId: string;
  /** `active`, `pending-acceptance`, … */
  status: string;
  requesterVpcId: string;
  accepterVpcId: string;
}

/** @public */
export interface TransitGatewayAttachment
  extends ResourceBase<'transit-gateway-attachment'> {
  attachmentId: string;
  transitGatewayId: string;
  vpcId: string;
  state: string;
}

/** @public */
export interface EndpointService extends ResourceBase<'endpoint-service'> {
  serviceId: string;
  serviceName: string;
  loadBalancerArns: string[];
  acceptanceRequired: boolean;
  /** Principal ARNs, or `*`. */
  allowedPrincipals: Fact<string[]>;
  /** Consumer endpoints. */
  connections: Fact<
    { endpointId: string; ownerAccountId: string; state: string }[]
  >;
}
