import crypto from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineCode, loadHandler } from './__testUtils__/inlineFunction';
import { Pattern } from './__testUtils__/Pattern';

const PATTERN = 'private-domain-multi-region';
const code = inlineCode(PATTERN, 'watch.yaml', 'Watcher');

/** Sends a request and has the event happen to it; answers what was asked and what came of it. */
async function watch(event: 'timeout' | 'error' | number) {
  const asked: Record<string, unknown>[] = [];
  const get = (options: Record<string, unknown>) => {
    asked.push(options);
    const request = Object.assign(new EventEmitter(), {
      destroy: (error: Error) => request.emit('error', error),
    });
    process.nextTick(() => {
      if (typeof event === 'number') {
        request.emit('response', { statusCode: event, resume: () => {} });
      } else {
        request.emit(event, new Error('ECONNREFUSED'));
      }
    });
    return request;
  };
  const handler = loadHandler(
    code,
    {
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret/abc',
      AWS_SESSION_TOKEN: 'tok==',
      DOMAIN_NAME: 'orders.internal.example.com',
      ENDPOINT: 'vpce-0a1.execute-api.eu-west-1.vpce.amazonaws.com',
      ENDPOINT_REGION: 'eu-west-1',
    },
    { 'node:crypto': crypto, 'node:https': { get } },
  );
  const outcome = await handler().then(
    () => 'works',
    (error: Error) => error.message,
  );
  return { asked, outcome };
}

beforeEach(() => {
  jest
    .useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] })
    .setSystemTime(new Date('2026-11-29T12:00:00.123Z'));
});
afterEach(() => jest.useRealTimers());

it('asks the endpoint of the other Region for the heartbeat of the domain name', async () => {
  const { asked, outcome } = await watch(200);
  expect(outcome).toBe('works');
  expect(asked).toEqual([
    {
      host: 'vpce-0a1.execute-api.eu-west-1.vpce.amazonaws.com',
      servername: 'orders.internal.example.com',
      path: '/heartbeat',
      timeout: 8000,
      headers: {
        host: 'orders.internal.example.com',
        'x-amz-date': '20261129T120000Z',
        'x-amz-security-token': 'tok==',
        // What @smithy/signature-v4 makes of the same request.
        authorization:
          'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261129/eu-west-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=75e90c0494daade5df75a44d197fa2e2767dd07b3a3e1010a1e0f9b7625a2264',
      },
    },
  ]);
});

it.each([
  [403, 'orders.internal.example.com answers 403 in eu-west-1'],
  [502, 'orders.internal.example.com answers 502 in eu-west-1'],
  [
    'timeout' as const,
    'orders.internal.example.com does not answer in eu-west-1',
  ],
  ['error' as const, 'ECONNREFUSED'],
])('fails on %s', async (event, message) => {
  expect((await watch(event)).outcome).toBe(message);
});

it('is the same in Terraform', () => {
  const path = 'skeleton/terraform/watch/watcher/index.js';
  expect(readFileSync(join(new Pattern(PATTERN).folder, path), 'utf8')).toBe(
    code,
  );
});
