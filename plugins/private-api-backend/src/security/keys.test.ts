import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { countRows, startAttacked } from './__testUtils__/anAttackedEstate';
import { HOSTILE_TEXTS } from './__testUtils__/hostileText';
import { pathOf, readOperations } from './__testUtils__/operations';

jest.setTimeout(120_000);

const databases = supportedDatabases();

const HOSTILE_KEYS: [what: string, text: string][] = [
  ...HOSTILE_TEXTS.filter(([, text]) => text !== ''),
  ['another account', '999999999999:eu-west-1:orders0001'],
  ['no account', ':eu-west-1:orders0001'],
  ['a path in a key', '111111111111:eu-west-1:../../222222222222'],
  ['a wildcard in a key', '111111111111:*:%'],
  ['two keys', '111111111111:eu-west-1:a,222222222222:eu-west-1:b'],
  ['a path encoded twice', '..%2f..%2fv1%2frefresh'],
];

const BODIES: Record<string, object> = {
  '/v1/apis/{key}/reachability': {
    caller: { vpcEndpointId: 'vpce-0a1' },
    stage: 'prod',
    method: 'GET',
    path: '/',
  },
  '/v1/findings/{id}/waiver': { reason: 'known', until: '2999-01-01' },
};

const CASES = readOperations()
  .filter(({ path }) => /\{\w+\}/.test(path))
  .flatMap(operation =>
    HOSTILE_KEYS.map(([what, text]) => ({
      operation,
      text,
      name: `${operation.method.toUpperCase()} ${operation.path}: ${what}`,
    })),
  );

describe.each(databases.eachSupportedId())('keys on %s', database => {
  let attacked: Awaited<ReturnType<typeof startAttacked>>;
  let rows: number[];

  beforeAll(async () => {
    attacked = await startAttacked(await migratedDatabase(databases, database));
    rows = await countRows(attacked.plugin);
  });

  it.each(CASES)('finds nothing: $name', async ({ operation, text }) => {
    const { plugin } = attacked;
    const path = pathOf(operation, { key: text, id: text, endpointId: text });
    const body = BODIES[operation.path] ?? {};
    const { status } = await {
      get: () => plugin.get(path),
      delete: () => plugin.delete(path),
      put: () => plugin.put(path, body),
      post: () => plugin.post(path, body),
    }[operation.method]();
    expect([400, 404]).toContain(status);
  });

  it('has changed nothing', async () => {
    expect(await countRows(attacked.plugin)).toEqual(rows);
  });
});
