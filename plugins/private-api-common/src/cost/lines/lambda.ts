import { CostContext } from '../CostContext';
import { costLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import type { CostLine } from '../types';
import { durationLine } from './lambdaDuration';

/** The Lambda functions behind an API: invocations, and their duration where a what-if gives memory and milliseconds. */
export function estimateLambda(context: CostContext): CostLine[] {
  const { lambda } = context.index.belongingsOf(context.api);
  if (lambda === 'none') {
    return [];
  }
  const { requestsPerMonth, backendRequestsPerMonth, reason } = context.traffic;
  const quantity =
    lambda === 'some'
      ? {
          unknown:
            'only some operations call Lambda functions, and calls are counted by API',
        }
      : backendRequestsPerMonth ?? { unknown: reason };
  const isCached = requestsPerMonth !== backendRequestsPerMonth;
  const { lambdaMb, lambdaMs } = context.whatIf;
  return [
    costLine(context, {
      part: 'lambda',
      label: 'Lambda invocations',
      priceKey: 'lambda-request',
      quantity,
      because:
        typeof quantity === 'number'
          ? `${formatNumber(quantity)} invocations, one a request${
              isCached ? ' that no cache answers' : ''
            }`
          : 'invocations',
    }),
    durationLine(context, {
      part: 'lambda',
      label: 'Lambda duration (x86)',
      invocations: quantity,
      memoryMb: lambdaMb,
      durationMs: lambdaMs,
    }),
  ];
}
