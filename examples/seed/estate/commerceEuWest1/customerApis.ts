import { allowListOfEndpoints, open } from '../../policies.ts';
import type { ApiSpec } from '../../spec/api.ts';
import {
  authorizedBy,
  bareStage,
  iam,
  none,
  wellKeptStage,
} from '../defaults.ts';
import { owned } from '../tags.ts';

/** Prices, promotions and what customers get for their loyalty. */
export const customerApis: ApiSpec[] = [
  {
    // The list of endpoints restricts nobody whom an identity policy allows.
    type: 'REST',
    name: 'pricing',
    description: 'Prices by product, country and customer group',
    tags: owned('pricing', 'catalogue'),
    endpointType: 'PRIVATE',
    endpoints: ['commerce-eu', 'storefront-eu'],
    policy: allowListOfEndpoints('commerce-eu', 'storefront-eu'),
    auth: iam,
    backend: { kind: 'lambda', function: 'pricing' },
    validated: true,
    operations: ['GET /prices/{sku}', 'POST /prices/quotes'],
    // The quotes are all different: hardly a call finds its answer in the cache.
    stage: { ...wellKeptStage, cacheGb: '0.5' },
    traffic: { requestsPerDay: 720_000, weekend: 1.3, cacheHits: 0.04 },
  },
  {
    // The same where a Lambda authorizer allows.
    type: 'REST',
    name: 'promotions',
    description: 'Vouchers and campaigns at the till and in the shop',
    tags: owned('pricing', 'catalogue'),
    endpointType: 'PRIVATE',
    endpoints: ['commerce-eu'],
    policy: allowListOfEndpoints('commerce-eu'),
    auth: authorizedBy('till-token'),
    backend: { kind: 'lambda', function: 'promotions' },
    operations: ['GET /campaigns', 'POST /vouchers/{code}/redemption'],
    stage: { ...wellKeptStage, dataTrace: true, executionLog: 'INFO' },
    traffic: { requestsPerDay: 61_000, weekend: 1.2 },
  },
  {
    // Anyone who can reach any endpoint for execute-api can call it, from any account.
    type: 'REST',
    name: 'loyalty',
    description: 'Points and tiers of the Garden Club',
    tags: owned('customer', 'customer'),
    endpointType: 'PRIVATE',
    endpoints: ['storefront-eu'],
    policy: open,
    auth: none,
    backend: { kind: 'lambda', function: 'loyalty' },
    operations: [
      'GET /members/{memberId}',
      'GET /members/{memberId}/points',
      'POST /members/{memberId}/points',
    ],
    stage: bareStage,
    traffic: { requestsPerDay: 133_000, weekend: 1.2 },
  },
  {
    // No resource policy: a private API that admits nobody.
    type: 'REST',
    name: 'gift-cards',
    description: 'Sells and redeems gift cards',
    tags: owned('customer', 'customer'),
    endpointType: 'PRIVATE',
    endpoints: ['commerce-eu'],
    auth: none,
    backend: { kind: 'lambda', function: 'gift-cards' },
    operations: ['POST /gift-cards', 'GET /gift-cards/{number}'],
    stage: bareStage,
    traffic: { requestsPerDay: 0 },
  },
];
