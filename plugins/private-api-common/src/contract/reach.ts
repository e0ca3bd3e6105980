import type { EndpointReach, ReachabilityQuestion } from '../connectivity';
import type { ApiKey } from '../inventory';

/**
 * An API against one VPC endpoint: whether clients of the endpoint's VPC can call it.
 *
 * @public
 */
export interface ReachableApi extends EndpointReach {
  key: ApiKey;
  /** Of the API. */
  apiName: string;
}

/**
 * A failure that a caller saw, and the call that showed it where that is known.
 *
 * @public
 */
export interface SymptomRequest {
  /** An error message, a status code, or what happened in words. */
  text: string;
  question?: ReachabilityQuestion;
}

/**
 * A resource policy to try.
 *
 * @public
 */
export interface PolicyChangeRequest {
  /** JSON text, escaped or not; empty for none. */
  policy: string;
}
