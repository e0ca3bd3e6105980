import {
  Api,
  HealthCheck,
  Resource,
  Unknown,
  ZoneRecord,
} from '../../inventory';
import {
  aHealthCheck,
  aHostedZone,
  anInventory,
  aPrivateApi,
  aRegionalApi,
  aResolverEndpoint,
  aVpcEndpoint,
} from '../../testing';
import { estimateCost } from '../estimateCost';
import { EAST_PRICES } from '../testing/eastPrices';
import { MILLION_A_MONTH } from '../testing/scenarios';
import { someTraffic } from '../testing/traffic';

const endpoint = aVpcEndpoint();
const api = aPrivateApi({ operations: [] });
const record: ZoneRecord = {
  name: 'orders.internal.example',
  type: 'A',
  values: [],
};

function queriesTo(records: ZoneRecord[]) {
  const zone = aHostedZone({ records });
  const { lines } = estimateCost(api, anInventory([api, endpoint, zone]), {
    priceBooks: EAST_PRICES,
  });
  return lines.filter(({ label }) => label.startsWith('Queries to internal'));
}

it('charges no query to an alias of a VPC endpoint', () => {
  const alias = { ...record, aliasTarget: endpoint.dnsNames[0] };
  expect(queriesTo([alias])).toMatchObject([
    {
      part: 'hosted-zone',
      quantity: null,
      unitPrice: 0,
      monthly: 0,
      source:
        'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
    },
  ]);
});

it.each([
  [
    'a CNAME record',
    [{ ...record, type: 'CNAME', values: [endpoint.dnsNames[0]] }],
  ],
  [
    'an alias beside a CNAME record',
    [
      { ...record, aliasTarget: endpoint.dnsNames[0] },
      {
        ...record,
        name: 'stock.internal.example',
        type: 'CNAME',
        values: [endpoint.dnsNames[0]],
      },
    ],
  ],
])('does not know how many queries %s gets', (_, records) => {
  expect(queriesTo(records)).toMatchObject([
    {
      monthly: null,
      reason: 'CloudWatch counts no queries to private hosted zones',
      unitPrice: 0.0000004,
      source: expect.stringContaining('route53_record'),
    },
  ]);
});

describe('queries through resolver endpoints', () => {
  const resolver = aResolverEndpoint();

  function queriesOf(
    requestsPerMonth: number | undefined,
    more: Resource[] = [],
  ) {
    const inventory = anInventory([
      api,
      endpoint,
      aHostedZone(),
      resolver,
      ...more,
    ]);
    return estimateCost(api, inventory, {
      priceBooks: EAST_PRICES,
      ...(requestsPerMonth !== undefined && { whatIf: { requestsPerMonth } }),
    }).lines.find(
      ({ label }) => label === 'Queries through resolver endpoints',
    );
  }

  it('are at most one a request', () => {
    expect(queriesOf(5_000_000)).toMatchObject({
      quantity: 5_000_000,
      unitPrice: 0.0000004,
      monthly: 2,
      assumption: expect.stringMatching(/^At most: /),
    });
  });

  it('are of one line, however many endpoints there are', () => {
    const other = aResolverEndpoint({
      arn: `${resolver.arn}2`,
      endpointId: 'rslvr-in-0b2',
    });
    const line = queriesOf(5_000_000, [other]);
    expect(line).toMatchObject({ monthly: 2 });
    expect(line?.resource).toBeUndefined();
  });

  it('are not known where the traffic is not', () => {
    expect(queriesOf(undefined)).toMatchObject({
      monthly: null,
      reason: 'the metrics of this API are not indexed',
    });
  });

  it('share the tiers of the account that has the endpoint', () => {
    const apis = ['a1', 'a2'].map(apiId =>
      aPrivateApi({ apiId, name: apiId, operations: [] }),
    );
    const inventory = anInventory([
      ...apis,
      endpoint,
      aHostedZone(),
      resolver,
      ...apis.map(one => someTraffic(one, 1_000 * MILLION_A_MONTH)),
    ]);
    const shares = apis.map(one =>
      estimateCost(one, inventory, { priceBooks: EAST_PRICES }).lines.find(
        ({ label }) => label === 'Queries through resolver endpoints',
      ),
    );
    // Two billion: 400 for the first and 200 for the second.
    expect(shares.map(share => share?.monthly)).toEqual([300, 300]);
    expect(shares[0]?.shared).toMatchObject({
      totalMonthly: 600,
      marginalMonthly: 200,
      apiCount: 2,
    });
  });
});

describe('health checks', () => {
  const failing = { ...record, aliasTarget: endpoint.dnsNames[0] };

  function checksOf(healthChecks: HealthCheck[], gap?: Unknown) {
    const zone = aHostedZone({
      records: [{ ...failing, failover: 'PRIMARY', healthCheckId: 'h1' }],
    });
    const inventory = anInventory(
      [api, endpoint, zone, ...healthChecks],
      gap && { 'health-check': gap },
    );
    return estimateCost(api, inventory, { priceBooks: EAST_PRICES })
      .lines.filter(({ part }) => part === 'health-check')
      .map(({ label, monthly, reason }) => [label, monthly, reason]);
  }

  it('charges for each feature: HTTPS, string matching, fast interval and latency', () => {
    // Infracost's figures: 0.75 outside AWS, and 2 for each of four features.
    const check = aHealthCheck({
      checkType: 'HTTPS_STR_MATCH',
      target: 'probe.example.com',
      intervalSeconds: 10,
      measuresLatency: true,
    });
    expect(checksOf([check])).toEqual([
      ['Health check h1', 0.75, undefined],
      ['Health check h1, optional features', 8, undefined],
    ]);
  });

  it.each([
    ['CLOUDWATCH_METRIC', undefined, [['Health check h1', 0, undefined]]],
    [
      'HTTPS_STR_MATCH',
      'probe.example.com',
      [
        ['Health check h1', 0.75, undefined],
        ['Health check h1, optional features', 4, undefined],
      ],
    ],
    [
      'HTTPS',
      'a1.execute-api.eu-west-1.amazonaws.com',
      [
        ['Health check h1', 0, undefined],
        ['Health check h1, optional features', 1, undefined],
      ],
    ],
    [
      'TCP',
      undefined,
      [['Health check h1', null, 'whether its target is in AWS is not known']],
    ],
  ])('itemises one of type %s', (checkType, target, expected) => {
    expect(checksOf([aHealthCheck({ checkType, target })])).toEqual(expected);
  });

  it('has a line for one that a record names and that does not exist', () => {
    expect(checksOf([])).toEqual([
      [
        'Health check h1',
        null,
        'a record names it, but its account has none with this id',
      ],
    ]);
  });

  it('has a line for one that could not be read', () => {
    expect(checksOf([], { unknown: 'AccessDenied' })).toEqual([
      ['Health check h1', null, 'AccessDenied'],
    ]);
  });
});

describe('an account whose Route 53 could not be read', () => {
  const gaps = {
    'hosted-zone': { unknown: 'AccessDenied' },
    'resolver-endpoint': { unknown: 'Throttling' },
  };
  const linesIn = (one: Api, known: Resource[]) =>
    estimateCost(one, anInventory([one, ...known], gaps), {
      priceBooks: EAST_PRICES,
    })
      .lines.filter(({ part }) =>
        ['hosted-zone', 'resolver-endpoint'].includes(part),
      )
      .map(({ label, monthly, reason }) => [label, monthly, reason]);

  it('has a line for what it may have, and one for the account of the endpoint', () => {
    const elsewhere = aVpcEndpoint({ accountId: '222222222222' });
    expect(linesIn(api, [elsewhere])).toEqual([
      ['Private hosted zones of account 111111111111', null, 'AccessDenied'],
      ['Private hosted zones of account 222222222222', null, 'AccessDenied'],
      [
        'Inbound resolver endpoints of account 111111111111',
        null,
        'Throttling',
      ],
      [
        'Inbound resolver endpoints of account 222222222222',
        null,
        'Throttling',
      ],
    ]);
  });

  it('is no matter of an API that is not private', () => {
    expect(linesIn(aRegionalApi({ operations: [] }), [])).toEqual([]);
  });
});
