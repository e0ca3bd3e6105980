import { PriceBook } from '../priceBook';
import { API_GATEWAY_PAGE, infracost, priceList } from './sources';
import { TIER_STARTS, tiersFrom } from './tiersFrom';

/** List prices of N. Virginia. */
export const usEast1: PriceBook = {
  region: 'us-east-1',
  currency: 'USD',
  asOf: '2026-08-21',
  prices: {
    'rest-request': {
      unit: 'requests',
      tiers: tiersFrom(
        TIER_STARTS.restRequests,
        [0.0000035, 0.0000028, 0.00000238, 0.00000151],
      ),
      ...infracost('api_gateway_rest_api'),
    },
    'http-request': {
      unit: 'requests of 512 KB',
      tiers: tiersFrom(TIER_STARTS.httpRequests, [0.000001, 0.0000009]),
      ...infracost('apigatewayv2_api'),
    },
    'websocket-message': {
      unit: 'messages of 32 KB',
      tiers: tiersFrom(TIER_STARTS.messages, [0.000001, 0.0000008]),
      ...infracost('apigatewayv2_api'),
    },
    'websocket-minute': {
      unit: 'minutes',
      tiers: [{ from: 0, unitPrice: 0.00000025 }],
      ...infracost('apigatewayv2_api'),
    },
    'cache-0.5-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.02 }],
      ...infracost('api_gateway_stage'),
    },
    'cache-1.6-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.038 }],
      ...API_GATEWAY_PAGE,
    },
    'cache-237-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 3.8 }],
      ...infracost('api_gateway_stage'),
    },
    'vpc-endpoint-hour': {
      unit: 'zone hours',
      tiers: [{ from: 0, unitPrice: 0.01 }],
      ...infracost('vpc_endpoint'),
    },
    'vpc-endpoint-gb': {
      unit: 'GB',
      tiers: tiersFrom(TIER_STARTS.endpointGb, [0.01, 0.006, 0.004]),
      ...infracost('vpc_endpoint'),
    },
    'nlb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.0225 }],
      ...infracost('lb'),
    },
    'nlb-capacity-hour': {
      unit: 'NLCU hours',
      tiers: [{ from: 0, unitPrice: 0.006 }],
      ...infracost('lb'),
    },
    'alb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.0225 }],
      ...infracost('lb'),
    },
    'alb-capacity-hour': {
      unit: 'LCU hours',
      tiers: [{ from: 0, unitPrice: 0.008 }],
      ...infracost('lb'),
    },
    'transit-gateway-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.05 }],
      ...infracost('ec2_transit_gateway_vpc_attachment'),
    },
    'transit-gateway-gb': {
      unit: 'GB',
      tiers: [{ from: 0, unitPrice: 0.02 }],
      ...infracost('ec2_transit_gateway_vpc_attachment'),
    },
    'cloud-map-instance-month': {
      unit: 'instances',
      tiers: [{ from: 0, unitPrice: 0.1 }],
      ...priceList('AWSCloudMap', 'us-east-1', {
        usageType: 'USE1-Cloud-Map-Resources',
        asOf: '2026-08-17',
      }),
    },
    'cloud-map-discovery': {
      unit: 'calls',
      tiers: [{ from: 0, unitPrice: 0.000001 }],
      ...priceList('AWSCloudMap', 'us-east-1', {
        usageType: 'USE1-Cloud-Map-API-Calls',
        asOf: '2026-08-17',
      }),
    },
    'log-ingestion-gb': {
      unit: 'GB',
      tiers: [{ from: 0, unitPrice: 0.5 }],
      ...infracost('cloudwatch_log_group'),
    },
    'log-storage-gb-month': {
      unit: 'GB months',
      tiers: [{ from: 0, unitPrice: 0.03 }],
      ...infracost('cloudwatch_log_group'),
    },
    'lambda-request': {
      unit: 'invocations',
      tiers: [{ from: 0, unitPrice: 0.0000002 }],
      ...infracost('lambda_function'),
    },
    'lambda-x86-gb-second': {
      unit: 'GB seconds',
      tiers: tiersFrom(
        TIER_STARTS.x86GbSeconds,
        [0.0000166667, 0.000015, 0.0000133334],
      ),
      ...infracost('lambda_function'),
    },
    'lambda-arm-gb-second': {
      unit: 'GB seconds',
      tiers: tiersFrom(
        TIER_STARTS.armGbSeconds,
        [0.0000133334, 0.0000120001, 0.0000106667],
      ),
      ...infracost('lambda_function'),
    },
  },
};
