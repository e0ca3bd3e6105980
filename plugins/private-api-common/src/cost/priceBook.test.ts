import { defaultPriceBooks } from './defaultPriceBooks';
import { PriceBooks, findPrice } from './priceBook';

const books: PriceBooks = {
  ...defaultPriceBooks,
  'cn-north-1': {
    region: 'cn-north-1',
    currency: 'CNY',
    asOf: '2026-11-01',
    prices: {},
  },
};

it.each([
  ['eu-west-1', 'vpc-endpoint-hour', 0.011],
  ['eu-west-1', 'resolver-interface-hour', 0.125],
  ['eu-north-1', 'resolver-interface-hour', 0.125],
  ['eu-north-1', 'vpc-endpoint-hour', undefined],
  ['cn-north-1', 'resolver-interface-hour', undefined],
  ['us-gov-west-1', 'hosted-zone-month', undefined],
] as const)('%s %s', (region, key, expected) => {
  expect(findPrice(books, region, key)?.tiers[0].unitPrice).toBe(expected);
});
