const DAY_MS = 24 * 60 * 60 * 1000;

/** CloudWatch's days are read with the next pass: a count that ends earlier is out of date. */
const NEWEST_DAYS = 3;

/** What was counted of the calls of an API on a day. */
export interface CountedDay {
  api_key: string;
  /** `2026-11-29`, UTC. */
  day: string;
  /** Null where nobody knows. */
  calls: number | null;
}

/**
 * On how many days on end, up to the newest that was counted, not one of the APIs had a call. A day on which the calls of any of
 * them are unknown ends it, and so does the first day asked about.
 *
 * @param since - `2026-10-01`, UTC; the first day asked about.
 * @returns 0 where the last days were not counted.
 */
export function countSilentDays(
  days: readonly CountedDay[],
  {
    apiKeys,
    since,
    now,
  }: { apiKeys: readonly string[]; since: string; now: Date },
): number {
  const calls = new Map(
    days.map(day => [`${day.api_key} ${day.day}`, day.calls]),
  );
  const countedOn = (day: string) =>
    apiKeys.map(key => calls.get(`${key} ${day}`) ?? undefined);
  const dayBefore = (ago: number) =>
    new Date(now.getTime() - ago * DAY_MS).toISOString().slice(0, 10);

  let ago = 0;
  while (countedOn(dayBefore(ago)).includes(undefined)) {
    ago += 1;
    if (ago > NEWEST_DAYS) {
      return 0;
    }
  }
  let silent = 0;
  while (
    dayBefore(ago) >= since &&
    countedOn(dayBefore(ago)).every(count => count === 0)
  ) {
    silent += 1;
    ago += 1;
  }
  return silent;
}
