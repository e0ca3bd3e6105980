import { aPrivateApi, aVpcEndpoint, anInventory } from '../testing';
import { estimateCost } from './estimateCost';
import { EAST_PRICES } from './testing/eastPrices';
import { someTraffic } from './testing/traffic';
import type { WhatIf } from './types';

const api = aPrivateApi({ operations: [] });
const inventory = anInventory([
  api,
  aVpcEndpoint({ subnetIds: ['subnet-0a1'] }),
  someTraffic(api, 1_000),
]);
const estimate = (whatIf?: WhatIf) =>
  estimateCost(api, inventory, {
    priceBooks: EAST_PRICES,
    ...(whatIf && { whatIf }),
  });

it.each<WhatIf>([
  { requestsPerMonth: NaN },
  { requestsPerMonth: Infinity },
  { requestsPerMonth: -5_000_000 },
  { requestsPerMonth: 1e300 },
  { requestKb: -10 },
  { responseKb: NaN },
  { zones: 0 },
  { zones: -1 },
  { zones: NaN },
])('answers %j as if nobody had asked, and says so', whatIf => {
  const { basis, ...cost } = estimate(whatIf);
  const { basis: usual, ...asMeasured } = estimate();
  expect(cost).toEqual(asMeasured);
  expect(basis).toEqual({
    ...usual,
    notes: [expect.stringMatching(/is left out: it must be/), ...usual.notes],
  });
});

it('takes what can be reckoned with beside what cannot', () => {
  const { basis, lines } = estimate({ requestsPerMonth: 2e6, zones: -1 });
  expect(basis.requestsPerMonth).toBe(2_000_000);
  expect(lines.map(({ part, monthly }) => [part, monthly])).toEqual([
    ['requests', 7],
    ['vpc-endpoint-hours', 7.3],
    ['vpc-endpoint-data', 0.06],
  ]);
});
