import {
  aLambdaIntegration,
  anHttpApi,
  anOperation,
  aPrivateApi,
} from '../../testing';
import type { Integration } from '../../inventory';
import { testPractice } from '../testing/testPractice';
import { callsEndWithin29Seconds } from './pa-ops-06-calls-end-within-29-seconds';

function waiting(overrides: Partial<Integration>, method = 'GET') {
  return anOperation({ method, integration: aLambdaIntegration(overrides) });
}

testPractice(callsEndWithin29Seconds, {
  pass: [
    {
      name: '29 seconds',
      resource: aPrivateApi({ operations: [waiting({ timeoutMs: 29_000 })] }),
    },
    { name: 'no timeout of its own', resource: aPrivateApi() },
    {
      name: 'a stream of five minutes',
      resource: aPrivateApi({
        operations: [waiting({ timeoutMs: 300_000, streaming: true })],
      }),
    },
  ],
  fail: [
    {
      name: 'one and two minutes',
      resource: aPrivateApi({
        operations: [
          waiting({ timeoutMs: 60_000 }),
          waiting({ timeoutMs: 120_000 }, 'POST'),
          anOperation({ method: 'PUT' }),
        ],
      }),
      message: 'long',
      data: { count: 2, seconds: 120, operations: 'GET /orders, POST /orders' },
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
  ],
  notApplicable: [
    {
      name: 'an HTTP API, which waits for 30 seconds',
      resource: anHttpApi({ operations: [waiting({ timeoutMs: 30_000 })] }),
    },
  ],
});
