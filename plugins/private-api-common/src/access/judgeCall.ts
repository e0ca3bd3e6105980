import type { Api, Inventory } from '../inventory';
import type { CallDecision, CallQuestion } from './types';

/**
 * Judges one call by API Gateway's authorization flow.
 *
 * @public
 */
export function judgeCall(
  api: Api,
  _question: CallQuestion,
  _inventory: Inventory,
): CallDecision {
  return {
    verdict: 'unknown',
    hops: [
      {
        kind: 'resource-policy',
        resource: api.arn,
        label: 'Resource policy',
        status: 'unknown',
        reason: 'Not judged.',
      },
    ],
  };
}
