import { overlayPriceBooks } from './overlayPriceBooks';
import { Price, PriceBook } from './priceBook';

const price = (unitPrice: number, asOf: string): Price => ({
  unit: 'hours',
  tiers: [{ from: 0, unitPrice }],
  source: 'a source',
  asOf,
});

const shipped: PriceBook = {
  region: 'eu-west-1',
  currency: 'USD',
  asOf: '2026-10-01',
  prices: {
    'alb-hour': price(2, '2022-03-07'),
    'nlb-hour': price(3, '2026-10-01'),
  },
};

it('takes the later price, and keeps what the later reading lacks', () => {
  const read: PriceBook = {
    region: 'eu-west-1',
    currency: 'USD',
    asOf: '2026-11-20',
    prices: { 'alb-hour': price(5, '2026-11-20') },
  };
  expect(overlayPriceBooks({ 'eu-west-1': shipped }, [read])).toEqual({
    'eu-west-1': {
      region: 'eu-west-1',
      currency: 'USD',
      asOf: '2026-11-20',
      prices: {
        'alb-hour': price(5, '2026-11-20'),
        'nlb-hour': price(3, '2026-10-01'),
      },
    },
  });
});

it('adds a Region that had no book', () => {
  const read: PriceBook = { ...shipped, region: 'sa-east-1' };
  expect(
    Object.keys(overlayPriceBooks({ 'eu-west-1': shipped }, [read])),
  ).toEqual(['eu-west-1', 'sa-east-1']);
});

it('never mixes currencies in one book', () => {
  const yuan: PriceBook = { ...shipped, currency: 'CNY', prices: {} };
  expect(overlayPriceBooks({ 'eu-west-1': shipped }, [yuan])).toEqual({
    'eu-west-1': yuan,
  });
});
