import { aPrivateApi, aVpcEndpoint, anInventory } from '../testing';
import { sumOfCents } from './cents';
import { defaultPriceBooks } from './defaultPriceBooks';
import { estimateCost } from './estimateCost';
import { EAST_PRICES } from './testing/eastPrices';
import { MILLION_A_MONTH } from './testing/scenarios';
import { someTraffic } from './testing/traffic';
import type { CostLine, CostPart } from './types';

const APIS = ['a1', 'a2', 'a3'].map(apiId =>
  aPrivateApi({ apiId, name: apiId, operations: [] }),
);

function lines(part: CostPart, perDay: readonly (number | undefined)[]) {
  const inventory = anInventory([
    ...APIS,
    aVpcEndpoint(),
    ...APIS.flatMap((api, index) => {
      const requests = perDay[index];
      return requests === undefined ? [] : [someTraffic(api, requests)];
    }),
  ]);
  return APIS.map(
    api =>
      estimateCost(api, inventory, { priceBooks: EAST_PRICES }).lines.find(
        line => line.part === part,
      ) as CostLine,
  );
}

const amounts = (shares: CostLine[]) => shares.map(({ monthly }) => monthly);

describe('an endpoint that three APIs share', () => {
  it('is split by traffic, to the cent', () => {
    const shares = lines('vpc-endpoint-hours', [1, 1, 4]);
    expect(amounts(shares)).toEqual([2.44, 2.43, 9.73]);
    expect(sumOfCents(shares.map(({ monthly }) => monthly ?? NaN))).toBe(14.6);
    expect(shares[2].shared).toEqual({
      totalMonthly: 14.6,
      fraction: expect.closeTo(4 / 6, 10),
      marginalMonthly: 0,
      by: 'traffic',
      apiCount: 3,
    });
  });

  it('is split equally where the traffic of one is not known', () => {
    const shares = lines('vpc-endpoint-hours', [1, undefined, 4]);
    expect(amounts(shares)).toEqual([4.87, 4.87, 4.86]);
    expect(shares[0].shared?.by).toBe('equally');
  });

  it('is split equally where none has traffic', () => {
    expect(amounts(lines('vpc-endpoint-hours', [0, 0, 0]))).toEqual([
      4.87, 4.87, 4.86,
    ]);
  });
});

describe('an endpoint that two APIs share with one that the inventory lacks', () => {
  const [first, second, planned] = APIS;
  const inventory = anInventory([first, second, aVpcEndpoint()]);
  it.each([
    ['as measured', undefined, 4.86],
    ['in a what-if', { requestsPerMonth: 1_000_000 }, 4.87],
  ])('costs the third a share of its own %s', (_, whatIf, monthly) => {
    const { lines: all, monthly: total } = estimateCost(planned, inventory, {
      priceBooks: EAST_PRICES,
      ...(whatIf && { whatIf }),
    });
    const line = all.find(({ part }) => part === 'vpc-endpoint-hours');
    expect(line).toMatchObject({
      monthly,
      shared: { apiCount: 3, by: 'equally', totalMonthly: 14.6 },
    });
    expect(Number.isFinite(total)).toBe(true);
  });
});

describe('the tiers of one API', () => {
  it('add up to their line', () => {
    const [api] = APIS;
    const data = estimateCost(api, anInventory([api, aVpcEndpoint()]), {
      priceBooks: EAST_PRICES,
      whatIf: {
        requestsPerMonth: 6_000_001,
        requestKb: 1_048_576,
        responseKb: 0,
      },
    }).lines.find(({ part }) => part === 'vpc-endpoint-data');
    expect(data?.monthly).toBe(38_680.07);
    expect(sumOfCents((data?.tiers ?? []).map(({ monthly }) => monthly))).toBe(
      38_680.07,
    );
  });
});

describe('requests of an account in several tiers', () => {
  // 300, 300 and 600 million: 333 × 3.50 + 667 × 2.80 + 200 × 2.38 = 3,509.10.
  const shares = lines(
    'requests',
    [300, 300, 600].map(millions => millions * MILLION_A_MONTH),
  );

  it('cost each API its share of the account’s sum', () => {
    expect(amounts(shares)).toEqual([877.28, 877.27, 1754.55]);
    expect(sumOfCents(shares.map(({ monthly }) => monthly ?? NaN))).toBe(
      3509.1,
    );
  });

  it('add less than their share: they fall into the last tiers', () => {
    expect(shares[0].shared).toMatchObject({
      totalMonthly: 3509.1,
      marginalMonthly: 756,
      apiCount: 3,
    });
  });

  it('show the share of each tier, adding up to the line', () => {
    const tiers = shares[0].tiers ?? [];
    expect(tiers.map(({ unitPrice }) => unitPrice)).toEqual([
      0.0000035, 0.0000028, 0.00000238,
    ]);
    expect(sumOfCents(tiers.map(({ monthly }) => monthly))).toBe(877.28);
  });

  it('are not shared as long as all fit into the first tier', () => {
    const [first] = lines('requests', [1, 2, 3]);
    expect(first.shared).toBeUndefined();
  });
});

describe('requests of an account beyond what the source of the price gives', () => {
  it('have no amount, though this API alone would stay below', () => {
    const [first, second] = APIS;
    const inventory = anInventory([
      first,
      second,
      someTraffic(first, 300 * MILLION_A_MONTH),
      someTraffic(second, 300 * MILLION_A_MONTH),
    ]);
    const frankfurt = defaultPriceBooks['eu-central-1'];
    const [requests] = estimateCost(first, inventory, {
      priceBooks: { 'eu-west-1': frankfurt },
    }).lines;
    expect(requests).toMatchObject({
      monthly: null,
      unitPrice: 0.0000037,
      reason:
        'in the account: no named source gives the price beyond 333,000,000 a month',
    });
  });
});
