import { MethodSettings, Stage, TrafficDay } from '../../inventory';
import { aPrivateApi, aStage, anInventory } from '../../testing';
import { estimateCost } from '../estimateCost';
import { EAST_PRICES } from '../testing/eastPrices';
import { MILLION_A_MONTH } from '../testing/scenarios';
import { someTraffic } from '../testing/traffic';
import type { WhatIf } from '../types';

const GB = 1024 ** 3;
const ACCESS_LOG = {
  destinationArn: 'arn:aws:logs:eu-west-1:111111111111:log-group:orders',
};

function linesOf(
  stages: Stage[],
  { day, whatIf }: { day?: Partial<TrafficDay>; whatIf?: WhatIf } = {},
) {
  const api = aPrivateApi({ operations: [], stages });
  const inventory = anInventory([
    api,
    someTraffic(api, 100 * MILLION_A_MONTH, day),
  ]);
  return estimateCost(api, inventory, {
    priceBooks: EAST_PRICES,
    whatIf,
  }).lines.filter(({ part }) => part === 'logs');
}

function aLoggingStage(settings: Record<string, MethodSettings>): Stage {
  return aStage({ methodSettings: settings });
}

it('has no line where nothing is logged', () => {
  expect(linesOf([aStage(), aLoggingStage({ '*/*': {} })])).toEqual([]);
});

it('takes 500 bytes for an entry of the access log, and keeps 15 % of them a month', () => {
  const [access, storage] = linesOf([aStage({ accessLog: ACCESS_LOG })]);
  expect(access.quantity).toBeCloseTo((100_000_000 * 500) / GB, 6);
  expect(access).toMatchObject({
    unitPrice: 0.5,
    monthly: 23.28,
    assumption: expect.stringContaining('500 bytes'),
  });
  expect(storage.quantity).toBeCloseTo((0.15 * 100_000_000 * 500) / GB, 6);
  expect(storage).toMatchObject({
    unitPrice: 0.03,
    monthly: 0.21,
    assumption: expect.stringContaining('Pricing Calculator'),
  });
});

it.each([
  ['INFO', { loggingLevel: 'INFO' as const }, 100_000_000 * 1_000],
  [
    'data tracing, with bodies of 0.3 KB and more than 1 KB, twice',
    { loggingLevel: 'INFO' as const, dataTraceEnabled: true },
    100_000_000 * (3_300 + 2 * 0.3 * 1_024 + 2 * 1_024),
  ],
  [
    'ERROR, of the calls that fail',
    { loggingLevel: 'ERROR' as const },
    4_000_000 * 1_000,
  ],
])('reckons execution logs at %s', (_, settings, bytes) => {
  const [execution] = linesOf([aLoggingStage({ '*/*': settings })], {
    day: { errors4xx: 3 * MILLION_A_MONTH, errors5xx: MILLION_A_MONTH },
  });
  expect(execution.label).toBe('Execution logs of prod');
  expect(execution.quantity).toBeCloseTo(bytes / GB, 6);
  expect(execution.assumption).toBeDefined();
});

it('keeps the share of calls that fail in a what-if', () => {
  const [execution] = linesOf(
    [aLoggingStage({ '*/*': { loggingLevel: 'ERROR' } })],
    {
      day: { errors4xx: MILLION_A_MONTH, errors5xx: 0 },
      whatIf: { requestsPerMonth: 1_000_000_000 },
    },
  );
  expect(execution.quantity).toBeCloseTo((10_000_000 * 1_000) / GB, 6);
});

it.each([
  [
    'errors that nobody counted',
    [aLoggingStage({ '*/*': { loggingLevel: 'ERROR' as const } })],
    'how many calls fail is not measured',
  ],
  [
    'methods at different levels',
    [
      aLoggingStage({
        '*/*': { loggingLevel: 'INFO' as const },
        'orders/GET': { loggingLevel: 'OFF' as const },
      }),
    ],
    'methods of a stage log at different levels, and calls are counted by API',
  ],
  [
    'one method alone',
    [aLoggingStage({ 'orders/GET': { loggingLevel: 'INFO' as const } })],
    'methods of a stage log at different levels, and calls are counted by API',
  ],
  [
    'one of two stages',
    [
      aLoggingStage({ '*/*': { loggingLevel: 'INFO' as const } }),
      aStage({ name: 'test' }),
    ],
    'how many requests go to the stages that log is not known',
  ],
])('does not know the size of the logs of %s', (_, stages, reason) => {
  const lines = linesOf(stages);
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(line).toMatchObject({ monthly: null, reason });
    expect(line.assumption).toBeUndefined();
  }
});

it('keeps what Firehose delivers apart', () => {
  const destinationArn =
    'arn:aws:firehose:eu-west-1:111111111111:deliverystream/amazon-apigateway-orders';
  expect(linesOf([aStage({ accessLog: { destinationArn } })])).toMatchObject([
    {
      label: 'Access logs through Firehose',
      monthly: null,
      reason: 'delivery by Firehose is not in the price book',
    },
  ]);
});

it('does not know the logs of stages that could not be read', () => {
  const api = aPrivateApi({
    operations: [],
    stages: { unknown: 'AccessDenied' },
  });
  const { lines } = estimateCost(api, anInventory([api]), {
    priceBooks: EAST_PRICES,
  });
  expect(lines.filter(({ part }) => part === 'logs')).toMatchObject([
    { label: 'Logs of the stages', monthly: null, reason: 'AccessDenied' },
  ]);
});
