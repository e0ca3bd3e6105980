import { PriceBook } from '../priceBook';
import { ENDPOINT_GB_TIERS, priceList } from './sources';

/** List prices of Frankfurt. */
export const euCentral1: PriceBook = {
  region: 'eu-central-1',
  currency: 'USD',
  asOf: '2026-09-22',
  prices: {
    'rest-request': {
      unit: 'requests',
      tiers: [{ from: 0, unitPrice: 0.0000037 }],
      knownUpTo: 333_000_000,
      ...priceList('AmazonApiGateway', 'eu-central-1', {
        usageType: 'EUC1-ApiGatewayRequest',
        asOf: '2026-08-12',
      }),
    },
    'cache-0.5-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.02 }],
      ...priceList('AmazonApiGateway', 'eu-central-1', {
        usageType: 'EUC1-ApiGatewayCacheUsage:0.5GB',
        asOf: '2026-08-12',
      }),
    },
    'vpc-endpoint-hour': {
      unit: 'zone hours',
      tiers: [{ from: 0, unitPrice: 0.012 }],
      ...priceList('AmazonVPC', 'eu-central-1', {
        usageType: 'EUC1-VpcEndpoint-Hours',
        asOf: '2026-09-22',
      }),
    },
    'vpc-endpoint-gb': {
      unit: 'GB',
      tiers: [
        { from: 0, unitPrice: 0.01 },
        { from: ENDPOINT_GB_TIERS.second, unitPrice: 0.006 },
        { from: ENDPOINT_GB_TIERS.third, unitPrice: 0.004 },
      ],
      ...priceList('AmazonVPC', 'eu-central-1', {
        usageType: 'EUC1-VpcEndpoint-Bytes',
        asOf: '2026-09-22',
      }),
    },
    'lambda-request': {
      unit: 'invocations',
      tiers: [{ from: 0, unitPrice: 0.0000002 }],
      ...priceList('AWSLambda', 'eu-central-1', {
        usageType: 'EUC1-Request',
        asOf: '2026-08-12',
      }),
    },
    'lambda-x86-gb-second': {
      unit: 'GB seconds',
      tiers: [{ from: 0, unitPrice: 0.0000166667 }],
      knownUpTo: 6_000_000_000,
      ...priceList('AWSLambda', 'eu-central-1', {
        usageType: 'EUC1-Lambda-GB-Second',
        asOf: '2026-08-12',
      }),
    },
  },
};
