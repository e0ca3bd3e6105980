import { aPrivateApi, anInventory } from '../testing';
import { MILLION_A_MONTH } from './testing/scenarios';
import { someTraffic } from './testing/traffic';
import { trafficOf } from './trafficOf';

const api = aPrivateApi();

it('makes a month of the days that were counted', () => {
  const inventory = anInventory([api, someTraffic(api, MILLION_A_MONTH)]);
  expect(trafficOf(api, inventory)).toMatchObject({
    kind: 'measured',
    requestsPerMonth: expect.closeTo(1_000_000, 3),
    requestKb: 0.3,
    responseKb: 3,
  });
});

it('takes the size of responses from the metrics where they have it', () => {
  const traffic = someTraffic(api, 10, { responseBytes: 102_400 });
  expect(trafficOf(api, anInventory([api, traffic])).responseKb).toBe(10);
});

it('takes no day at all for no request', () => {
  const traffic = { ...someTraffic(api, 0), days: [] };
  expect(trafficOf(api, anInventory([api, traffic]))).toMatchObject({
    kind: 'measured',
    requestsPerMonth: 0,
  });
});

it.each([
  ['is not indexed', [], /not indexed/],
  [
    'cannot be told from another API of the same name',
    [{ ...someTraffic(api, 1), sharedWithApiArns: ['arn:other'] }],
    /counts by name/,
  ],
  ['has a count that is no number', [someTraffic(api, NaN)], /no number/],
  [
    'could not be read',
    [{ ...someTraffic(api, 1), days: { unknown: 'AccessDenied' } }],
    /AccessDenied/,
  ],
])('is unknown where it %s', (_, traffic, reason) => {
  const inventory = anInventory([api, ...traffic]);
  expect(trafficOf(api, inventory)).toMatchObject({
    kind: 'unknown',
    requestsPerMonth: null,
    reason: expect.stringMatching(reason),
  });
});

it('takes a what-if before what was measured, and before what was not', () => {
  expect(
    trafficOf(api, anInventory([api]), { requestsPerMonth: 7 }),
  ).toMatchObject({ kind: 'assumed', requestsPerMonth: 7, reason: '' });
});

it('tells what a cache leaves to the backend, and what fails', () => {
  const traffic = someTraffic(api, MILLION_A_MONTH, {
    cacheHits: 0.25 * MILLION_A_MONTH,
    errors4xx: 0.02 * MILLION_A_MONTH,
    errors5xx: 0.01 * MILLION_A_MONTH,
  });
  const inventory = anInventory([api, traffic]);
  expect(trafficOf(api, inventory)).toMatchObject({
    backendRequestsPerMonth: expect.closeTo(750_000, 3),
    failedRequestsPerMonth: expect.closeTo(30_000, 3),
  });
  expect(
    trafficOf(api, inventory, { requestsPerMonth: 4_000_000 }),
  ).toMatchObject({
    backendRequestsPerMonth: expect.closeTo(3_000_000, 3),
    failedRequestsPerMonth: expect.closeTo(120_000, 3),
  });
});

it('takes more hits than requests for requests that all hit', () => {
  const traffic = someTraffic(api, 100, { cacheHits: 101 });
  expect(
    trafficOf(api, anInventory([api, traffic])).backendRequestsPerMonth,
  ).toBe(0);
});

it('does not know what fails where nobody counted it, but for no request', () => {
  const failedOf = (perDay: number) =>
    trafficOf(api, anInventory([api, someTraffic(api, perDay)]))
      .failedRequestsPerMonth;
  expect(failedOf(1)).toBeNull();
  expect(failedOf(0)).toBe(0);
});
