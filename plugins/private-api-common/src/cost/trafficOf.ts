import { Api, Inventory, isUnknown } from '../inventory';
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
  requestKb: number;
  responseKb: number;
  /** WebSocket APIs; `null` where not known. */
  connectionMinutes: number | null;
  /** Why `requestsPerMonth` is `null`. */
  reason?: string;
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
  const sizes = `A request has ${requestKb} KB, a response ${responseKb} KB`;
  if (whatIf.requestsPerMonth !== undefined) {
    return {
      kind: 'assumed',
      requestsPerMonth: whatIf.requestsPerMonth,
      requestKb,
      responseKb,
      connectionMinutes: measured.connectionMinutes,
      notes: [
        `${whatIf.requestsPerMonth} requests a month are assumed.`,
        `${sizes}.`,
      ],
    };
  }
  return {
    kind: measured.requests === null ? 'unknown' : 'measured',
    requestsPerMonth: measured.requests,
    requestKb,
    responseKb,
    connectionMinutes: measured.connectionMinutes,
    ...(measured.reason && { reason: measured.reason }),
    notes: [`${sizes}.`],
  };
}

interface Measured {
  requests: number | null;
  responseKb?: number;
  connectionMinutes: number | null;
  reason?: string;
}

function measuredTraffic(api: Api, inventory: Inventory): Measured {
  const traffic = inventory.get('api-traffic', `${api.arn}#traffic`);
  if (!traffic) {
    return notMeasured('CloudWatch metrics of this API are not indexed');
  }
  if (traffic.sharedWithApiArns.length > 0) {
    return notMeasured(
      `CloudWatch counts by name, and ${traffic.sharedWithApiArns.length} other API(s) of this account are called ${api.name}`,
    );
  }
  if (isUnknown(traffic.days)) {
    return notMeasured(traffic.days.unknown);
  }
  const days = traffic.days;
  const perMonth = DAYS_PER_MONTH / Math.max(days.length, 1);
  const requests = days.reduce((sum, day) => sum + day.requests, 0);
  const bytes = days.reduce((sum, day) => sum + (day.responseBytes ?? NaN), 0);
  const minutes = days.reduce(
    (sum, day) => sum + (day.connectionMinutes ?? NaN),
    0,
  );
  return {
    requests: requests * perMonth,
    ...(requests > 0 && bytes > 0 && { responseKb: bytes / requests / 1024 }),
    connectionMinutes: Number.isNaN(minutes) ? null : minutes * perMonth,
  };
}

function notMeasured(reason: string): Measured {
  return { requests: null, connectionMinutes: null, reason };
}
