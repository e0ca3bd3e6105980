import { createHash } from 'node:crypto';

/** The last day with traffic in the sample estate. */
const LAST_DAY = '2026-11-22';
const DAY_MS = 24 * 60 * 60 * 1000;

/** Noon of each of the 14 days up to the last one, oldest first. Noon falls into the day whatever the reader's time zone. */
export function sampleDays(): Date[] {
  const last = Date.parse(`${LAST_DAY}T12:00:00Z`);
  return Array.from({ length: 14 }, (_, index) => {
    return new Date(last - (13 - index) * DAY_MS);
  });
}

/** How busy a day is beside a working day, where Saturdays and Sundays are `weekend` as busy. Never twice the same, always the same again. */
export function busyness(name: string, day: Date, weekend: number): number {
  const weekday = day.getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  const digest = createHash('sha256').update(`${name} ${day.toISOString()}`);
  const wobble = digest.digest().readUInt16BE() / 0xffff;
  return (isWeekend ? weekend : 1) * (0.94 + 0.12 * wobble);
}
