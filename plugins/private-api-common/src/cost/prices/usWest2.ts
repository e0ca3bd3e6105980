import { PriceBook } from '../priceBook';
import { API_GATEWAY_PAGE, priceList } from './sources';
import { TIER_STARTS, firstTiers } from './tiersFrom';

/**
 * List prices of Oregon. What is dated 2026-09-03 was read that day from AWS's list, as catchmeif404/aws-cost-calculator
 * backend/src/main/resources/pricing/us-west-2-pricing.json quotes it.
 */
export const usWest2: PriceBook = {
  region: 'us-west-2',
  currency: 'USD',
  asOf: '2026-10-06',
  prices: {
    'rest-request': {
      unit: 'requests',
      ...firstTiers(
        TIER_STARTS.restRequests,
        [0.0000035, 0.0000028, 0.00000238],
      ),
      ...API_GATEWAY_PAGE,
    },
    'http-request': {
      unit: 'requests of 512 KB',
      ...firstTiers(TIER_STARTS.httpRequests, [0.000001]),
      ...priceList('AmazonApiGateway', 'us-west-2', {
        usageType: 'USW2-ApiGatewayHttpRequest',
        asOf: '2026-09-03',
      }),
    },
    'cache-1.6-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.038 }],
      ...API_GATEWAY_PAGE,
    },
    'vpc-endpoint-hour': {
      unit: 'zone hours',
      tiers: [{ from: 0, unitPrice: 0.01 }],
      ...priceList('AmazonVPC', 'us-west-2', {
        usageType: 'USW2-VpcEndpoint-Hours',
        asOf: '2026-10-06',
      }),
    },
    'vpc-endpoint-gb': {
      unit: 'GB',
      ...firstTiers(TIER_STARTS.endpointGb, [0.01]),
      ...priceList('AmazonVPC', 'us-west-2', {
        usageType: 'USW2-VpcEndpoint-Bytes',
        asOf: '2026-10-06',
      }),
    },
    'nlb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.0225 }],
      ...priceList('AWSELB', 'us-west-2', {
        usageType: 'USW2-LoadBalancerUsage',
        asOf: '2026-09-03',
      }),
    },
    'nlb-capacity-hour': {
      unit: 'NLCU hours',
      tiers: [{ from: 0, unitPrice: 0.006 }],
      ...priceList('AWSELB', 'us-west-2', {
        usageType: 'USW2-LCUUsage',
        asOf: '2026-09-03',
      }),
    },
    'alb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.0225 }],
      source: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
      asOf: '2026-10-01',
    },
    'alb-capacity-hour': {
      unit: 'LCU hours',
      tiers: [{ from: 0, unitPrice: 0.008 }],
      ...priceList('AWSELB', 'us-west-2', {
        usageType: 'USW2-LCUUsage',
        asOf: '2026-09-03',
      }),
    },
    'transit-gateway-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.05 }],
      ...priceList('AmazonVPC', 'us-west-2', {
        usageType: 'USW2-TransitGateway-Hours',
        asOf: '2026-09-03',
      }),
    },
    'transit-gateway-gb': {
      unit: 'GB',
      tiers: [{ from: 0, unitPrice: 0.02 }],
      ...priceList('AmazonVPC', 'us-west-2', {
        usageType: 'USW2-TransitGateway-Bytes',
        asOf: '2026-09-03',
      }),
    },
    'log-ingestion-gb': {
      unit: 'GB',
      tiers: [{ from: 0, unitPrice: 0.5 }],
      ...priceList('AmazonCloudWatch', 'us-west-2', {
        usageType: 'USW2-DataProcessing-Bytes',
        asOf: '2026-09-03',
      }),
    },
    'log-storage-gb-month': {
      unit: 'GB months',
      tiers: [{ from: 0, unitPrice: 0.03 }],
      ...priceList('AmazonCloudWatch', 'us-west-2', {
        usageType: 'USW2-TimedStorage-ByteHrs',
        asOf: '2026-09-03',
      }),
    },
    'lambda-request': {
      unit: 'invocations',
      tiers: [{ from: 0, unitPrice: 0.0000002 }],
      ...priceList('AWSLambda', 'us-west-2', {
        usageType: 'USW2-Request',
        asOf: '2026-09-03',
      }),
    },
    'lambda-x86-gb-second': {
      unit: 'GB seconds',
      ...firstTiers(TIER_STARTS.x86GbSeconds, [0.0000166667]),
      ...priceList('AWSLambda', 'us-west-2', {
        usageType: 'USW2-Lambda-GB-Second',
        asOf: '2026-09-03',
      }),
    },
    'lambda-arm-gb-second': {
      unit: 'GB seconds',
      ...firstTiers(TIER_STARTS.armGbSeconds, [0.0000133334]),
      ...priceList('AWSLambda', 'us-west-2', {
        usageType: 'USW2-Lambda-GB-Second-ARM',
        asOf: '2026-09-03',
      }),
    },
  },
};
