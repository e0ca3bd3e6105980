import { defaultPriceBooks } from './defaultPriceBooks';
import { priceOverTiers } from './priceTiers';

const rest = defaultPriceBooks['us-east-1'].prices['rest-request']!.tiers;

it.each([
  ['no request', 0, 0],
  ['one request', 1, 0.0000035],
  ['the last request of the first tier', 333_000_000, 1165.5],
  ['one request into the second tier', 333_000_001, 1165.5000028],
  ['the last request of the second tier', 1_000_000_000, 3033.1],
  ['the last request of the third tier', 20_000_000_000, 48253.1],
  ['a billion into the fourth tier', 21_000_000_000, 49763.1],
])('prices REST calls up to %s', (_, requests, expected) => {
  expect(priceOverTiers(requests, rest)).toBeCloseTo(expected, 7);
});
