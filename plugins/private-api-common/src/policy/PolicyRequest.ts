import type { RequestContext } from './RequestContext';

/**
 * Who makes a request, as a policy sees it.
 *
 * @public
 */
export type RequestPrincipal =
  | { type: 'anonymous' }
  /** ARN of a user, a role, a role session or the root of an account. */
  | { type: 'aws'; arn: string }
  /** Signed by an identity of which at most the account is known. */
  | { type: 'unknown-aws'; accountId?: string }
  /** Anonymous or any identity: nothing is known. */
  | { type: 'unknown' }
  | { type: 'service'; name: string }
  | { type: 'federated'; provider: string };

/**
 * One request to a policy.
 *
 * @public
 */
export interface PolicyRequest {
  principal: RequestPrincipal;
  /** For example `execute-api:Invoke`. */
  action: string;
  /** ARN; {@link ANY_TEXT} in it stands for a part that can be any text. */
  resource: string;
  context: RequestContext;
}

/**
 * Stands in a request's resource for a part that is not known, for example the value of a path parameter.
 *
 * @public
 */
export const ANY_TEXT = '\u0000';
