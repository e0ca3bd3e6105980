import { ESTATE_TODAY } from '../build/days.ts';
import type { Json, Recording } from './Recording.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Six in the morning, when the estate is read. */
const RECORDED_AT = new Date(ESTATE_TODAY + 6 * 60 * 60 * 1000);

/**
 * Moves the recording to the estate's own today, with the days of traffic that were asked for and answered. The recorder knows
 * no other day than that on which it runs.
 */
export function moveToEstateToday(recording: Recording): void {
  const madeAt = Date.parse(recording.recordedAt);
  const offset = ESTATE_TODAY - (madeAt - (madeAt % DAY_MS));
  for (const call of recording.calls('cloudwatch GetMetricData')) {
    moveDates(call.input, offset);
    moveDates(call.output ?? {}, offset);
  }
  recording.recordedAt = RECORDED_AT.toISOString();
}

function moveDates(json: Json, offset: number): void {
  if (typeof json !== 'object' || json === null) {
    return;
  }
  if ('$date' in json) {
    const time = Date.parse(String(json.$date)) + offset;
    json.$date = new Date(time).toISOString();
    return;
  }
  for (const member of Object.values(json)) {
    moveDates(member, offset);
  }
}
