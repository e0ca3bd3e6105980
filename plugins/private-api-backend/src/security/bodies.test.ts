import { mockCredentials } from '@backstage/backend-test-utils';
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

const CASES = readOperations()
  .filter(({ hasBody }) => hasBody)
  .flatMap(operation =>
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
});
