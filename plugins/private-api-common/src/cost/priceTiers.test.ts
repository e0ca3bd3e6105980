import { defaultPriceBooks } from './defaultPriceBooks';
import { PriceKey } from './priceBook';
import { priceOverTiers, splitOverTiers } from './priceTiers';

const tiersOf = (key: PriceKey) =>
  defaultPriceBooks['us-east-1'].prices[key]!.tiers;

it.each<[PriceKey, string, number, number]>([
  ['rest-request', 'nothing', 0, 0],
  ['rest-request', 'one', 1, 0.0000035],
  ['rest-request', 'the end of the first tier', 333_000_000, 1165.5],
  ['rest-request', 'one more', 333_000_001, 1165.5000028],
  ['rest-request', 'the end of the second tier', 1_000_000_000, 3033.1],
  ['rest-request', 'one more', 1_000_000_001, 3033.10000238],
  ['rest-request', 'the end of the third tier', 20_000_000_000, 48_253.1],
  ['rest-request', 'a billion more', 21_000_000_000, 49_763.1],
  ['http-request', 'the end of the first tier', 300_000_000, 300],
  ['http-request', 'a million more', 301_000_000, 300.9],
  ['websocket-message', 'the end of the first tier', 1_000_000_000, 1000],
  ['websocket-message', 'a million more', 1_001_000_000, 1000.8],
  ['vpc-endpoint-gb', '1 PB', 1_048_576, 10_485.76],
  ['vpc-endpoint-gb', '1 PB and 100 GB', 1_048_676, 10_486.36],
  ['vpc-endpoint-gb', '5 PB', 5_242_880, 35_651.584],
  ['vpc-endpoint-gb', '5 PB and 100 GB', 5_242_980, 35_651.984],
  ['resolver-query', '1 billion', 1_000_000_000, 400],
  ['resolver-query', '2 billion', 2_000_000_000, 600],
  ['lambda-x86-gb-second', '6 billion', 6_000_000_000, 100_000.2],
  ['lambda-x86-gb-second', '15 billion', 15_000_000_000, 235_000.2],
  ['lambda-arm-gb-second', '7.5 billion', 7_500_000_000, 100_000.5],
])('prices %s up to %s', (key, _, quantity, expected) => {
  expect(priceOverTiers(quantity, tiersOf(key))).toBeCloseTo(expected, 7);
});

it('prices the 25 first hosted zones of an account higher than the rest', () => {
  const { tiers } = defaultPriceBooks.global.prices['hosted-zone-month']!;
  expect(priceOverTiers(25, tiers)).toBe(12.5);
  expect(priceOverTiers(30, tiers)).toBe(13);
});

it('tells the part of each tier', () => {
  expect(splitOverTiers(400_000_000, tiersOf('rest-request'))).toEqual([
    { quantity: 333_000_000, unitPrice: 0.0000035, amount: 1165.5 },
    { quantity: 67_000_000, unitPrice: 0.0000028, amount: 187.6 },
  ]);
});
