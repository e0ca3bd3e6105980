import { anHttpApi, anOperation, aPrivateApi } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { restMethodsAuthoriseCallers } from './pa-auth-01-rest-methods-authorise-callers';

const SIGNED = anOperation({ authorizationType: 'AWS_IAM' });

testPractice(restMethodsAuthoriseCallers, {
  pass: [
    {
      name: 'signatures and user pools',
      resource: aPrivateApi({
        operations: [
          SIGNED,
          anOperation({
            method: 'POST',
            authorizationType: 'COGNITO_USER_POOLS',
          }),
        ],
      }),
    },
    {
      name: 'a preflight beside a signed method',
      resource: aPrivateApi({
        operations: [SIGNED, anOperation({ method: 'OPTIONS' })],
      }),
    },
    {
      name: 'a mocked health check beside a signed method',
      resource: aPrivateApi({
        operations: [
          SIGNED,
          anOperation({
            path: '/heartbeat',
            integration: { type: 'MOCK', connectionType: 'INTERNET' },
          }),
        ],
      }),
    },
    {
      name: 'an API key, which is the matter of another practice',
      resource: aPrivateApi({
        operations: [anOperation({ apiKeyRequired: true })],
      }),
    },
  ],
  fail: [
    {
      name: 'one open method of two',
      resource: aPrivateApi({
        operations: [SIGNED, anOperation({ method: 'POST' })],
      }),
      message: 'open',
      data: { count: 1, total: 2, operations: 'POST /orders' },
    },
    {
      name: 'an open method beside one of which nothing is known',
      resource: aPrivateApi({
        operations: [
          anOperation(),
          anOperation({ authorizationType: { unknown: 'a parameter' } }),
        ],
      }),
      message: 'open',
    },
  ],
  unknown: [
    {
      name: 'operations that could not be read',
      resource: aPrivateApi({ operations: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
    {
      name: 'a method of which the authorization is not known',
      resource: aPrivateApi({
        operations: [
          SIGNED,
          anOperation({ authorizationType: { unknown: 'a parameter' } }),
        ],
      }),
      reason: 'a parameter',
    },
  ],
  notApplicable: [{ name: 'an HTTP API', resource: anHttpApi() }],
});
