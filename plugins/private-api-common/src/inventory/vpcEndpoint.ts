import { Fact } from './fact';
import { ResourceBase } from './resourceBase';

/**
 * An interface VPC endpoint, of execute-api unless `serviceName` says otherwise.
 *
 * @public
 */
export interface VpcEndpoint extends ResourceBase<'vpc-endpoint'> {
  endpointId: string;
  vpcId: string;
  /** For example `com.amazonaws.eu-west-1.execute-api`. */
  serviceName: string;
  /** `available`, `pendingAcceptance`, `pending`, `deleting`, `failed`, … in lower camel case as EC2 documents them. */
  state: Fact<string>;
  privateDnsEnabled: Fact<boolean>;
  /** JSON text; `null` where AWS gives none, which means full access. */
  policy: Fact<string | null>;
  subnetIds: string[];
  securityGroupIds: Fact<string[]>;
  networkInterfaceIds: string[];
  /** Regional name first, then the zonal ones, then the private names. */
  dnsNames: string[];
  ipAddressType?: 'ipv4' | 'ipv6' | 'dualstack';
  lastError?: string;
  /** ISO 8601. */
  createdAt?: string;
}
