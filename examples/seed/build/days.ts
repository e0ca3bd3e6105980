import { createHash } from 'node:crypto';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How many days with traffic there are, as many as are collected. */
const DAYS = 14;

/** The estate's own today, a Monday. The recording is moved to it, whatever day it was made on. */
export const ESTATE_TODAY = Date.parse('2026-11-23T00:00:00Z');

/** A day with traffic. */
export interface SampleDay {
  /** Noon of the day by the emulator's clock, in which it is counted. */
  countedAt: Date;
  /** Noon of the day of the estate that it stands for. */
  date: Date;
}

/** The days before today, oldest first. */
export function sampleDays(now: number): SampleDay[] {
  const today = now - (now % DAY_MS);
  return Array.from({ length: DAYS }, (_, index) => {
    const noon = (index - DAYS + 0.5) * DAY_MS;
    return {
      countedAt: new Date(today + noon),
      date: new Date(ESTATE_TODAY + noon),
    };
  });
}

/** How busy a day is beside a working day, where weekends are `weekend` as busy. Never twice the same, always the same again. */
export function busyness(name: string, date: Date, weekend: number): number {
  const weekday = date.getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  const digest = createHash('sha256').update(`${name} ${date.toISOString()}`);
  const wobble = digest.digest().readUInt16BE() / 0xffff;
  return (isWeekend ? weekend : 1) * (0.94 + 0.12 * wobble);
}
