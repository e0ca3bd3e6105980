import { anHttpApi, anOperation, aPrivateApi } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { apiKeyIsNotTheOnlyGuard } from './pa-auth-02-api-key-is-not-the-only-guard';

const withOperation = (...operations: Parameters<typeof anOperation>[0][]) =>
  aPrivateApi({ operations: operations.map(anOperation) });

testPractice(apiKeyIsNotTheOnlyGuard, {
  pass: [
    {
      name: 'a key beside a signature',
      resource: withOperation({
        apiKeyRequired: true,
        authorizationType: 'AWS_IAM',
      }),
    },
  ],
  fail: [
    {
      name: 'a key and nothing else on one of two methods',
      resource: withOperation(
        { apiKeyRequired: true },
        { method: 'POST', authorizationType: 'AWS_IAM' },
      ),
      message: 'keyOnly',
      data: { count: 1, total: 2, operations: 'GET /orders' },
    },
  ],
  unknown: [
    {
      name: 'operations that could not be read',
      resource: aPrivateApi({ operations: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
    {
      name: 'a key beside an authorization that is not known',
      resource: withOperation({
        apiKeyRequired: true,
        authorizationType: { unknown: 'a parameter' },
      }),
      reason: 'a parameter',
    },
  ],
  notApplicable: [
    { name: 'no method with a key', resource: aPrivateApi() },
    { name: 'an HTTP API, which has no keys', resource: anHttpApi() },
  ],
});
