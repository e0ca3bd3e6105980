import { PriceBook } from '../priceBook';
import { API_GATEWAY_PAGE, priceList } from './sources';
import { TIER_STARTS, tiersFrom } from './tiersFrom';

/** List prices of Ireland. The dates are those of AWS's publication, as quoted by mamtha4u/SDLC backend/config/pricing_eu-west-1.json. */
export const euWest1: PriceBook = {
  region: 'eu-west-1',
  currency: 'USD',
  asOf: '2026-10-01',
  prices: {
    'rest-request': {
      unit: 'requests',
      tiers: tiersFrom(
        TIER_STARTS.restRequests,
        [0.0000035, 0.00000319, 0.00000271, 0.00000172],
      ),
      ...priceList('AmazonApiGateway', 'eu-west-1', {
        usageType: 'EU-ApiGatewayRequest',
        asOf: '2026-09-21',
      }),
    },
    'http-request': {
      unit: 'requests of 512 KB',
      tiers: tiersFrom(TIER_STARTS.httpRequests, [0.00000111, 0.000001]),
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
    // SKU H37WJ97MHYGDXG2A of the price list.
    'vpc-endpoint-hour': {
      unit: 'zone hours',
      tiers: [{ from: 0, unitPrice: 0.011 }],
      ...priceList('AmazonVPC', 'eu-west-1', {
        usageType: 'EU-VpcEndpoint-Hours',
        asOf: '2026-05-01',
      }),
    },
    'vpc-endpoint-gb': {
      unit: 'GB',
      tiers: tiersFrom(TIER_STARTS.endpointGb, [0.01, 0.006, 0.004]),
      ...priceList('AmazonVPC', 'eu-west-1', {
        usageType: 'EU-VpcEndpoint-Bytes',
        asOf: '2026-05-01',
      }),
    },
    // As a bill of that day words the price list's usage type EU-LoadBalancerUsage; AWS's price page had it in 2017 already.
    'alb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.0252 }],
      ...priceList('AWSELB', 'eu-west-1', {
        usageType: 'EU-LoadBalancerUsage',
        asOf: '2022-03-07',
      }),
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
    'log-storage-gb-month': {
      unit: 'GB months',
      tiers: [{ from: 0, unitPrice: 0.03 }],
      ...priceList('AmazonCloudWatch', 'eu-west-1', {
        usageType: 'EU-TimedStorage-ByteHrs',
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
      tiers: tiersFrom(
        TIER_STARTS.x86GbSeconds,
        [0.0000166667, 0.000015, 0.0000133334],
      ),
      ...priceList('AWSLambda', 'eu-west-1', {
        usageType: 'EU-Lambda-GB-Second',
        asOf: '2026-10-01',
      }),
    },
    'lambda-arm-gb-second': {
      unit: 'GB seconds',
      tiers: tiersFrom(
        TIER_STARTS.armGbSeconds,
        [0.0000133334, 0.0000120001, 0.0000106667],
      ),
      ...priceList('AWSLambda', 'eu-west-1', {
        usageType: 'EU-Lambda-GB-Second-ARM',
        asOf: '2026-10-01',
      }),
    },
  },
};
