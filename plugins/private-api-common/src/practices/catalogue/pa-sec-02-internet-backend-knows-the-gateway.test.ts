import {
  aLambdaIntegration,
  aLinkIntegration,
  anHttpApi,
  anOperation,
  aPrivateApi,
  aStage,
} from '../../testing';
import { testPractice } from '../PracticeTester';
import { internetBackendKnowsTheGateway } from './pa-sec-02-internet-backend-knows-the-gateway';

const operations = [
  anOperation({
    integration: aLambdaIntegration({
      type: 'HTTP_PROXY',
      uri: 'https://backend.example/orders',
    }),
  }),
];

testPractice(internetBackendKnowsTheGateway, {
  pass: [
    {
      name: 'a certificate at each stage',
      resource: aPrivateApi({
        operations,
        stages: [aStage({ clientCertificateId: 'c1e2r3' })],
      }),
    },
  ],
  fail: [
    {
      name: 'one stage of two without',
      resource: aPrivateApi({
        operations,
        stages: [
          aStage({ clientCertificateId: 'c1e2r3' }),
          aStage({ name: 'test' }),
        ],
      }),
      message: 'withoutCertificate',
      data: { stages: 'test', hosts: 'backend.example' },
    },
  ],
  unknown: [
    {
      name: 'operations that could not be read',
      resource: aPrivateApi({ operations: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
    {
      name: 'stages that could not be read',
      resource: aPrivateApi({ operations, stages: { unknown: 'Throttled' } }),
      reason: 'Throttled',
    },
  ],
  notApplicable: [
    { name: 'a function behind the API', resource: aPrivateApi() },
    {
      name: 'a backend behind a VPC link',
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
