import {
  aLambdaIntegration,
  aLinkIntegration,
  anOperation,
  aPrivateApi,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { internetBackendIsCalledByHttps } from './pa-sec-03-internet-backend-is-called-by-https';

const calling = (...uris: string[]) =>
  aPrivateApi({
    operations: uris.map(uri =>
      anOperation({
        integration: aLambdaIntegration({ type: 'HTTP_PROXY', uri }),
      }),
    ),
  });

testPractice(internetBackendIsCalledByHttps, {
  pass: [
    { name: 'https', resource: calling('https://backend.example/orders') },
  ],
  fail: [
    {
      name: 'http beside https',
      resource: calling(
        'https://backend.example/orders',
        'http://old.example/orders',
      ),
      message: 'plain',
      data: { hosts: 'old.example', operations: 'GET /orders' },
    },
    {
      name: 'http to a host that a stage variable names',
      resource: calling('http://${stageVariables.host}/orders'),
      message: 'plain',
      data: {
        hosts: '${stageVariables.host}',
        operations: 'GET /orders',
      },
    },
  ],
  unknown: [
    {
      name: 'operations that could not be read',
      resource: aPrivateApi({ operations: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
    {
      name: 'an integration that could not be read',
      resource: aPrivateApi({
        operations: [anOperation({ integration: { unknown: 'Throttled' } })],
      }),
      reason: 'Throttled',
    },
  ],
  notApplicable: [
    { name: 'a function behind the API', resource: aPrivateApi() },
    {
      name: 'plain HTTP behind a VPC link, which is the matter of another practice',
      resource: aPrivateApi({
        operations: [
          anOperation({
            integration: aLinkIntegration({ uri: 'http://orders.internal' }),
          }),
        ],
      }),
    },
  ],
});
