import { mockCredentials } from '@backstage/backend-test-utils';
import { gzipSync } from 'node:zlib';
import { startAttacked } from './__testUtils__/anAttackedEstate';
import { pathOf, readOperations } from './__testUtils__/operations';

jest.setTimeout(120_000);

const KB = 1024;

/** More than any body may have: `/v1/check` takes templates of up to 40 MB, the others 100 kB. */
function tooLargeFor(path: string): string {
  const bytes = path === '/v1/check' ? 41 * KB * KB : 101 * KB;
  return JSON.stringify({ padding: 'x'.repeat(bytes) });
}

const BODIES: [
  what: string,
  body: string | ((path: string) => string),
  status: number,
][] = [
  ['more than is taken', tooLargeFor, 413],
  ['no JSON', '{"caller":', 400],
  ['nothing', '', 400],
  ['null', 'null', 400],
  ['a list', '[]', 400],
  ['a text', '"x"', 400],
  ['ten thousand lists in one another', '['.repeat(1e4) + ']'.repeat(1e4), 400],
  [
    'ten thousand objects in one another',
    `${'{"a":'.repeat(1e4)}1${'}'.repeat(1e4)}`,
    400,
  ],
  ['a prototype', '{"__proto__":{"polluted":true}}', 400],
  ['a constructor', '{"constructor":{"prototype":{"polluted":true}}}', 400],
  ['numbers and lists for text', '{"caller":1,"stage":[],"templates":{}}', 400],
];

const WITH_BODY = readOperations().filter(({ hasBody }) => hasBody);

/** What is not JSON, or says that it is not. */
const OTHER_TYPES: [type: string, body: string][] = [
  ['text/plain', '{"caller":{}}'],
  ['application/x-www-form-urlencoded', '__proto__[polluted]=true'],
  [
    'application/xml',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  ],
  ['multipart/form-data; boundary=x', '--x--'],
];

const CASES = WITH_BODY.flatMap(operation =>
  BODIES.map(([what, body, status]) => ({
    operation,
    body: typeof body === 'string' ? body : body(operation.path),
    status,
    name: `${operation.method.toUpperCase()} ${operation.path}: ${what}`,
  })),
);

describe('bodies', () => {
  let attacked: Awaited<ReturnType<typeof startAttacked>>;

  beforeAll(async () => {
    attacked = await startAttacked();
  });

  it.each(CASES)('refuses $name', async ({ operation, body, status }) => {
    const { plugin, values } = attacked;
    const answer = await plugin
      .send(operation.method, pathOf(operation, values))
      .set('authorization', mockCredentials.user.header())
      .set('content-type', 'application/json')
      .send(body);
    expect(answer.status).toBe(status);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(
    WITH_BODY.map(operation => ({
      operation,
      name: `${operation.method.toUpperCase()} ${operation.path}`,
    })),
  )(
    'refuses what grows beyond the limit as it is unpacked: $name',
    async ({ operation }) => {
      const { plugin, values } = attacked;
      const packed = gzipSync(tooLargeFor(operation.path));
      expect(packed.length).toBeLessThan(50 * KB);
      const { status } = await plugin
        .send(operation.method, pathOf(operation, values))
        .set('authorization', mockCredentials.user.header())
        .set('content-type', 'application/json')
        .set('content-encoding', 'gzip')
        .serialize(body => body)
        .send(packed);
      expect(status).toBe(413);
    },
  );

  it.each(
    WITH_BODY.flatMap(operation =>
      OTHER_TYPES.map(([type, body]) => ({
        operation,
        type,
        body,
        name: `${operation.method.toUpperCase()} ${operation.path}`,
      })),
    ),
  )('refuses $type: $name', async ({ operation, type, body }) => {
    const { plugin, values } = attacked;
    const { status, text } = await plugin
      .send(operation.method, pathOf(operation, values))
      .set('authorization', mockCredentials.user.header())
      .set('content-type', type)
      .send(body);
    expect([400, 415]).toContain(status);
    expect(text).not.toContain('root:');
    expect({}).not.toHaveProperty('polluted');
  });
});
