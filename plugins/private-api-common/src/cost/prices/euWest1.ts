import { PriceBook } from '../priceBook';
import { API_GATEWAY_PAGE, priceList } from './sources';

/** List prices of Ireland. The dates are those of AWS's publication, as quoted by mamtha4u/SDLC backend/config/pricing_eu-west-1.json. */
export const euWest1: PriceBook = {
  region: 'eu-west-1',
  currency: 'USD',
  asOf: '2026-10-01',
  prices: {
    'rest-request': {
      unit: 'requests',
      tiers: [
        { from: 0, unitPrice: 0.0000035 },
        { from: 333_000_000, unitPrice: 0.00000319 },
        { from: 1_000_000_000, unitPrice: 0.00000271 },
        { from: 20_000_000_000, unitPrice: 0.00000172 },
      ],
      ...priceList('AmazonApiGateway', 'eu-west-1', {
        usageType: 'EU-ApiGatewayRequest',
        asOf: '2026-09-21',
      }),
    },
    'http-request': {
      unit: 'requests of 512 KB',
      tiers: [
        { from: 0, unitPrice: 0.00000111 },
        { from: 300_000_000, unitPrice: 0.000001 },
      ],
      ...priceList('AmazonApiGateway', 'eu-west-1', {
        usageType: 'EU-ApiGatewayHttpRequest',
        asOf: '2026-09-21',
      }),
    },
    'cache-1.6-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.038 }],
      ...API_GATEWAY_PAGE,
    },
    'alb-capacity-hour': {
      unit: 'LCU hours',
      tiers: [{ from: 0, unitPrice: 0.008 }],
      ...priceList('AWSELB', 'eu-west-1', {
        usageType: 'EU-LCUUsage',
        asOf: '2026-09-11',
      }),
    },
    'log-ingestion-gb': {
      unit: 'GB',
      tiers: [{ from: 0, unitPrice: 0.57 }],
      ...priceList('AmazonCloudWatch', 'eu-west-1', {
        usageType: 'EU-DataProcessing-Bytes',
        asOf: '2026-09-22',
      }),
    },
    'lambda-request': {
      unit: 'invocations',
      tiers: [{ from: 0, unitPrice: 0.0000002 }],
      ...priceList('AWSLambda', 'eu-west-1', {
        usageType: 'EU-Request',
        asOf: '2026-10-01',
      }),
    },
    'lambda-x86-gb-second': {
      unit: 'GB seconds',
      tiers: [
        { from: 0, unitPrice: 0.0000166667 },
        { from: 6_000_000_000, unitPrice: 0.000015 },
        { from: 15_000_000_000, unitPrice: 0.0000133334 },
      ],
      ...priceList('AWSLambda', 'eu-west-1', {
        usageType: 'EU-Lambda-GB-Second',
        asOf: '2026-10-01',
      }),
    },
    'lambda-arm-gb-second': {
      unit: 'GB seconds',
      tiers: [
        { from: 0, unitPrice: 0.0000133334 },
        { from: 7_500_000_000, unitPrice: 0.0000120001 },
        { from: 18_750_000_000, unitPrice: 0.0000106667 },
      ],
      ...priceList('AWSLambda', 'eu-west-1', {
        usageType: 'EU-Lambda-GB-Second-ARM',
        asOf: '2026-10-01',
      }),
    },
  },
};
