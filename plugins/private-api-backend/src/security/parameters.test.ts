import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { countRows, startAttacked } from './__testUtils__/anAttackedEstate';
import { HOSTILE_TEXTS } from './__testUtils__/hostileText';
import {
  neededQueryOf,
  Operation,
  pathOf,
  readOperations,
} from './__testUtils__/operations';

jest.setTimeout(120_000);

const databases = supportedDatabases();

/** Ways in which a parameter may be given that are no text. */
const SHAPES: [what: string, query: (name: string) => string][] = [
  ['an object', name => `${name}[toString]=1`],
  ['an object with a prototype', name => `${name}[__proto__][polluted]=1`],
  ['a list in a list', name => `${name}[0][0]=1`],
  ['five hundred values', name => Array(500).fill(`${name}=x`).join('&')],
];

/** What the operation needs beside the parameter, or it would be refused before it comes to the attack. */
function besides(operation: Operation, parameter?: string): string {
  const [name, value] = neededQueryOf(operation) ?? [];
  return name === undefined || name === parameter ? '' : `&${name}=${value}`;
}

const OPERATIONS = readOperations().filter(({ query }) => query.length > 0);

const CASES = OPERATIONS.flatMap(operation =>
  operation.query.flatMap(parameter => [
    ...HOSTILE_TEXTS.map(([what, text]) => ({
      operation,
      name: `${parameter} of ${operation.path}: ${what}`,
      query: `${parameter}=${encodeURIComponent(text)}${besides(
        operation,
        parameter,
      )}`,
    })),
    ...SHAPES.map(([what, query]) => ({
      operation,
      name: `${parameter} of ${operation.path}: ${what}`,
      query: query(parameter) + besides(operation, parameter),
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

  it.each(OPERATIONS)('takes what is harmless: $path', async operation => {
    const { plugin, values } = attacked;
    const { status } = await plugin.get(
      `${pathOf(operation, values)}?${besides(operation)}`,
    );
    expect(status).toBe(200);
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
