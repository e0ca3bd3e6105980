import {
  aLinkIntegration,
  anHttpApi,
  anOperation,
  aPrivateApi,
  CLOUD_MAP_ARN,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { cloudMapStandsBehindHttpApisOnly } from './pa-link-12-cloud-map-stands-behind-http-apis-only';

const toCloudMap = anOperation({
  method: 'POST',
  integration: aLinkIntegration({ targetArn: CLOUD_MAP_ARN }),
});
const toBalancer = anOperation({ integration: aLinkIntegration() });

testPractice(cloudMapStandsBehindHttpApisOnly, {
  pass: [
    {
      name: 'a load balancer',
      resource: aPrivateApi({ operations: [toBalancer] }),
    },
  ],
  fail: [
    {
      name: 'one of two operations',
      resource: aPrivateApi({ operations: [toBalancer, toCloudMap] }),
      message: 'cloudMap',
      data: { type: 'REST', count: 1, operations: 'POST /orders' },
    },
  ],
  unknown: [
    {
      name: 'operations that were not read',
      resource: aPrivateApi({ operations: { unknown: 'denied' } }),
      reason: 'denied',
    },
  ],
  notApplicable: [
    { name: 'functions only', resource: aPrivateApi() },
    { name: 'an HTTP API', resource: anHttpApi({ operations: [toCloudMap] }) },
  ],
});
