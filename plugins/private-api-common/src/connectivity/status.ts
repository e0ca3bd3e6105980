import type { HopStatus, Verdict } from '../access/types';

/** Three-valued AND: one failure fails all, one unknown leaves it open. Nothing to judge is `pass`. */
export function allOf(statuses: Iterable<HopStatus>): HopStatus {
  let result: HopStatus = 'pass';
  for (const status of statuses) {
    if (status === 'fail') {
      return 'fail';
    }
    if (status === 'unknown') {
      result = 'unknown';
    }
  }
  return result;
}

/** Three-valued OR: one way that works is enough. Nothing to choose from is `fail`. */
export function anyOf(statuses: Iterable<HopStatus>): HopStatus {
  let result: HopStatus = 'fail';
  for (const status of statuses) {
    if (status === 'pass') {
      return 'pass';
    }
    if (status === 'unknown') {
      result = 'unknown';
    }
  }
  return result;
}

const VERDICT_OF = {
  pass: 'allowed',
  fail: 'denied',
  unknown: 'unknown',
} as const;

/** The verdict on a call of which the status tells how far it comes. */
export function verdictOf(status: HopStatus): Verdict {
  return VERDICT_OF[status];
}

const STATUS_OF = {
  allowed: 'pass',
  denied: 'fail',
  unknown: 'unknown',
} as const;

/** The inverse of {@link verdictOf}. */
export function statusOf(verdict: Verdict): HopStatus {
  return STATUS_OF[verdict];
}

const RANK = { pass: 0, unknown: 1, fail: 2 } as const;

/** The items in the order of their status, equals as they were. */
export function bestFirst<T>(
  items: readonly T[],
  statusOfItem: (item: T) => HopStatus,
): T[] {
  return items
    .map(item => ({ item, rank: RANK[statusOfItem(item)] }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** The item with the best status; of equals the first. `undefined` for an empty list. */
export function bestOf<T>(
  items: readonly T[],
  statusOfItem: (item: T) => HopStatus,
): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    if (!best || RANK[statusOfItem(item)] < RANK[statusOfItem(best)]) {
      best = item;
    }
  }
  return best;
}
