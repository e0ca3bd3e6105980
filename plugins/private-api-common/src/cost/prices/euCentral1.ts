import { PriceBook } from '../priceBook';
import { priceList } from './sources';
import { TIER_STARTS, firstTiers, tiersFrom } from './tiersFrom';

/**
 * List prices of Frankfurt. What is dated 2026-09-03 was read that day from AWS's list, as catchmeif404/aws-cost-calculator
 * backend/src/main/resources/pricing/eu-central-1-pricing.json quotes it.
 */
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
    'http-request': {
      unit: 'requests of 512 KB',
      ...firstTiers(TIER_STARTS.httpRequests, [0.0000012]),
      ...priceList('AmazonApiGateway', 'eu-central-1', {
        usageType: 'EUC1-ApiGatewayHttpRequest',
        asOf: '2026-09-03',
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
    'nlb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.027 }],
      ...priceList('AWSELB', 'eu-central-1', {
        usageType: 'EUC1-LoadBalancerUsage',
        asOf: '2026-09-03',
      }),
    },
    'nlb-capacity-hour': {
      unit: 'NLCU hours',
      tiers: [{ from: 0, unitPrice: 0.006 }],
      ...priceList('AWSELB', 'eu-central-1', {
        usageType: 'EUC1-LCUUsage',
        asOf: '2026-09-03',
      }),
    },
    'alb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.027 }],
      ...priceList('AWSELB', 'eu-central-1', {
        usageType: 'EUC1-LoadBalancerUsage',
        asOf: '2026-09-03',
      }),
    },
    'alb-capacity-hour': {
      unit: 'LCU hours',
      tiers: [{ from: 0, unitPrice: 0.008 }],
      ...priceList('AWSELB', 'eu-central-1', {
        usageType: 'EUC1-LCUUsage',
        asOf: '2026-09-03',
      }),
    },
    'transit-gateway-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.06 }],
      ...priceList('AmazonVPC', 'eu-central-1', {
        usageType: 'EUC1-TransitGateway-Hours',
        asOf: '2026-09-03',
      }),
    },
    'transit-gateway-gb': {
      unit: 'GB',
      tiers: [{ from: 0, unitPrice: 0.02 }],
      ...priceList('AmazonVPC', 'eu-central-1', {
        usageType: 'EUC1-TransitGateway-Bytes',
        asOf: '2026-09-03',
      }),
    },
    'log-ingestion-gb': {
      unit: 'GB',
      tiers: [{ from: 0, unitPrice: 0.63 }],
      ...priceList('AmazonCloudWatch', 'eu-central-1', {
        usageType: 'EUC1-DataProcessing-Bytes',
        asOf: '2026-09-03',
      }),
    },
    'log-storage-gb-month': {
      unit: 'GB months',
      tiers: [{ from: 0, unitPrice: 0.0324 }],
      ...priceList('AmazonCloudWatch', 'eu-central-1', {
        usageType: 'EUC1-TimedStorage-ByteHrs',
        asOf: '2026-09-03',
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
      ...firstTiers(TIER_STARTS.x86GbSeconds, [0.0000166667]),
      ...priceList('AWSLambda', 'eu-central-1', {
        usageType: 'EUC1-Lambda-GB-Second',
        asOf: '2026-08-12',
      }),
    },
    'lambda-arm-gb-second': {
      unit: 'GB seconds',
      ...firstTiers(TIER_STARTS.armGbSeconds, [0.0000133334]),
      ...priceList('AWSLambda', 'eu-central-1', {
        usageType: 'EUC1-Lambda-GB-Second-ARM',
        asOf: '2026-09-03',
      }),
    },
  },
};
