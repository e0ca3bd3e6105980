import { openness, type ResultSet } from '../flow/resultSet';
import type { MethodResults, PreparedClass } from './PreparedClass';
import type { Route } from './Route';

/** The judgement of the calls of one class through one endpoint: what each gate on the way makes of them, and all together. */
export interface ClassJudgement extends MethodResults {
  prepared: PreparedClass;
  /** ARN of the call that stands for them. */
  resource: string;
  route: Route;
  /** Whether the way in leads to the call's stage. */
  atApi: ResultSet;
  atEndpoint: ResultSet;
  atDomain: ResultSet;
  atMethod: MethodResults;
}

/** True if more gets through by the first. */
export function isMoreOpen(a: MethodResults, b: MethodResults): boolean {
  return rank(a) > rank(b);
}

function rank({ results, withCredentials }: MethodResults): number {
  return openness(withCredentials) * 3 + openness(results);
}
