import { PriceBook } from '../priceBook';

/** List prices of N. Virginia in USD. */
export const usEast1: PriceBook = {
  region: 'us-east-1',
  currency: 'USD',
  asOf: '2026-08-21',
  prices: {
    'rest-request': {
      unit: 'request',
      tiers: [
        { from: 0, unitPrice: 0.0000035 },
        { from: 333_000_000, unitPrice: 0.0000028 },
        { from: 1_000_000_000, unitPrice: 0.00000238 },
        { from: 20_000_000_000, unitPrice: 0.00000151 },
      ],
      source: 'https://aws.amazon.com/api-gateway/pricing/',
      asOf: '2026-08-21',
    },
    'http-request': {
      unit: 'request of 512 KB',
      tiers: [
        { from: 0, unitPrice: 0.000001 },
        { from: 300_000_000, unitPrice: 0.0000009 },
      ],
      source: 'https://aws.amazon.com/api-gateway/pricing/',
      asOf: '2026-08-21',
    },
  },
};
