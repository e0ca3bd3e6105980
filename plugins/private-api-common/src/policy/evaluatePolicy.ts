import {
  statementApplies,
  type CompiledPolicy,
  type CompiledStatement,
  type PolicyAnswer,
} from './CompiledPolicy';
import type { PolicyRequest } from './PolicyRequest';
import { FALSE, or, TRUE, type Truth } from './truth';

/**
 * The answers a policy may give to a request: a set, as bits {@link MAY_ALLOW}, {@link MAY_DENY} and
 * {@link MAY_BE_SILENT}. One bit is certainty.
 *
 * @public
 */
export type AnswerSet = number;

/** @public */
export const MAY_ALLOW = 1;
/** @public */
export const MAY_DENY = 2;
/** @public */
export const MAY_BE_SILENT = 4;

/**
 * All answers that the policy can give to the request, over all values that the unknown parts of it may have.
 *
 * @remarks
 * Never leaves out an answer that is possible. Conditions are judged one by one, so that it may hold one that is not:
 * two conditions on the same unknown key are not known to agree.
 *
 * @public
 */
export function evaluatePolicy(
  policy: CompiledPolicy,
  request: PolicyRequest,
): AnswerSet {
  return combineStatements(policy.statements, compiled =>
    statementApplies(compiled, request),
  );
}

/**
 * What the statements add up to: a Deny that applies wins, then an Allow, and without either the policy is silent.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html}
 */
export function combineStatements<
  T extends Pick<CompiledStatement, 'statement'>,
>(statements: readonly T[], applies: (statement: T) => Truth): AnswerSet {
  let mayDeny = false;
  let allows: Truth = FALSE;
  for (const one of statements) {
    const isDeny = one.statement.effect === 'Deny';
    if (!isDeny && allows === TRUE) {
      continue;
    }
    const truth = applies(one);
    if (truth === FALSE) {
      continue;
    }
    if (!isDeny) {
      allows = or(allows, truth);
    } else if (truth === TRUE) {
      return MAY_DENY;
    } else {
      mayDeny = true;
    }
  }
  return (
    (mayDeny ? MAY_DENY : 0) |
    (allows === FALSE ? 0 : MAY_ALLOW) |
    (allows === TRUE ? 0 : MAY_BE_SILENT)
  );
}

/** The set as words, in the order of precedence. @public */
export function answersOf(set: AnswerSet): PolicyAnswer[] {
  const answers: PolicyAnswer[] = [];
  if (set & MAY_DENY) {
    answers.push('deny');
  }
  if (set & MAY_ALLOW) {
    answers.push('allow');
  }
  if (set & MAY_BE_SILENT) {
    answers.push('silent');
  }
  return answers;
}
