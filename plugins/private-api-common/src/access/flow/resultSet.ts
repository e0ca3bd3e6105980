import { MAY_ALLOW, type AnswerSet } from '../../policy';
import type { Verdict } from '../types';

/** The results that a gate may have: a set, as bits {@link MAY_PASS} and {@link MAY_FAIL}. One bit is certainty. */
export type ResultSet = number;

export const MAY_PASS = 1;
export const MAY_FAIL = 2;
export const EITHER_RESULT: ResultSet = MAY_PASS | MAY_FAIL;

/** Two gates in a row. */
export function both(a: ResultSet, b: ResultSet): ResultSet {
  return (a & b & MAY_PASS) | ((a | b) & MAY_FAIL);
}

/** A gate that wants an allow of its own. */
export function onlyAllowPasses(answers: AnswerSet): ResultSet {
  if (answers === MAY_ALLOW) {
    return MAY_PASS;
  }
  return answers & MAY_ALLOW ? EITHER_RESULT : MAY_FAIL;
}

/** Certain where only one result is possible. */
export function verdictOfResults(results: ResultSet): Verdict {
  switch (results) {
    case MAY_PASS:
      return 'allowed';
    case MAY_FAIL:
      return 'denied';
    default:
      return 'unknown';
  }
}

/** 2 where surely open, 1 where it may be, 0 where closed. */
export function openness(results: ResultSet): number {
  if (results === MAY_PASS) {
    return 2;
  }
  return results & MAY_PASS ? 1 : 0;
}
