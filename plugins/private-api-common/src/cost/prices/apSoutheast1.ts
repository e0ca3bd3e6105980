import { PriceBook } from '../priceBook';
import { priceList } from './sources';
import { TIER_STARTS, firstTiers } from './tiersFrom';

/** List prices of Singapore. */
export const apSoutheast1: PriceBook = {
  region: 'ap-southeast-1',
  currency: 'USD',
  asOf: '2026-08-21',
  prices: {
    'vpc-endpoint-hour': {
      unit: 'zone hours',
      tiers: [{ from: 0, unitPrice: 0.013 }],
      ...priceList('AmazonVPC', 'ap-southeast-1', {
        usageType: 'APS1-VpcEndpoint-Hours',
        asOf: '2026-08-21',
      }),
    },
    'vpc-endpoint-gb': {
      unit: 'GB',
      ...firstTiers(TIER_STARTS.endpointGb, [0.01]),
      ...priceList('AmazonVPC', 'ap-southeast-1', {
        usageType: 'APS1-VpcEndpoint-Bytes',
        asOf: '2026-08-21',
      }),
    },
    'alb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.0252 }],
      ...priceList('AWSELB', 'ap-southeast-1', {
        usageType: 'APS1-LoadBalancerUsage',
        asOf: '2026-08-21',
      }),
    },
    'alb-capacity-hour': {
      unit: 'LCU hours',
      tiers: [{ from: 0, unitPrice: 0.008 }],
      ...priceList('AWSELB', 'ap-southeast-1', {
        usageType: 'APS1-LCUUsage',
        asOf: '2026-08-21',
      }),
    },
    'log-ingestion-gb': {
      unit: 'GB',
      tiers: [{ from: 0, unitPrice: 0.7 }],
      ...priceList('AmazonCloudWatch', 'ap-southeast-1', {
        usageType: 'APS1-DataProcessing-Bytes',
        asOf: '2026-08-12',
      }),
    },
    'lambda-x86-gb-second': {
      unit: 'GB seconds',
      ...firstTiers(TIER_STARTS.x86GbSeconds, [0.0000166667]),
      ...priceList('AWSLambda', 'ap-southeast-1', {
        usageType: 'APS1-Lambda-GB-Second',
        asOf: '2026-08-12',
      }),
    },
    'lambda-arm-gb-second': {
      unit: 'GB seconds',
      ...firstTiers(TIER_STARTS.armGbSeconds, [0.0000133334]),
      ...priceList('AWSLambda', 'ap-southeast-1', {
        usageType: 'APS1-Lambda-GB-Second-ARM',
        asOf: '2026-08-12',
      }),
    },
  },
};
