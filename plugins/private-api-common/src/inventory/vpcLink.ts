import { Fact } from './fact';
import { ResourceBase } from './resourceBase';

/**
 * A VPC link: V1 (Network Load Balancer, for REST and WebSocket APIs) or V2 (subnets and security groups, for HTTP and REST APIs).
 *
 * @public
 */
export interface VpcLink extends ResourceBase<'vpc-link'> {
  linkId: string;
  version: 'V1' | 'V2';
  /** `INACTIVE`: a V2 link without traffic for 60 days, whose network interfaces AWS has deleted. */
  status: Fact<'AVAILABLE' | 'PENDING' | 'DELETING' | 'FAILED' | 'INACTIVE'>;
  statusMessage?: string;
  /** V1: the Network Load Balancer. Empty on V2, whose targets stand in the integrations. */
  targetArns: string[];
  /** V2; empty on V1. */
  subnetIds: string[];
  /** V2; empty on V1. */
  securityGroupIds: string[];
  /** ISO 8601. */
  createdAt?: string;
}
