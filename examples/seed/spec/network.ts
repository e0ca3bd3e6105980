import type { PolicyWriter } from '../policies.ts';
import type { Tags } from './scope.ts';

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
  tags?: Tags;
}

export interface SecurityGroupSpec {
  name: string;
  vpc: string;
  description: string;
  inbound: InboundRule[];
}

/** One port, of TCP unless said otherwise, from a CIDR or from the members of another security group. */
export interface InboundRule {
  protocol?: 'tcp' | 'udp';
  port: number;
  from: { cidr: string } | { group: string };
  description: string;
}

/** An interface endpoint for execute-api. */
export interface EndpointSpec {
  name: string;
  vpc: string;
  zones: Zone[];
  securityGroup: string;
  privateDns: boolean;
  /** Without one AWS admits every principal to every API. */
  policy?: PolicyWriter;
  /** Deleted again when all is made, so that what names it names nothing. */
  deletedLater?: boolean;
  tags: Tags;
}
