import type { AuthorizationType, Operation } from '../inventory';
import type { PolicyProblem } from '../policy';

/**
 * Whether a call comes through. Unknown where the inventory cannot tell.
 *
 * @public
 */
export type Verdict = 'allowed' | 'denied' | 'unknown';

/**
 * What an identity policy or an authorizer says of a call.
 *
 * @public
 */
export type IdentityAnswer = 'allow' | 'deny' | 'silent' | 'unknown';

/**
 * Where a call comes from and how it authenticates. Exactly one of `vpcEndpointId`, `vpcId` and `onPremises` is set.
 *
 * @public
 */
export interface Caller {
  vpcEndpointId?: string;
  vpcId?: string;
  onPremises?: { cidr: string };
  /** IPv4 or IPv6 address. */
  sourceIp?: string;
  /**
   * ARN of the IAM principal that signs the call. Left out, a method with AWS_IAM takes the caller for a signer who is not
   * named, and every other method for one who does not sign.
   */
  principalArn?: string;
  /** What the caller's identity policy or the authorizer says; `unknown` where it is left out and matters. */
  identity?: IdentityAnswer;
}

/** @public */
export type HopStatus = 'pass' | 'fail' | 'unknown';

/**
 * What kind of element of the path from caller to target a hop is, in the order of the path.
 *
 * @public
 */
export type HopKind =
  | 'caller'
  | 'name'
  | 'vpc-endpoint'
  | 'security-group'
  | 'endpoint-policy'
  | 'domain-name'
  | 'domain-policy'
  | 'api'
  | 'resource-policy'
  | 'method-auth'
  | 'stage'
  | 'operation'
  | 'integration'
  | 'vpc-link'
  | 'load-balancer'
  | 'listener'
  | 'cloud-map'
  | 'target-group'
  | 'target';

/**
 * One element of the path from caller to target.
 *
 * @public
 */
export interface Hop {
  kind: HopKind;
  /** ARN, or id where there is none. */
  resource?: string;
  /** What a person calls it. */
  label: string;
  status: HopStatus;
  /** One sentence. */
  reason: string;
  /** The very statement, rule or record that decided. */
  evidence?: Evidence;
  /** What to do, where the hop fails or could not be judged. */
  fix?: string;
}

/**
 * What a judgement rests on.
 *
 * @public
 */
export interface Evidence {
  /** For example `resource policy, statement 2 (DenyOthers)` or `sg-0a1b, inbound`. */
  source: string;
  /** The text of it: JSON of a statement, a rule, a record. */
  text: string;
}

/**
 * The profile's part on who may call: policy, authorizers and what they add up to.
 *
 * @public
 */
export interface Access {
  /** The method auth in use, most operations first. */
  auth: AuthUse[];
  /** The resource policy in plain words. */
  policy: PolicySummary;
  /** What holds for callers in general, worst first: for example that an allow-list does not bind IAM callers. */
  notes: AccessNote[];
  /** The VPC endpoints of the inventory, each with the verdict on a call through it. */
  callers: CallerVerdict[];
}

/** @public */
export interface AuthUse {
  authorizationType: AuthorizationType | 'UNKNOWN';
  /** Names of the authorizers, for `CUSTOM`, `COGNITO_USER_POOLS` and `JWT`. */
  authorizers: string[];
  operationCount: number;
  /** How many of them want an API key too. */
  apiKeyCount: number;
}

/** @public */
export interface PolicySummary {
  state: 'none' | 'present' | 'invalid' | 'unknown' | 'not-applicable';
  /** Why it is `invalid` or `unknown`. */
  reason?: string;
  statements: StatementSummary[];
  /** The JSON text, where there is one. */
  text?: string;
}

/** @public */
export interface StatementSummary {
  /** Position in the policy, from 1. */
  index: number;
  sid?: string;
  effect: 'Allow' | 'Deny';
  /** Plain words, for example `Denies everyone any call unless it comes through vpce-0a1`. */
  words: string;
}

/** @public */
export interface AccessNote {
  level: 'danger' | 'warning' | 'info';
  message: string;
  /** A stable name of the kind of note, for tests and translations. */
  code: string;
}

/** @public */
export interface CallerVerdict {
  vpcEndpointId: string;
  vpcId: string;
  accountId: string;
  /** For every operation alike, or `mixed`. Unknown where the caller's own permissions decide. */
  verdict: Verdict | 'mixed';
  /**
   * The verdict on callers whom the authorizer lets in, or whose identity policy allows the call: what the policies and the
   * endpoint leave open. Where it is `denied`, no credentials help.
   */
  withCredentials: Verdict | 'mixed';
  reason: string;
}

/**
 * One call to judge: an operation of an API through a VPC endpoint.
 *
 * @public
 */
export interface CallQuestion {
  caller: Caller;
  operation: Operation;
  /** Concrete path, for example `/orders/17`. */
  path: string;
  method: string;
  stage: string;
  /** ARN of the private custom domain name the call goes through, if any. */
  viaDomainArn?: string;
  /** The call goes through a custom domain name that the inventory does not have. */
  viaUnknownDomain?: boolean;
}

/**
 * The answer of the authorization flow, with the policy hops in the order AWS evaluates them.
 *
 * @public
 */
export interface CallDecision {
  verdict: Verdict;
  hops: Hop[];
}

/**
 * Who can reach what: a row for each API, a cell for each VPC endpoint.
 *
 * @public
 */
export interface AccessMatrix {
  /** ARNs of the APIs, in the order of the rows. */
  apis: string[];
  /** ARNs of the VPC endpoints, in the order of the cells. */
  endpoints: string[];
  rows: AccessCell[][];
}

/** The verdicts of {@link CallerVerdict}. @public */
export type AccessCell = Pick<CallerVerdict, 'verdict' | 'withCredentials'>;

/**
 * What a proposed resource policy would change.
 *
 * @public
 */
export interface PolicyChange {
  /** What is wrong with the proposed text. With an error nothing is compared. */
  problems: PolicyProblem[];
  /** VPC endpoints that could not call and could then, given good credentials. */
  gains: EndpointChange[];
  /** VPC endpoints that could call and could no longer. */
  loses: EndpointChange[];
  /** VPC endpoints for which it changes, but from or to `unknown` or `mixed`. */
  changes: EndpointChange[];
  /** How many VPC endpoints stay as they are. */
  unchangedCount: number;
  /** Of these, the ones of which it is unknown before and after whether they can call, good credentials given. */
  staysUnknown: EndpointChange[];
  /** The proposed policy in plain words. */
  statements: StatementSummary[];
}

/** @public */
export interface EndpointChange {
  vpcEndpointId: string;
  vpcId: string;
  accountId: string;
  before: AccessCell;
  after: AccessCell;
  /** Why it is so after. */
  reason: string;
}
