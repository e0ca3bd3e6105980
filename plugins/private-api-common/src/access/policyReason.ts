import {
  statementApplies,
  type CompiledStatement,
} from '../policy/CompiledPolicy';
import { FALSE, TRUE } from '../policy/truth';
import type { ClassJudgement } from './CompiledApiAccess';
import { nameOfStatement } from './explainAnswer';

/**
 * What the resource policy has against calls through an endpoint, in a sentence: shorter and faster than a whole
 * explanation, as one is made for every endpoint of an estate.
 */
export function policyReason({ callClass, request }: ClassJudgement): string {
  const { policy } = callClass;
  switch (policy.state) {
    case 'none':
      return 'A private API without a resource policy admits nobody.';
    case 'unknown':
      return `The resource policy is not known: ${policy.reason}.`;
    case 'invalid':
      return 'The resource policy cannot be read.';
    case 'not-applicable':
      return 'The API has no resource policy.';
    default: {
      const applying = policy.compiled.statements.filter(
        one => statementApplies(one, request) !== FALSE,
      );
      const deny = applying.find(one => one.statement.effect === 'Deny');
      if (deny) {
        return statementApplies(deny, request) === TRUE
          ? `The resource policy's ${nameOf(deny)} denies the call.`
          : `Whether the resource policy's ${nameOf(
              deny,
            )} denies the call is not known.`;
      }
      return applying.length > 0
        ? `Whether the resource policy's ${nameOf(
            applying[0],
          )} allows the call is not known.`
        : 'No statement of the resource policy allows the call.';
    }
  }
}

function nameOf({ statement }: CompiledStatement): string {
  return nameOfStatement(statement);
}
