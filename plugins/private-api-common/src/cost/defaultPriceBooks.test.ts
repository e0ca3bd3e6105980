import { defaultPriceBooks } from './defaultPriceBooks';
import { PRICE_KEYS, Price } from './priceBook';

const entries = Object.values(defaultPriceBooks).flatMap(({ region, prices }) =>
  Object.entries(prices).map(([key, price]): [string, string, Price] => [
    region,
    key,
    price,
  ]),
);

it('has a book for each Region of the snapshot', () => {
  expect(Object.keys(defaultPriceBooks)).toEqual([
    'global',
    'us-east-1',
    'us-west-2',
    'eu-west-1',
    'eu-central-1',
    'ap-southeast-1',
    'ap-northeast-1',
  ]);
});

it.each(entries)('%s %s has a named source and a date', (_, key, price) => {
  expect(PRICE_KEYS).toContain(key);
  expect(price.source).toMatch(/^https:\/\/|^[\w-]+\/[\w-]+ /);
  expect(price.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
});

it.each(entries)('%s %s has rising tiers from 0', (_, __, price) => {
  const bounds = price.tiers.map(({ from }) => from);
  expect(bounds[0]).toBe(0);
  expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b));
  expect(price.knownUpTo ?? Infinity).toBeGreaterThan(bounds.at(-1)!);
});

it('dates each book by its latest price', () => {
  for (const { asOf, prices } of Object.values(defaultPriceBooks)) {
    const latest = Object.values(prices)
      .map(price => price.asOf)
      .sort()
      .at(-1);
    expect(asOf).toBe(latest);
  }
});
