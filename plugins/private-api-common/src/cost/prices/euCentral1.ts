import { PriceBook } from '../priceBook';
import { priceList } from './sources';
import { TIER_STARTS, firstTiers, tiersFrom } from './tiersFrom';

/** List prices of Frankfurt. */
export const euCentral1: PriceBook = {
  region: 'eu-central-1',
  currency: 'USD',
  asOf: '2026-09-22',
  prices: {
    'rest-request': {
      unit: 'requests',
      ...firstTiers(TIER_STARTS.restRequests, [0.0000037]),
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
      tiers: tiersFrom(TIER_STARTS.endpointGb, [0.01, 0.006, 0.004]),
      ...priceList('AmazonVPC', 'eu-central-1', {
        usageType: 'EUC1-VpcEndpoint-Bytes',
        asOf: '2026-09-22',
      }),
    },
    'alb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.027 }],
      source: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
      asOf: '2017-12-18',
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
      ...firstTiers(TIER_STARTS.x86GbSeconds, [0.0000166667]),
      ...priceList('AWSLambda', 'eu-central-1', {
        usageType: 'EUC1-Lambda-GB-Second',
        asOf: '2026-08-12',
      }),
    },
  },
};
