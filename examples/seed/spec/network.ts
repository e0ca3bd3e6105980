import type { PolicyWriter } from '../policies.ts';
import type { Tags } from './tags.ts';

export interface NetworkSpec {
  vpcs: VpcSpec[];
  securityGroups: SecurityGroupSpec[];
  endpoints: EndpointSpec[];
}

export type Zone = 'a' | 'b' | 'c';

/** A VPC with one private subnet a zone, named `<vpc>-<zone>`. */
export interface VpcSpec {
  name: string;
  cidr: string;
  subnets: Partial<Record<Zone, string>>;
  /** Name servers that its DHCP options give; Amazon's own where left out. */
  nameServers?: string[];
  /** Gives it and its subnets IPv6 addresses too. */
  ipv6?: boolean;
  tags?: Tags;
}

export interface SecurityGroupSpec {
  name: string;
  vpc: string;
  description: string;
  inbound: InboundRule[];
}

/** One port, of TCP unless said otherwise, from a CIDR, the members of another security group, or a VPC's IPv6 addresses. */
export interface InboundRule {
  protocol?: 'tcp' | 'udp';
  port: number;
  from: { cidr: string } | { group: string } | { ipv6Of: string };
  description: string;
}

/** An interface endpoint for execute-api. */
export interface EndpointSpec {
  name: string;
  vpc: string;
  zones: Zone[];
  securityGroup: string;
  privateDns: boolean;
  dualStack?: boolean;
  /** Without one AWS admits every principal to every API. */
  policy?: PolicyWriter;
  /** Deleted again when all is made, so that what names it names nothing. */
  deletedLater?: boolean;
  tags: Tags;
}
