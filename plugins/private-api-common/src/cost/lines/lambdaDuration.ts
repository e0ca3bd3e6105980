import { Fact, isUnknown } from '../../inventory';
import { CostContext } from '../CostContext';
import { costLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import type { CostLine, CostPart } from '../types';

const MB_PER_GB = 1024;

/** What the duration of a function's invocations is made of. */
export interface DurationInput {
  part: CostPart;
  label: string;
  resource?: string;
  invocations: Fact<number>;
  memoryMb: number | undefined;
  durationMs: number | undefined;
  assumption?: string;
}

/**
 * The duration of invocations. AWS tells a function's memory only together with its environment variables, which are not read, so
 * that a what-if has to give it.
 */
export function durationLine(
  context: CostContext,
  { invocations, memoryMb, durationMs, ...head }: DurationInput,
): CostLine {
  const input = {
    ...head,
    priceKey: 'lambda-x86-gb-second' as const,
    because: 'invocations × memory × duration',
  };
  if (memoryMb === undefined || durationMs === undefined) {
    return costLine(context, {
      ...input,
      quantity: {
        unknown:
          'memory and duration of the functions are not indexed: a what-if can give them',
      },
    });
  }
  if (isUnknown(invocations)) {
    return costLine(context, { ...input, quantity: invocations });
  }
  return costLine(context, {
    ...input,
    quantity: invocations * gbSeconds(memoryMb, durationMs),
    because: `${formatNumber(
      invocations,
    )} × ${memoryMb} MB / 1,024 × ${durationMs} ms`,
  });
}

/** What one invocation is billed as. */
export function gbSeconds(memoryMb: number, durationMs: number): number {
  return (memoryMb / MB_PER_GB) * (durationMs / 1000);
}
