import { Api, Authorizer } from '../../inventory';
import {
  aLinkIntegration,
  aPrivateApi,
  anHttpApi,
  anInventory,
  anOperation,
} from '../../testing';
import { estimateCost } from '../estimateCost';
import { EAST_PRICES } from '../testing/eastPrices';
import type { WhatIf } from '../types';

const FUNCTION = 'arn:aws:lambda:eu-west-1:111111111111:function:check-token';
const tokens: Authorizer = {
  id: 'au1',
  name: 'tokens',
  type: 'TOKEN',
  functionArn: FUNCTION,
  cacheTtlSeconds: 0,
};
const guarded = anOperation({
  authorizationType: 'CUSTOM',
  authorizerId: 'au1',
  integration: aLinkIntegration(),
});
const open = anOperation({ path: '/open', integration: aLinkIntegration() });

function linesOf(
  overrides: Partial<Api>,
  whatIf: WhatIf = { requestsPerMonth: 2_000_000 },
  make: typeof aPrivateApi = aPrivateApi,
) {
  const api = make({
    operations: [guarded],
    authorizers: [tokens],
    ...overrides,
  });
  return estimateCost(api, anInventory([api]), {
    priceBooks: EAST_PRICES,
    whatIf,
  }).lines.filter(({ part }) => part === 'authorizer');
}

it('counts an invocation a request where nothing is kept, as a fact', () => {
  const [invocations, duration] = linesOf({});
  expect(invocations).toMatchObject({
    label: 'Lambda authorizer tokens',
    resource: FUNCTION,
    quantity: 2_000_000,
    unitPrice: 0.0000002,
    monthly: 0.4,
  });
  expect(invocations.assumption).toBeUndefined();
  expect(duration).toMatchObject({
    monthly: null,
    reason:
      'memory and duration of the functions are not indexed: a what-if can give them',
  });
});

it('reckons the duration that a what-if gives: 2 million × 256 MB × 100 ms', () => {
  const [, duration] = linesOf(
    {},
    { requestsPerMonth: 2_000_000, authorizerMb: 256, authorizerMs: 100 },
  );
  expect(duration).toMatchObject({ quantity: 50_000, monthly: 0.83 });
});

it('leaves the functions behind the API to their own memory and duration', () => {
  const [, duration] = linesOf(
    {},
    { requestsPerMonth: 2_000_000, lambdaMb: 256, lambdaMs: 100 },
  );
  expect(duration.monthly).toBeNull();
});

it.each([
  [300, 'At most: results are kept for 300 s'],
  [undefined, 'At most: whether results are kept is not known'],
])('says what it assumes where results are kept for %s s', (ttl, words) => {
  const [invocations] = linesOf({
    authorizers: [{ ...tokens, cacheTtlSeconds: ttl }],
  });
  expect(invocations.monthly).toBe(0.4);
  expect(invocations.assumption).toContain(words);
});

it('takes preflight requests for calls without credentials', () => {
  const preflight = anOperation({
    method: 'OPTIONS',
    integration: { type: 'MOCK', connectionType: 'INTERNET' },
  });
  const [invocations] = linesOf({ operations: [guarded, preflight] });
  expect(invocations.monthly).toBe(0.4);
});

it.each([
  [
    'only some operations use it',
    { operations: [guarded, open] },
    'only some operations use it, and calls are counted by API',
  ],
  [
    'clients connect',
    { apiType: 'WEBSOCKET' as const },
    'it runs as a client connects, and connections are not counted',
  ],
])('does not know how often it runs where %s', (_, overrides, reason) => {
  expect(linesOf(overrides)[0]).toMatchObject({
    monthly: null,
    unitPrice: 0.0000002,
    reason,
  });
});

it('does not know what nobody counted', () => {
  const [invocations] = linesOf({}, {});
  expect(invocations.reason).toBe('the metrics of this API are not indexed');
});

it.each([
  ['operations', { operations: { unknown: 'AccessDenied' } }],
  ['authorizers', { authorizers: { unknown: 'AccessDenied' } }],
])('has a line for %s that could not be read', (_, overrides) => {
  expect(linesOf(overrides)).toMatchObject([
    { label: 'Lambda authorizers', monthly: null, reason: 'AccessDenied' },
  ]);
});

it.each([
  ['that no operation uses', { operations: [open] }],
  ['of Cognito', { authorizers: [{ ...tokens, functionArn: undefined }] }],
  [
    'that could not be read where no operation names one',
    { operations: [open], authorizers: { unknown: 'AccessDenied' } },
  ],
])('has no line for an authorizer %s', (_, overrides) => {
  expect(linesOf(overrides)).toEqual([]);
});

it('is the same for an HTTP API', () => {
  const [invocations] = linesOf({}, undefined, anHttpApi);
  expect(invocations.monthly).toBe(0.4);
});
