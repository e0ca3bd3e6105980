const DAY_MS = 24 * 60 * 60 * 1000;

/** A day of a history; without a row where nobody read anything on it. */
export interface HistoryDay<T> {
  /** `2026-11-29`, UTC. */
  day: string;
  row?: T;
}

/**
 * Every day from the first that was read to the last, with those on which nothing was read: what is missing must be seen to be
 * missing, at the end too.
 *
 * @param rows - Oldest first.
 * @param today - Its days count as missing where it has no row.
 */
export function fillDays<T extends { day: string }>(
  rows: readonly T[],
  today: string,
): HistoryDay<T>[] {
  if (rows.length === 0) {
    return [];
  }
  const byDay = new Map(rows.map(row => [row.day, row]));
  const newest = rows[rows.length - 1].day;
  const last = newest > today ? newest : today;
  const days: HistoryDay<T>[] = [];
  for (let day = rows[0].day; day <= last; day = nextDay(day)) {
    const row = byDay.get(day);
    days.push(row ? { day, row } : { day });
  }
  return days;
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}
