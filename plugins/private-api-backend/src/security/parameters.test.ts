import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { countRows, startAttacked } from './__testUtils__/anAttackedEstate';
import { HOSTILE_TEXTS } from './__testUtils__/hostileText';
import { pathOf, readOperations } from './__testUtils__/operations';

jest.setTimeout(120_000);

const databases = supportedDatabases();

/** Ways in which a parameter may be given that are no text. */
const SHAPES: [what: string, query: (name: string) => string][] = [
  ['an object', name => `${name}[toString]=1`],
  ['an object with a prototype', name => `${name}[__proto__][polluted]=1`],
  ['a list in a list', name => `${name}[0][0]=1`],
  ['five hundred values', name => Array(500).fill(`${name}=x`).join('&')],
];

const CASES = readOperations().flatMap(operation =>
  operation.query.flatMap(parameter => [
    ...HOSTILE_TEXTS.map(([what, text]) => ({
      operation,
      name: `${parameter} of ${operation.path}: ${what}`,
      query: `${parameter}=${encodeURIComponent(text)}`,
    })),
    ...SHAPES.map(([what, query]) => ({
      operation,
      name: `${parameter} of ${operation.path}: ${what}`,
      query: query(parameter),
    })),
  ]),
);

describe.each(databases.eachSupportedId())('parameters on %s', database => {
  let attacked: Awaited<ReturnType<typeof startAttacked>>;
  let rows: number[];

  beforeAll(async () => {
    attacked = await startAttacked(await migratedDatabase(databases, database));
    rows = await countRows(attacked.plugin);
  });

  it.each(CASES)('takes or refuses $name', async ({ operation, query }) => {
    const { plugin, values } = attacked;
    const { status, text } = await plugin.get(
      `${pathOf(operation, values)}?${query}`,
    );
    expect([200, 400]).toContain(status);
    expect(text).not.toMatch(/SQLITE_|syntax error|invalid byte|at .*\.ts:/i);
  });

  it('has changed nothing and given nothing away', async () => {
    expect(await countRows(attacked.plugin)).toEqual(rows);
    expect({}).not.toHaveProperty('polluted');
  });
});
