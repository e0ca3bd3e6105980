import { aPrivateApi, anInventory } from '../../testing';
import { estimateCost } from '../estimateCost';
import { EAST_PRICES } from '../testing/eastPrices';
import { MILLION_A_MONTH } from '../testing/scenarios';
import { someTraffic } from '../testing/traffic';

it('invokes no function for what a cache answers', () => {
  const api = aPrivateApi();
  const traffic = someTraffic(api, 10 * MILLION_A_MONTH, {
    cacheHits: 4 * MILLION_A_MONTH,
  });
  const { lines } = estimateCost(api, anInventory([api, traffic]), {
    priceBooks: EAST_PRICES,
  });
  const [invocations] = lines.filter(({ part }) => part === 'lambda');
  expect(invocations.quantity).toBeCloseTo(6_000_000, 3);
  expect(invocations.monthly).toBe(1.2);
  expect(invocations.formula).toContain('one a request that no cache answers');
});
