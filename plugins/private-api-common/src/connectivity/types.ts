import type { Caller, Hop, HopStatus, Verdict } from '../access/types';

/**
 * The ways to name a private API in a URL. `load-balancer` is a name of the user's own that points at a load balancer in
 * front of VPC endpoints.
 *
 * @public
 */
export type HostnameKind =
  | 'private-dns'
  | 'endpoint'
  | 'alias'
  | 'custom-domain'
  | 'load-balancer'
  | 'public';

/**
 * The profile's part on how the API is reached and what stands behind it.
 *
 * @public
 */
export interface Connectivity {
  /** One sentence for the head of the card. */
  summary: string;
  /** The worst of all that is below. */
  status: HopStatus;
  names: ApiName[];
  entrances: Entrance[];
  backends: Backend[];
}

/**
 * One way to name the API, whether it works today, what it needs and what it breaks.
 *
 * @public
 */
export interface ApiName {
  kind: HostnameKind;
  /** Without scheme; several where each VPC endpoint or domain has its own. */
  hostnames: string[];
  /** Header that each call must carry, for example `x-apigw-api-id: a1b2c3d4e5`. */
  requiredHeader?: string;
  status: HopStatus;
  reason: string;
  /** What a caller or owner must have. */
  needs: string[];
  /** What it does not do or spoils: CORS, public APIs of the same VPC, STRICT mode. */
  drawbacks: string[];
  recommended: boolean;
}

/**
 * A VPC endpoint through which calls enter.
 *
 * @public
 */
export interface Entrance {
  vpcEndpointId: string;
  vpcId: string;
  accountId: string;
  arn?: string;
  /** Named in the API's endpoint configuration, in its resource policy, by an access association, or merely in reach. */
  relation:
    | 'associated'
    | 'named-in-policy'
    | 'domain-association'
    | 'in-reach';
  status: HopStatus;
  /** State, security group, subnets: one hop each. */
  hops: Hop[];
}

/**
 * What one or more operations integrate with.
 *
 * @public
 */
export interface Backend {
  kind: 'vpc-link' | 'lambda' | 'http' | 'aws' | 'mock' | 'none' | 'unknown';
  label: string;
  operationCount: number;
  status: HopStatus;
  /** From integration to target. */
  hops: Hop[];
}

/**
 * The question of the reachability explorer.
 *
 * @public
 */
export interface ReachabilityQuestion {
  caller: Caller;
  hostname?: Exclude<HostnameKind, 'load-balancer' | 'public'>;
  /** The call comes from a script in a web page, so that a preflight may come first. */
  browser?: boolean;
  stage: string;
  method: string;
  path: string;
}

/** @public */
export interface Reachability {
  verdict: Verdict;
  hops: Hop[];
  /** The URL to call, where a name works. */
  url?: string;
  /** The same as a command line. */
  curl?: string;
}
