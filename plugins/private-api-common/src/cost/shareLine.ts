import { Api } from '../inventory';
import { allocateCents } from './allocateCents';
import { roundToCents, toCents } from './cents';
import { CostContext, changesTraffic } from './CostContext';
import { formatAmount, formatNumber } from './formatAmount';
import type { CostLine, CostShare } from './types';

/**
 * This API's part of a line that several APIs cause: by their traffic where all of it is known, otherwise equally.
 *
 * @remarks
 * The whole falls away only with the last user, so the marginal cost of one of several is 0.
 */
export function shareLine(
  context: CostContext,
  line: CostLine,
  indexed: readonly Api[],
): CostLine {
  const users = withAsker(context.api, indexed);
  if (users.length < 2 || line.monthly === null) {
    return line;
  }
  const { by, fraction, monthly } = changesTraffic(context)
    ? shareInQuestion(context, line.monthly, users)
    : shareAsMeasured(context, line, users);
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

/** An API that the inventory lacks, as one that is only planned, shares with those that it has. */
function withAsker(api: Api, indexed: readonly Api[]): readonly Api[] {
  return indexed.some(({ arn }) => arn === api.arn)
    ? indexed
    : [...indexed, api];
}

interface Share {
  by: CostShare['by'];
  fraction: number;
  monthly: number;
}

/** Split once for all users, so that their parts add up to the line. */
function shareAsMeasured(
  context: CostContext,
  line: CostLine,
  users: readonly Api[],
): Share {
  const { api, index } = context;
  const total = line.monthly ?? 0;
  // The index has one list of users for each resource; one that the inventory lacks comes with a list of its own.
  const shares = index.rememberOf(users, `${line.part} ${total}`, () => {
    const { by, weights, sum } = weightsOf(context, users);
    const cents = allocateCents(toCents(total), weights);
    return new Map(
      users.map((user, position): [string, Share] => [
        user.arn,
        {
          by,
          fraction: weights[position] / sum,
          monthly: cents[position] / 100,
        },
      ]),
    );
  });
  return shares.get(api.arn)!;
}

/** In a what-if nobody sees the other users' parts, so that this one is rounded by itself. */
function shareInQuestion(
  context: CostContext,
  total: number,
  users: readonly Api[],
): Share {
  const { by, weights, sum } = weightsOf(context, users);
  const position = users.findIndex(user => user.arn === context.api.arn);
  const fraction = weights[position] / sum;
  return { by, fraction, monthly: roundToCents(total * fraction) };
}

interface Weights {
  by: CostShare['by'];
  weights: number[];
  /** Above 0. */
  sum: number;
}

function weightsOf(context: CostContext, users: readonly Api[]): Weights {
  const weights: number[] = [];
  let sum = 0;
  for (const user of users) {
    const { requestsPerMonth } =
      user.arn === context.api.arn
        ? context.traffic
        : context.index.trafficOf(user);
    if (requestsPerMonth === null) {
      return equally(users);
    }
    weights.push(requestsPerMonth);
    sum += requestsPerMonth;
  }
  return sum > 0 ? { by: 'traffic', weights, sum } : equally(users);
}

function equally(users: readonly Api[]): Weights {
  return { by: 'equally', weights: users.map(() => 1), sum: users.length };
}
