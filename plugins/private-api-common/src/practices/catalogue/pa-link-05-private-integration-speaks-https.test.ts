import {
  aLinkIntegration,
  anHttpApi,
  anOperation,
  aPrivateApi,
  LISTENER_ARN,
} from '../../testing';
import type { Integration } from '../../inventory';
import { testPractice } from '../testing/testPractice';
import { privateIntegrationSpeaksHttps } from './pa-link-05-private-integration-speaks-https';

function behind(overrides: Partial<Integration> = {}, method = 'GET') {
  return anOperation({ method, integration: aLinkIntegration(overrides) });
}

const plain = behind({ uri: 'http://orders.internal.example/' }, 'POST');
const ofHttpApi = { uri: undefined, targetArn: LISTENER_ARN };

testPractice(privateIntegrationSpeaksHttps, {
  pass: [
    {
      name: 'an https URI',
      resource: aPrivateApi({ operations: [behind()] }),
    },
    {
      name: 'an HTTP API that names the server',
      resource: anHttpApi({
        operations: [
          behind({ ...ofHttpApi, tlsServerName: 'orders.internal.example' }),
        ],
      }),
    },
  ],
  fail: [
    {
      name: 'an http URI',
      resource: aPrivateApi({ operations: [behind(), plain] }),
      message: 'plain',
      data: { count: 1, operations: 'POST /orders' },
    },
    {
      name: 'an HTTP API that names no server',
      resource: anHttpApi({ operations: [behind(ofHttpApi)] }),
      message: 'plain',
      data: { count: 1, operations: 'GET /orders' },
    },
  ],
  unknown: [
    {
      name: 'a URI that is all stage variable',
      resource: aPrivateApi({
        operations: [behind({ uri: '${stageVariables.backend}/orders' })],
      }),
      reason: 'leaves open',
    },
    {
      name: 'operations that were not read',
      resource: aPrivateApi({ operations: { unknown: 'throttled' } }),
      reason: 'throttled',
    },
  ],
  notApplicable: [{ name: 'functions only', resource: aPrivateApi() }],
});
