import { mockCredentials } from '@backstage/backend-test-utils';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { countRows, startAttacked } from './__testUtils__/anAttackedEstate';
import { goodBodyOf } from './__testUtils__/goodBodies';
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

const OF_ONE = readOperations().filter(({ path }) => /\{\w+\}/.test(path));

const CASES = OF_ONE.flatMap(operation =>
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

  it.each(OF_ONE)('finds its own: $method $path', async operation => {
    const { plugin, values } = attacked;
    const { status } = await plugin
      .send(operation.method, pathOf(operation, values))
      .set('authorization', mockCredentials.user.header())
      .send(goodBodyOf(operation));
    expect([200, 204]).toContain(status);
  });

  it.each(CASES)('finds nothing: $name', async ({ operation, text }) => {
    const { plugin } = attacked;
    const path = pathOf(operation, { key: text, id: text, endpointId: text });
    const { status } = await plugin
      .send(operation.method, path)
      .set('authorization', mockCredentials.user.header())
      .send(goodBodyOf(operation));
    expect([400, 404]).toContain(status);
  });

  it('has changed nothing', async () => {
    expect(await countRows(attacked.plugin)).toEqual(rows);
  });
});
