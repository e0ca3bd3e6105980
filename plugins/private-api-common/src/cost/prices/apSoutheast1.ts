import { PriceBook } from '../priceBook';
import { priceList } from './sources';
import { TIER_STARTS, firstTiers } from './tiersFrom';

/**
 * List prices of Singapore. Dates from September 2026 are those of AWS's publication, as aadk979/SPOH_2027
 * remediation/reports/P05/pricing/prices.json quotes them.
 */
export const apSoutheast1: PriceBook = {
  region: 'ap-southeast-1',
  currency: 'USD',
  asOf: '2026-09-22',
  prices: {
    'http-request': {
      unit: 'requests of 512 KB',
      ...firstTiers(TIER_STARTS.httpRequests, [0.00000125]),
      ...priceList('AmazonApiGateway', 'ap-southeast-1', {
        usageType: 'APS1-ApiGatewayHttpRequest',
        asOf: '2026-09-21',
      }),
    },
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
    'cloud-map-instance-month': {
      unit: 'instances',
      tiers: [{ from: 0, unitPrice: 0.1 }],
      ...priceList('AWSCloudMap', 'ap-southeast-1', {
        usageType: 'APS1-Cloud-Map-Resources',
        asOf: '2026-09-11',
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
    'log-storage-gb-month': {
      unit: 'GB months',
      tiers: [{ from: 0, unitPrice: 0.03 }],
      ...priceList('AmazonCloudWatch', 'ap-southeast-1', {
        usageType: 'APS1-TimedStorage-ByteHrs',
        asOf: '2026-09-22',
      }),
    },
    'lambda-request': {
      unit: 'invocations',
      tiers: [{ from: 0, unitPrice: 0.0000002 }],
      ...priceList('AWSLambda', 'ap-southeast-1', {
        usageType: 'APS1-Request',
        asOf: '2026-05-21',
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
