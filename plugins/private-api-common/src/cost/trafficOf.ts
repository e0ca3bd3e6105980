import { Api, Inventory, TrafficDay, isUnknown } from '../inventory';
import { DAYS_PER_MONTH } from './month';
import type { WhatIf } from './types';

/** Sizes that AWS's own example of a private API reckons with, 3.3 KB a call; CloudWatch does not count them. */
export const ASSUMED_REQUEST_KB = 0.3;
export const ASSUMED_RESPONSE_KB = 3;

/** What an API carries in a month. */
export interface MonthlyTraffic {
  kind: 'measured' | 'assumed' | 'unknown';
  /** Messages of a WebSocket API. */
  requestsPerMonth: number | null;
  /** Of the requests, those that the cache of a stage does not answer, so that they reach the backend. */
  backendRequestsPerMonth: number | null;
  /** Of the requests, those that fail with 4xx or 5xx; `null` where not known. */
  failedRequestsPerMonth: number | null;
  requestKb: number;
  responseKb: number;
  /** WebSocket APIs; `null` where not known. */
  connectionMinutes: number | null;
  /** Why `requestsPerMonth` is `null`; empty where it is not. */
  reason: string;
  notes: string[];
}

/** The traffic of an API from what CloudWatch counted, changed by what a what-if says. */
export function trafficOf(
  api: Api,
  inventory: Inventory,
  whatIf: WhatIf = {},
): MonthlyTraffic {
  const measured = measuredTraffic(api, inventory);
  const requestKb = whatIf.requestKb ?? ASSUMED_REQUEST_KB;
  const responseKb =
    whatIf.responseKb ?? measured.responseKb ?? ASSUMED_RESPONSE_KB;
  const requestsPerMonth = whatIf.requestsPerMonth ?? measured.requests;
  return {
    kind: kindOf(measured, whatIf),
    requestsPerMonth,
    backendRequestsPerMonth: partOf(
      requestsPerMonth,
      1 - measured.cachedFraction,
    ),
    failedRequestsPerMonth: partOf(requestsPerMonth, measured.failedFraction),
    requestKb,
    responseKb,
    connectionMinutes: measured.connectionMinutes,
    reason: requestsPerMonth === null ? measured.reason : '',
    notes: notesOn(measured, whatIf),
  };
}

function partOf(
  requests: number | null,
  fraction: number | null,
): number | null {
  if (requests === null || requests === 0) {
    return requests;
  }
  return fraction === null ? null : requests * fraction;
}

function kindOf(measured: Measured, whatIf: WhatIf): MonthlyTraffic['kind'] {
  if (whatIf.requestsPerMonth !== undefined) {
    return 'assumed';
  }
  return measured.requests === null ? 'unknown' : 'measured';
}

function notesOn(measured: Measured, whatIf: WhatIf): string[] {
  const notes: string[] = [];
  if (whatIf.requestsPerMonth !== undefined) {
    notes.push('The number of requests is assumed.');
  } else if (measured.requests === null) {
    notes.push(`The traffic is not known: ${measured.reason}.`);
  } else {
    notes.push(
      `The requests are those of ${measured.dayCount} days, for a month of 730 hours.`,
    );
  }
  if (whatIf.requestKb === undefined) {
    notes.push(
      `Requests are assumed to have ${ASSUMED_REQUEST_KB} KB, as in AWS's own example: CloudWatch does not measure it.`,
    );
  }
  if (whatIf.responseKb === undefined && measured.responseKb === undefined) {
    notes.push(
      `Responses are assumed to have ${ASSUMED_RESPONSE_KB} KB, as in AWS's own example: CloudWatch does not measure it.`,
    );
  }
  return notes;
}

interface Measured {
  requests: number | null;
  dayCount: number;
  responseKb?: number;
  connectionMinutes: number | null;
  /** 0 to 1; 0 where no stage has a cache that was counted. */
  cachedFraction: number;
  /** 0 to 1; `null` where a day with requests has no count of them. */
  failedFraction: number | null;
  /** Why `requests` is `null`; empty where it is not. */
  reason: string;
}

function measuredTraffic(api: Api, inventory: Inventory): Measured {
  const traffic = inventory.get('api-traffic', `${api.arn}#traffic`);
  if (!traffic) {
    return notMeasured('the metrics of this API are not indexed');
  }
  if (traffic.sharedWithApiArns.length > 0) {
    return notMeasured(
      `CloudWatch counts by name, and other APIs of the account are called ${api.name} too`,
    );
  }
  return isUnknown(traffic.days)
    ? notMeasured(traffic.days.unknown)
    : ofDays(traffic.days);
}

function ofDays(days: readonly TrafficDay[]): Measured {
  // CloudWatch has no data point for a day without calls, so that no day at all is a known zero.
  const perMonth = days.length > 0 ? DAYS_PER_MONTH / days.length : 0;
  const requests = sumOf(days, day => day.requests) ?? 0;
  if (!Number.isFinite(requests) || requests < 0) {
    return notMeasured('the metrics hold a count that is no number');
  }
  const bytes = sumOf(days, day => day.responseBytes);
  const minutes = sumOf(days, day => day.connectionMinutes);
  return {
    requests: requests * perMonth,
    dayCount: days.length,
    ...(requests > 0 &&
      bytes !== null && { responseKb: bytes / requests / 1024 }),
    connectionMinutes: minutes === null ? null : minutes * perMonth,
    cachedFraction:
      fractionOf(
        requests,
        sumOf(days, day => day.cacheHits),
      ) ?? 0,
    failedFraction: fractionOf(requests, sumOf(days, failuresOf)),
    reason: '',
  };
}

function failuresOf({ errors4xx, errors5xx }: TrafficDay): number | undefined {
  return errors4xx === undefined || errors5xx === undefined
    ? undefined
    : errors4xx + errors5xx;
}

/** CloudWatch counts each metric by itself, so that a part can exceed the whole by a few. */
function fractionOf(whole: number, part: number | null): number | null {
  return part === null || !Number.isFinite(part) || whole === 0
    ? null
    : Math.min(1, Math.max(0, part / whole));
}

/** The sum, or `null` where a day lacks the value. */
function sumOf(
  days: readonly TrafficDay[],
  valueOf: (day: TrafficDay) => number | undefined,
): number | null {
  let sum = 0;
  for (const day of days) {
    const value = valueOf(day);
    if (value === undefined) {
      return null;
    }
    sum += value;
  }
  return days.length > 0 ? sum : null;
}

function notMeasured(reason: string): Measured {
  return {
    requests: null,
    dayCount: 0,
    connectionMinutes: null,
    cachedFraction: 0,
    failedFraction: null,
    reason,
  };
}
