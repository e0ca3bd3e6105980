import { estimateCost } from '../estimateCost';
import { EAST_PRICES } from '../testing/eastPrices';
import { scenarios } from '../testing/scenarios';
import { costParts } from './costParts';

it('adds up what is known of a part, and counts what is not', () => {
  const { api, inventory } = scenarios()['a private API with unknown traffic'];
  const cost = estimateCost(api, inventory, { priceBooks: EAST_PRICES });
  expect(costParts(cost)).toEqual([
    { part: 'requests', monthly: null, unknownLines: 1 },
    { part: 'vpc-endpoint-hours', monthly: 14.6, unknownLines: 1 },
    { part: 'vpc-endpoint-data', monthly: null, unknownLines: 1 },
    { part: 'lambda', monthly: null, unknownLines: 2 },
  ]);
});

it.each(Object.entries(scenarios()))(
  'adds up to the whole: %s',
  (_, { api, inventory, whatIf }) => {
    const cost = estimateCost(api, inventory, {
      priceBooks: EAST_PRICES,
      whatIf,
    });
    const cents = costParts(cost).reduce(
      (sum, { monthly }) => sum + Math.round((monthly ?? 0) * 100),
      0,
    );
    expect(cents).toBe(Math.round((cost.monthly ?? 0) * 100));
  },
);
