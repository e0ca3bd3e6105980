import type { ClassJudgement } from './ClassJudgement';
import { MAY_FAIL, MAY_PASS, type ResultSet } from '../flow/resultSet';

/** What can stop a call, in the order of the flow. */
export type Gate =
  | 'api'
  | 'endpoint-policy'
  | 'domain-policy'
  | 'resource-policy'
  | 'identity';

/** The first gate that surely stops the calls; failing that the first that may. `undefined` where all let them through. */
export function decisiveGate(
  judgement: ClassJudgement,
): { gate: Gate; results: ResultSet } | undefined {
  const { atApi, atEndpoint, atDomain, atMethod } = judgement;
  // Where the way to authorise is not known that is what leaves the verdict open, not the policy.
  const isAuthKnown = judgement.prepared.combinations !== undefined;
  const atPolicy =
    isAuthKnown || atMethod.withCredentials === MAY_FAIL
      ? atMethod.withCredentials
      : MAY_PASS;
  const gates: { gate: Gate; results: ResultSet }[] = [
    { gate: 'api', results: atApi },
    { gate: 'endpoint-policy', results: atEndpoint },
    { gate: 'domain-policy', results: atDomain },
    { gate: 'resource-policy', results: atPolicy },
    { gate: 'identity', results: atMethod.results },
  ];
  return (
    gates.find(one => one.results === MAY_FAIL) ??
    gates.find(one => one.results !== MAY_PASS)
  );
}
