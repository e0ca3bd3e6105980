import type { PriceBook } from 'backstage-plugin-private-api-common';
import { moduleNameOf, renderPriceBook } from './renderPriceBook';

const BOOK: PriceBook = {
  region: 'eu-west-1',
  currency: 'USD',
  asOf: '2026-11-20',
  prices: {
    'vpc-endpoint-hour': {
      unit: 'zone hours',
      tiers: [{ from: 0, unitPrice: 0.011 }],
      source: 'AWS price list, AmazonVPC, EU-VpcEndpoint-Hours',
      asOf: '2026-11-20',
    },
    'rest-request': {
      unit: 'requests',
      tiers: [
        { from: 0, unitPrice: 0.0000035 },
        { from: 333_000_000, unitPrice: 2e-7 },
      ],
      knownUpTo: 1_000_000_000,
      source:
        'AWS price list, AmazonApiGateway, EU-ApiGatewayRequest, the whole of it',
      asOf: '2026-11-01',
    },
  },
};

it('writes a module with the prices in the order of their keys', () => {
  expect(renderPriceBook(BOOK, '2026-11-21'))
    .toBe(`import { PriceBook } from '../priceBook';

/** List prices of eu-west-1, read from AWS's price list on 2026-11-21. */
export const euWest1: PriceBook = {
  region: 'eu-west-1',
  currency: 'USD',
  asOf: '2026-11-20',
  prices: {
    'rest-request': {
      unit: 'requests',
      tiers: [
        { from: 0, unitPrice: 0.0000035 },
        { from: 333_000_000, unitPrice: 0.0000002 },
      ],
      knownUpTo: 1_000_000_000,
      source:
        'AWS price list, AmazonApiGateway, EU-ApiGatewayRequest, the whole of it',
      asOf: '2026-11-01',
    },
    'vpc-endpoint-hour': {
      unit: 'zone hours',
      tiers: [{ from: 0, unitPrice: 0.011 }],
      source: 'AWS price list, AmazonVPC, EU-VpcEndpoint-Hours',
      asOf: '2026-11-20',
    },
  },
};
`);
});

it.each([
  ['us-east-1', 'usEast1'],
  ['ap-southeast-1', 'apSoutheast1'],
  ['global', 'global'],
])('names the module of %s %s', (region, name) => {
  expect(moduleNameOf(region)).toBe(name);
});
