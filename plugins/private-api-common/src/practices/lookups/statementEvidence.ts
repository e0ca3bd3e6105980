import { nameOfStatement } from '../../access/policies/explainAnswer';
import type { Evidence } from '../../access/types';
import type { PolicyStatement } from '../../policy';

/** A statement of a policy as evidence. */
export function statementEvidence(
  policyName: string,
  statement: PolicyStatement,
): Evidence {
  return {
    source: `${policyName}, ${nameOfStatement(statement)}`,
    text: statement.text,
  };
}
