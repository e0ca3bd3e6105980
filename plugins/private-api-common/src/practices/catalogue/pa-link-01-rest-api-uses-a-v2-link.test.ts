import {
  aLinkIntegration,
  aPrivateApi,
  aRegionalApi,
  anOperation,
  aV1Link,
  aVpcLink,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { restApiUsesAV2Link } from './pa-link-01-rest-api-uses-a-v2-link';

const operations = [anOperation({ integration: aLinkIntegration() })];

testPractice(restApiUsesAV2Link, {
  pass: [
    {
      name: 'a V2 link',
      resource: aVpcLink(),
      surroundings: [aPrivateApi({ operations })],
    },
  ],
  fail: [
    {
      name: 'a V1 link of a REST API',
      resource: aV1Link(),
      surroundings: [aPrivateApi({ operations })],
      message: 'legacy',
      data: { count: 1, apis: 'orders' },
    },
  ],
  unknown: [
    {
      name: 'a V1 link, and APIs that were not read',
      resource: aV1Link(),
      unread: ['api'],
      reason: 'AccessDenied',
    },
    {
      name: 'a V1 link, and an API whose operations were not read',
      resource: aV1Link(),
      surroundings: [aPrivateApi({ operations: { unknown: 'throttled' } })],
      reason: 'of orders: throttled',
    },
  ],
  notApplicable: [
    { name: 'a V1 link without use', resource: aV1Link() },
    {
      name: 'a V1 link of a WebSocket API',
      resource: aV1Link(),
      surroundings: [aRegionalApi({ apiType: 'WEBSOCKET', operations })],
    },
  ],
});
