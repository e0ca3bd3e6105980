import { PriceBook } from '../priceBook';
import { API_GATEWAY_PAGE, priceList } from './sources';
import { TIER_STARTS, firstTiers } from './tiersFrom';

/** List prices of Oregon. */
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
    'alb-hour': {
      unit: 'hours',
      tiers: [{ from: 0, unitPrice: 0.0225 }],
      source: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
      asOf: '2026-10-01',
    },
  },
};
