import {
  aLinkIntegration,
  anHttpApi,
  anOperation,
  aPrivateApi,
  aStage,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { publicBackendsCanTellTheApi } from './pa-ops-04-public-backends-can-tell-the-api';

const operations = [
  anOperation({
    integration: {
      type: 'HTTP_PROXY',
      connectionType: 'INTERNET',
      uri: 'https://partner.example/orders',
    },
  }),
];

testPractice(publicBackendsCanTellTheApi, {
  pass: [
    {
      name: 'a client certificate',
      resource: aPrivateApi({
        operations,
        stages: [aStage({ clientCertificateId: 'c1' })],
      }),
    },
  ],
  fail: [
    {
      name: 'none at one of two stages',
      resource: aPrivateApi({
        operations,
        stages: [
          aStage({ clientCertificateId: 'c1' }),
          aStage({ name: 'test' }),
        ],
      }),
      message: 'untold',
      data: { stages: 'test', count: 1, operations: 'GET /orders' },
    },
  ],
  unknown: [
    {
      name: 'operations that were not read',
      resource: aPrivateApi({ operations: { unknown: 'denied' } }),
      reason: 'denied',
    },
    {
      name: 'an integration that was not read',
      resource: aPrivateApi({
        operations: [anOperation({ integration: { unknown: 'gone' } })],
      }),
      reason: 'gone',
    },
    {
      name: 'stages that were not read',
      resource: aPrivateApi({ operations, stages: { unknown: 'throttled' } }),
      reason: 'throttled',
    },
  ],
  notApplicable: [
    { name: 'functions only', resource: aPrivateApi() },
    {
      name: 'a VPC link',
      resource: aPrivateApi({
        operations: [anOperation({ integration: aLinkIntegration() })],
      }),
    },
    {
      name: 'an HTTP API, which has no client certificates',
      resource: anHttpApi({ operations }),
    },
  ],
});
