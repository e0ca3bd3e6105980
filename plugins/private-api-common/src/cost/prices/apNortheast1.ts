import { PriceBook } from '../priceBook';
import { priceList } from './sources';
import { TIER_STARTS, firstTiers } from './tiersFrom';

/**
 * List prices of Tokyo. What is dated 2026-09-03 was read that day from AWS's list, as catchmeif404/aws-cost-calculator
 * backend/src/main/resources/pricing/ap-northeast-1-pricing.json quotes it.
 */
export const apNortheast1: PriceBook = {
  region: 'ap-northeast-1',
  currency: 'USD',
  asOf: '2026-10-10',
  prices: {
    'http-request': {
      unit: 'requests of 512 KB',
      ...firstTiers(TIER_STARTS.httpRequests, [0.00000129]),
      ...priceList('AmazonApiGateway', 'ap-northeast-1', {
        usageType: 'APN1-ApiGatewayHttpRequest',
        asOf: '2026-09-16',
      }),
    },
    'vpc-endpoint-hour': {
      unit: 'zone hours',
      tiers: [{ from: 0, unitPrice: 0.014 }],
      ...priceList('AmazonVPC', 'ap-northeast-1', {
        usageType: 'APN1-VpcEndpoint-Hours',
        asOf: '2026-10-10',
      }),
    },
    'vpc-endpoint-gb': {
      unit: 'GB',
      ...firstTiers(TIER_STARTS.endpointGb, [0.01]),
      ...priceList('AmazonVPC', 'ap-northeast-1', {
        usageType: 'APN1-VpcEndpoint-Bytes',
        asOf: '2026-10-10',
      }),
    },
    'nlb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.0243 }],
      ...priceList('AWSELB', 'ap-northeast-1', {
        usageType: 'APN1-LoadBalancerUsage',
        asOf: '2026-10-10',
      }),
    },
    'nlb-capacity-hour': {
      unit: 'NLCU hours',
      tiers: [{ from: 0, unitPrice: 0.006 }],
      ...priceList('AWSELB', 'ap-northeast-1', {
        usageType: 'APN1-LCUUsage',
        asOf: '2026-10-10',
      }),
    },
    'alb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.0243 }],
      ...priceList('AWSELB', 'ap-northeast-1', {
        usageType: 'APN1-LoadBalancerUsage',
        asOf: '2026-08-27',
      }),
    },
    'alb-capacity-hour': {
      unit: 'LCU hours',
      tiers: [{ from: 0, unitPrice: 0.008 }],
      ...priceList('AWSELB', 'ap-northeast-1', {
        usageType: 'APN1-LCUUsage',
        asOf: '2026-08-27',
      }),
    },
    'transit-gateway-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.07 }],
      ...priceList('AmazonVPC', 'ap-northeast-1', {
        usageType: 'APN1-TransitGateway-Hours',
        asOf: '2026-09-03',
      }),
    },
    'transit-gateway-gb': {
      unit: 'GB',
      tiers: [{ from: 0, unitPrice: 0.02 }],
      ...priceList('AmazonVPC', 'ap-northeast-1', {
        usageType: 'APN1-TransitGateway-Bytes',
        asOf: '2026-09-03',
      }),
    },
    'log-ingestion-gb': {
      unit: 'GB',
      tiers: [{ from: 0, unitPrice: 0.76 }],
      ...priceList('AmazonCloudWatch', 'ap-northeast-1', {
        usageType: 'APN1-DataProcessing-Bytes',
        asOf: '2026-10-10',
      }),
    },
    'log-storage-gb-month': {
      unit: 'GB months',
      tiers: [{ from: 0, unitPrice: 0.033 }],
      ...priceList('AmazonCloudWatch', 'ap-northeast-1', {
        usageType: 'APN1-TimedStorage-ByteHrs',
        asOf: '2026-09-03',
      }),
    },
    'lambda-request': {
      unit: 'invocations',
      tiers: [{ from: 0, unitPrice: 0.0000002 }],
      ...priceList('AWSLambda', 'ap-northeast-1', {
        usageType: 'APN1-Request',
        asOf: '2026-09-03',
      }),
    },
    'lambda-x86-gb-second': {
      unit: 'GB seconds',
      ...firstTiers(TIER_STARTS.x86GbSeconds, [0.0000166667]),
      ...priceList('AWSLambda', 'ap-northeast-1', {
        usageType: 'APN1-Lambda-GB-Second',
        asOf: '2026-09-03',
      }),
    },
    'lambda-arm-gb-second': {
      unit: 'GB seconds',
      ...firstTiers(TIER_STARTS.armGbSeconds, [0.0000133334]),
      ...priceList('AWSLambda', 'ap-northeast-1', {
        usageType: 'APN1-Lambda-GB-Second-ARM',
        asOf: '2026-09-03',
      }),
    },
  },
};
