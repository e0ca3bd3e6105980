import type { PolicyProblem } from '../../policy';
import type { ReadPolicy } from './readPolicy';

/** AWS's default quota for a resource policy, in characters. An account may have been given more. */
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
            level: 'warning',
            path: '',
            message: `has ${length} characters without blanks; API Gateway takes ${MAX_POLICY_LENGTH}, unless quota L-8B81B02C was raised`,
          },
        ]
      : [];
  return [...tooLong, ...policy.problems];
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
