import { defaultPriceBooks } from './defaultPriceBooks';
import { PriceKey, findPrice } from './priceBook';
import { priceOverTiers, splitOverTiers } from './priceTiers';

const tiersOf = (key: PriceKey) =>
  findPrice(defaultPriceBooks, 'us-east-1', key)!.tiers;

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
  ['dns-query', '1 billion', 1_000_000_000, 400],
  ['dns-query', 'a million more', 1_001_000_000, 400.2],
  ['hosted-zone-month', '25', 25, 12.5],
  ['hosted-zone-month', 'five more', 30, 13],
  ['health-check-aws-month', '50', 50, 0],
  ['health-check-aws-month', 'one more', 51, 0.5],
  ['resolver-query', '1 billion', 1_000_000_000, 400],
  ['resolver-query', '2 billion', 2_000_000_000, 600],
  ['lambda-x86-gb-second', '6 billion', 6_000_000_000, 100_000.2],
  ['lambda-x86-gb-second', '15 billion', 15_000_000_000, 235_000.2],
  ['lambda-x86-gb-second', 'a billion more', 16_000_000_000, 248_333.6],
  ['lambda-arm-gb-second', '7.5 billion', 7_500_000_000, 100_000.5],
  ['lambda-arm-gb-second', '18.75 billion', 18_750_000_000, 235_001.625],
  ['lambda-arm-gb-second', 'a billion more', 19_750_000_000, 245_668.325],
])('prices %s up to %s', (key, _, quantity, expected) => {
  expect(priceOverTiers(quantity, tiersOf(key))).toBeCloseTo(expected, 7);
});

it('tells the part of each tier', () => {
  expect(splitOverTiers(400_000_000, tiersOf('rest-request'))).toEqual([
    { quantity: 333_000_000, unitPrice: 0.0000035, amount: 1165.5 },
    { quantity: 67_000_000, unitPrice: 0.0000028, amount: 187.6 },
  ]);
});
