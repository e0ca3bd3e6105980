import { PriceBook } from '../priceBook';
import { priceList } from './sources';
import { TIER_STARTS, firstTiers } from './tiersFrom';

/** List prices of Tokyo. */
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
    'log-ingestion-gb': {
      unit: 'GB',
      tiers: [{ from: 0, unitPrice: 0.76 }],
      ...priceList('AmazonCloudWatch', 'ap-northeast-1', {
        usageType: 'APN1-DataProcessing-Bytes',
        asOf: '2026-10-10',
      }),
    },
  },
};
