import type { PolicyProblem } from '../policy';
import type { ReadPolicy } from './readPolicy';

/** AWS's quota for a resource policy, in characters. */
export const MAX_POLICY_LENGTH = 8192;

/** What is wrong with a resource policy: as text, and as one of API Gateway's. */
export function policyProblems(policy: ReadPolicy): PolicyProblem[] {
  if (policy.state !== 'present' && policy.state !== 'invalid') {
    return [];
  }
  const { length } = JSON.stringify(tryParse(policy.text)) ?? '';
  const tooLong: PolicyProblem[] =
    length > MAX_POLICY_LENGTH
      ? [
          {
            level: 'error',
            path: '',
            message: `has ${length} characters without blanks; API Gateway takes ${MAX_POLICY_LENGTH}`,
          },
        ]
      : [];
  return [...tooLong, ...policy.problems, ...missingElements(policy)];
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A policy that is attached to a resource must say whom and what it is about. */
function missingElements(policy: ReadPolicy): PolicyProblem[] {
  if (policy.state !== 'present') {
    return [];
  }
  return policy.document.statements.flatMap(
    ({ index, principals, resources }) => {
      const path = `Statement[${index - 1}]`;
      return [
        ...(principals ? [] : [missing(`${path}.Principal`)]),
        ...(resources ? [] : [missing(`${path}.Resource`)]),
      ];
    },
  );
}

function missing(path: string): PolicyProblem {
  return { level: 'error', path, message: 'is missing' };
}
