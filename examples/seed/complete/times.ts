import { numberOf } from './hash.ts';
import type { Call, Json, JsonObject, Recording } from './Recording.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The estate was built over the year before this day; all of it was there when the traffic was counted. */
const FIRST_DAY = Date.parse('2025-09-01T09:00:00Z');
const DAYS = 400;

/** Route 53 Resolver gives times as text. */
const TIME_AS_TEXT = /^(Creation|Modification)Time$/;

/**
 * The emulator's things were all made in the second in which the seed ran. Here each is made on a day that depends on its id,
 * and what belongs to an API after the API. CloudWatch's times are data and stay.
 */
export function makeTimesStable(recording: Recording): void {
  for (const { service, call } of recording.allCalls()) {
    if (service !== 'cloudwatch' && call.output) {
      setTimes(call.output, call);
    }
  }
}

function setTimes(json: Json, call: Call): void {
  if (typeof json !== 'object' || json === null) {
    return;
  }
  if (Array.isArray(json)) {
    json.forEach(member => setTimes(member, call));
    return;
  }
  for (const [member, value] of Object.entries(json)) {
    if (isDate(value)) {
      value.$date = timeOf(json, member, call);
    } else if (TIME_AS_TEXT.test(member) && typeof value === 'string') {
      json[member] = timeOf(json, member, call);
    } else {
      setTimes(value, call);
    }
  }
}

function timeOf(item: JsonObject, member: string, call: Call): string {
  const madeAt = FIRST_DAY + numberOf(ownerOf(item, call), DAYS) * DAY_MS;
  return new Date(madeAt + delayOf(member, call)).toISOString();
}

/** What dates the object: the API it belongs to, otherwise its own id. */
function ownerOf(item: JsonObject, { input }: Call): string {
  const owner =
    input.restApiId ??
    input.ApiId ??
    Object.entries(item).find(([key]) => /(id|arn)$/i.test(key))?.[1];
  return String(owner ?? '');
}

/** The stages and deployments of an API come days after it, a stage's last change after its deployment. */
function delayOf(member: string, { operation }: Call): number {
  const days = /^Get(Stages|Deployments)$/.test(operation) ? 20 : 0;
  const minutes = /^lastUpdated/i.test(member) ? 4 : 0;
  return days * DAY_MS + minutes * 60_000;
}

function isDate(value: Json): value is { $date: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    '$date' in value
  );
}
