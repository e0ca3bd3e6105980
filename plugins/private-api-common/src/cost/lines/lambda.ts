import { CostContext } from '../CostContext';
import { costLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import type { CostLine } from '../types';

const MB_PER_GB = 1024;

/** The Lambda functions behind an API: invocations, and their duration where a what-if gives memory and milliseconds. */
export function estimateLambda(context: CostContext): CostLine[] {
  const { lambda } = context.index.belongingsOf(context.api);
  if (lambda === 'none') {
    return [];
  }
  const { requestsPerMonth, reason } = context.traffic;
  const unknown =
    lambda === 'some'
      ? 'only some operations call Lambda functions, and calls are counted by API'
      : reason;
  const invocations =
    lambda === 'some' || requestsPerMonth === null ? null : requestsPerMonth;
  return [
    costLine(context, {
      part: 'lambda',
      label: 'Lambda invocations',
      priceKey: 'lambda-request',
      quantity: invocations ?? { unknown },
      because:
        invocations === null
          ? 'invocations'
          : `${formatNumber(invocations)} invocations, one a request`,
    }),
    duration(context, invocations, unknown),
  ];
}

function duration(
  context: CostContext,
  invocations: number | null,
  unknown: string,
): CostLine {
  const { lambdaMb, lambdaMs } = context.whatIf;
  const head = {
    part: 'lambda' as const,
    label: 'Lambda duration (x86)',
    priceKey: 'lambda-x86-gb-second' as const,
  };
  const because = 'invocations × memory × duration';
  if (lambdaMb === undefined || lambdaMs === undefined) {
    return costLine(context, {
      ...head,
      quantity: {
        unknown: 'memory and duration of the functions are not indexed',
      },
      because,
    });
  }
  if (invocations === null) {
    return costLine(context, { ...head, quantity: { unknown }, because });
  }
  return costLine(context, {
    ...head,
    quantity: invocations * gbSeconds(lambdaMb, lambdaMs),
    because: `${formatNumber(
      invocations,
    )} × ${lambdaMb} MB / 1,024 × ${lambdaMs} ms`,
  });
}

/** What one invocation is billed as. */
export function gbSeconds(memoryMb: number, durationMs: number): number {
  return (memoryMb / MB_PER_GB) * (durationMs / 1000);
}
