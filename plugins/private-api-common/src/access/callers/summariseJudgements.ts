import { verdictOfResults, type ResultSet } from '../flow/resultSet';
import type { ClassJudgement } from './ClassJudgement';
import type { AccessCell, Verdict } from '../types';

/** The verdicts over all calls of an API through one endpoint. An API without operations answers nobody. */
export function summariseJudgements(
  judgements: readonly ClassJudgement[],
): AccessCell {
  const verdict = summarise(judgements, one => one.results);
  const withCredentials = summarise(judgements, one => one.withCredentials);
  return cellOf(verdict, withCredentials);
}

function summarise(
  judgements: readonly ClassJudgement[],
  resultsOf: (judgement: ClassJudgement) => ResultSet,
): Verdict | 'mixed' {
  if (judgements.length === 0) {
    return 'denied';
  }
  const first = resultsOf(judgements[0]);
  for (const judgement of judgements) {
    if (resultsOf(judgement) !== first) {
      return 'mixed';
    }
  }
  return verdictOfResults(first);
}

/** One object for each pair: a matrix has hundreds of thousands of cells. */
const CELLS = new Map<string, AccessCell>();

function cellOf(
  verdict: AccessCell['verdict'],
  withCredentials: AccessCell['withCredentials'],
): AccessCell {
  const key = `${verdict} ${withCredentials}`;
  const cell = CELLS.get(key) ?? Object.freeze({ verdict, withCredentials });
  CELLS.set(key, cell);
  return cell;
}
