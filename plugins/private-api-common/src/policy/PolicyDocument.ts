/**
 * A policy as parsed: every element normalised, nothing judged.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html}
 *
 * @public
 */
export interface PolicyDocument {
  /** `2008-10-17`, also where the policy names none, has no policy variables. */
  version: '2012-10-17' | '2008-10-17';
  id?: string;
  statements: PolicyStatement[];
}

/** @public */
export interface PolicyStatement {
  /** Position in the policy, from 1. */
  index: number;
  sid?: string;
  effect: 'Allow' | 'Deny';
  /** `undefined` in a policy that is attached to an identity. */
  principals?: ElementMatch<Principal>;
  actions: ElementMatch<string>;
  /** `undefined` where the policy has none, as in a trust policy: every resource. */
  resources?: ElementMatch<string>;
  conditions: Condition[];
  /** JSON of the statement as written. */
  text: string;
}

/**
 * An element that lists what it matches, or with `not` (`NotAction`, …) what it does not.
 *
 * @public
 */
export interface ElementMatch<T> {
  not: boolean;
  of: T[];
}

/** @public */
export type Principal =
  | { type: 'everyone' }
  /** Twelve digits: every identity of the account. Written as such or as the ARN of its root. */
  | { type: 'account'; accountId: string }
  | { type: 'arn'; arn: string }
  /** What AWS shows in place of an identity that was deleted, for example `AIDA…`. */
  | { type: 'deleted'; id: string }
  | { type: 'service'; name: string }
  | { type: 'federated'; provider: string }
  | { type: 'canonical-user'; id: string };

/** One key of one operator of a `Condition` block. @public */
export interface Condition {
  /** As written, for example `ForAnyValue:StringLikeIfExists`. */
  operator: string;
  comparison: Comparison;
  set?: 'any' | 'all';
  ifExists: boolean;
  /** As written; keys have no case. */
  key: string;
  values: string[];
}

/** @public */
export type Comparison = (typeof COMPARISONS)[number];

/** The condition operators without prefix and suffix. @public */
export const COMPARISONS = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'NumericEquals',
  'NumericNotEquals',
  'NumericLessThan',
  'NumericLessThanEquals',
  'NumericGreaterThan',
  'NumericGreaterThanEquals',
  'DateEquals',
  'DateNotEquals',
  'DateLessThan',
  'DateLessThanEquals',
  'DateGreaterThan',
  'DateGreaterThanEquals',
  'Bool',
  'BinaryEquals',
  'IpAddress',
  'NotIpAddress',
  'ArnEquals',
  'ArnNotEquals',
  'ArnLike',
  'ArnNotLike',
  'Null',
] as const;

/**
 * What is wrong with a policy, and where.
 *
 * @public
 */
export interface PolicyProblem {
  /** `error`: AWS refuses it, or it cannot be judged; `warning`: it is accepted but hardly meant. */
  level: 'error' | 'warning';
  /** For example `Statement[0].Condition.StringEquals`; empty for the whole text. */
  path: string;
  message: string;
}

/** @public */
export interface ParsedPolicy {
  /** Absent where an error keeps the policy from being judged. */
  document?: PolicyDocument;
  problems: PolicyProblem[];
}
