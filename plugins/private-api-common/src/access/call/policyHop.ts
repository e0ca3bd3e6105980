import {
  explainPolicy,
  type PolicyExplanation,
  type PolicyRequest,
} from '../../policy';
import {
  evidenceStatement,
  explainAnswer,
  nameOfStatement,
} from '../policies/explainAnswer';
import { fixStatement } from './fixStatement';
import type { ReadPolicy } from '../policies/readPolicy';
import type { Evidence, Hop, HopStatus } from '../types';

/** A policy on the way of a call. */
export interface PolicyStop {
  hop: Pick<Hop, 'kind' | 'resource' | 'label'>;
  policy: ReadPolicy;
  request: PolicyRequest;
  /** What to say of the policy where there is none. */
  whenNone: Pick<Hop, 'status' | 'reason' | 'fix'>;
  /** Added to the source of the evidence, for example that it is the draft's policy. */
  provenance?: string;
}

/**
 * The hop of a policy.
 *
 * @param status - What its answer means for the call, where that is more than: only an allow passes.
 */
export function policyHop(
  stop: PolicyStop,
  status: (explanation: PolicyExplanation) => Pick<Hop, 'status'> & {
    addition?: string;
  } = allowPasses,
): Hop {
  const { hop, policy, request } = stop;
  switch (policy.state) {
    case 'present': {
      const explanation = explainPolicy(policy.compiled, request);
      return presentHop(stop, explanation, status(explanation));
    }
    case 'none':
      return { ...hop, ...stop.whenNone };
    case 'invalid':
      return {
        ...hop,
        status: 'unknown',
        reason: `The policy cannot be read: ${policy.problems
          .filter(problem => problem.level === 'error')
          .map(({ path, message }) => `${path || 'the text'} ${message}`)
          .join('; ')}.`,
        evidence: { source: hop.label, text: policy.text },
        fix: 'Correct the policy; AWS does not accept it as it is.',
      };
    case 'unknown':
      return {
        ...hop,
        status: 'unknown',
        reason: `The policy is not known: ${policy.reason}.`,
        ...(policy.missingAction && {
          fix: `Let the collector call ${policy.missingAction}.`,
        }),
      };
    default:
      return {
        ...hop,
        status: 'pass',
        reason: 'HTTP and WebSocket APIs have no resource policy.',
      };
  }
}

/** Without an allow of its own the policy stops the call. */
export function allowPasses({ answers }: PolicyExplanation): {
  status: HopStatus;
} {
  if (!answers.includes('allow')) {
    return { status: 'fail' };
  }
  return { status: answers.length === 1 ? 'pass' : 'unknown' };
}

function presentHop(
  { hop, request, provenance }: PolicyStop,
  explanation: PolicyExplanation,
  { status, addition }: { status: HopStatus; addition?: string },
): Hop {
  const reason = explainAnswer(explanation, request.principal);
  const shown = evidenceStatement(explanation);
  const fix = status === 'fail' && shown ? fixStatement(shown) : undefined;
  return {
    ...hop,
    status,
    reason: addition ? `${reason} ${addition}` : reason,
    ...(shown && {
      evidence: evidenceOf(
        `${hop.label}, ${nameOfStatement(shown.statement)}`,
        shown.statement.text,
        provenance,
      ),
    }),
    ...(fix && { fix }),
  };
}

function evidenceOf(
  source: string,
  text: string,
  provenance: string | undefined,
): Evidence {
  return { source: provenance ? `${source}; ${provenance}` : source, text };
}
