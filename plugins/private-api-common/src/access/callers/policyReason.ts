import type { PolicyRequest } from '../../policy';
import {
  statementApplies,
  type CompiledStatement,
} from '../../policy/CompiledPolicy';
import { FALSE, TRUE } from '../../policy/truth';
import type { ClassJudgement } from './ClassJudgement';
import { contextFor } from './EndpointIndex';
import { nameOfStatement } from '../policies/explainAnswer';
import { invokeRequest } from '../flow/gates';
import type { PresentPolicy } from '../policies/readPolicy';

/**
 * What the resource policy has against calls through an endpoint, in a sentence: shorter and faster than a whole
 * explanation, as one is made for every endpoint of an estate.
 */
export function policyReason(judgement: ClassJudgement): string {
  const { policy } = judgement.prepared.callClass;
  switch (policy.state) {
    case 'none':
      return 'A private API without a resource policy admits nobody.';
    case 'unknown':
      return `The resource policy is not known: ${policy.reason}.`;
    case 'invalid':
      return 'The resource policy cannot be read.';
    case 'not-applicable':
      return 'The API has no resource policy.';
    default:
      return presentReason(policy, requestOf(judgement));
  }
}

function requestOf({ prepared, resource, route }: ClassJudgement) {
  const { atMethod } = prepared;
  return invokeRequest(
    resource,
    atMethod,
    contextFor(route.contexts, atMethod),
  );
}

function presentReason(
  { compiled }: PresentPolicy,
  request: PolicyRequest,
): string {
  const applying = compiled.statements.filter(
    one => statementApplies(one, request) !== FALSE,
  );
  const denies = applying.filter(one => one.statement.effect === 'Deny');
  const sure = denies.find(one => statementApplies(one, request) === TRUE);
  if (sure) {
    return `The resource policy's ${nameOf(sure)} denies the call.`;
  }
  if (denies.length > 0) {
    return `Whether the resource policy's ${nameOf(
      denies[0],
    )} denies the call is not known.`;
  }
  return applying.length > 0
    ? `Whether the resource policy's ${nameOf(
        applying[0],
      )} allows the call is not known.`
    : 'No statement of the resource policy allows the call.';
}

function nameOf({ statement }: CompiledStatement): string {
  return nameOfStatement(statement);
}
