import type { AuthorizationType } from '../../inventory';
import { MAY_FAIL, MAY_PASS, type ResultSet } from './resultSet';
import type { IdentityAnswer } from '../types';
import {
  MAY_ALLOW,
  MAY_BE_SILENT,
  MAY_DENY,
  type AnswerSet,
} from '../../policy';

/**
 * How the resource policy and what the caller brings (identity policy, authorizer, token) add up.
 *
 * - `policy-alone`: nobody asks who calls; the policy must allow.
 * - `either`: table A of the developer guide: one allow suffices.
 * - `both`: table B: both must allow.
 * - `identity-alone`: there is no resource policy that could say anything.
 *
 * An explicit deny of either side wins in all of them.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html}
 *
 * @public
 */
export type Combination = 'policy-alone' | 'either' | 'both' | 'identity-alone';

/** What must be known of a call to choose its {@link Combination}. */
export interface AuthorizationCase {
  authorizationType: AuthorizationType;
  /** Private APIs are closed without a policy, others are open. */
  isPrivate: boolean;
  hasPolicy: boolean;
  /** Of the signing principal, as against the account that owns the API; `undefined` where not known. */
  sameAccount?: boolean;
}

/**
 * The combinations that may apply: two where the principal's account is not known.
 *
 * @remarks
 * Tables as AWS gives them since 2025. Older copies have Cognito in table A.
 */
export function combinationsFor(auth: AuthorizationCase): Combination[] {
  const hasPolicy = auth.isPrivate || auth.hasPolicy;
  switch (auth.authorizationType) {
    case 'NONE':
      return hasPolicy ? ['policy-alone'] : ['identity-alone'];
    case 'CUSTOM':
      return hasPolicy ? ['either'] : ['identity-alone'];
    case 'COGNITO_USER_POOLS':
      return hasPolicy ? ['both'] : ['identity-alone'];
    case 'JWT':
      return ['identity-alone'];
    default:
      return iamCombinations(auth.sameAccount);
  }
}

/** Without a resource policy table B denies everybody of another account: there is no second allow. */
function iamCombinations(sameAccount: boolean | undefined): Combination[] {
  if (sameAccount === undefined) {
    return ['either', 'both'];
  }
  return sameAccount ? ['either'] : ['both'];
}

const ANSWERS = [MAY_ALLOW, MAY_DENY, MAY_BE_SILENT] as const;

const ALL_ANSWERS = 8;

function tabulate(
  allows: (policy: AnswerSet, identity: AnswerSet) => boolean,
): Uint8Array {
  const table = new Uint8Array(ALL_ANSWERS * ALL_ANSWERS);
  for (const policy of ANSWERS) {
    for (const identity of ANSWERS) {
      const isDenied = policy === MAY_DENY || identity === MAY_DENY;
      const result =
        !isDenied && allows(policy, identity) ? MAY_PASS : MAY_FAIL;
      for (let p = 0; p < ALL_ANSWERS; p++) {
        for (let i = 0; i < ALL_ANSWERS; i++) {
          if (p & policy && i & identity) {
            table[p * ALL_ANSWERS + i] |= result;
          }
        }
      }
    }
  }
  return table;
}

/** Every pair of answer sets worked out beforehand: a matrix asks a million times. */
const COMBINED: Record<Combination, Uint8Array> = {
  'policy-alone': tabulate(policy => policy === MAY_ALLOW),
  'identity-alone': tabulate((_, identity) => identity === MAY_ALLOW),
  either: tabulate(
    (policy, identity) => policy === MAY_ALLOW || identity === MAY_ALLOW,
  ),
  both: tabulate(
    (policy, identity) => policy === MAY_ALLOW && identity === MAY_ALLOW,
  ),
};

/** All results that the possible answers of both sides can add up to. */
export function combine(
  combinations: readonly Combination[],
  policy: AnswerSet,
  identity: AnswerSet,
): ResultSet {
  let results = 0;
  for (const combination of combinations) {
    results |= COMBINED[combination][policy * ALL_ANSWERS + identity];
  }
  return results;
}

/** What the caller brings, as a set. */
export function identityAnswers(
  authorizationType: AuthorizationType,
  identity: IdentityAnswer,
): AnswerSet {
  if (authorizationType === 'NONE') {
    return MAY_ALLOW;
  }
  switch (identity) {
    case 'allow':
      return MAY_ALLOW;
    case 'deny':
      return MAY_DENY;
    case 'silent':
      return MAY_BE_SILENT;
    default:
      return MAY_ALLOW | MAY_DENY | MAY_BE_SILENT;
  }
}
