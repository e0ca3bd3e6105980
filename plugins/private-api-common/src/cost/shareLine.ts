import { Api } from '../inventory';
import { allocateCents } from './allocateCents';
import { toCents } from './cents';
import { CostContext, changesTraffic } from './CostContext';
import { formatAmount, formatNumber } from './formatAmount';
import type { CostLine } from './types';

/** By what a shared line is split. */
interface Weights {
  by: 'traffic' | 'equally';
  weights: number[];
}

/**
 * This API's part of a line that several APIs cause: by their traffic where all of it is known, otherwise equally.
 *
 * @remarks
 * The whole falls away only with the last user, so the marginal cost of one of several is 0 where the line is a fixed charge.
 * A usage line gives its own marginal amount.
 */
export function shareLine(
  context: CostContext,
  line: CostLine,
  users: readonly Api[],
): CostLine {
  if (users.length < 2 || line.monthly === null) {
    return line;
  }
  const { by, weights } = weightsOf(context, users);
  const position = users.findIndex(user => user.arn === context.api.arn);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const fraction = sum > 0 ? weights[position] / sum : 1 / users.length;
  const monthly = allocatedCents(context, line, weights)[position] / 100;
  return {
    ...line,
    monthly,
    formula: `${line.formula}; ${formatNumber(fraction * 100)} % of it, split ${
      by === 'traffic' ? 'by the traffic' : 'equally'
    } of ${users.length} APIs = ${formatAmount(monthly, context.currency)}`,
    shared: {
      totalMonthly: line.monthly,
      fraction,
      marginalMonthly: 0,
      by,
      apiCount: users.length,
    },
  };
}

function weightsOf(context: CostContext, users: readonly Api[]): Weights {
  const weights: number[] = [];
  for (const user of users) {
    const { requestsPerMonth } =
      user.arn === context.api.arn
        ? context.traffic
        : context.index.trafficOf(user);
    if (requestsPerMonth === null) {
      return { by: 'equally', weights: users.map(() => 1) };
    }
    weights.push(requestsPerMonth);
  }
  return { by: weights.some(w => w > 0) ? 'traffic' : 'equally', weights };
}

function allocatedCents(
  context: CostContext,
  line: CostLine,
  weights: readonly number[],
): readonly number[] {
  const cents = toCents(line.monthly ?? 0);
  if (changesTraffic(context)) {
    return allocateCents(cents, weights);
  }
  return context.index.remember(`${line.part} ${line.resource} ${cents}`, () =>
    allocateCents(cents, weights),
  );
}
