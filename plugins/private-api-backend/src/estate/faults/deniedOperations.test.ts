import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { AwsService, OPERATIONS } from '../../aws/operations';
import { collectAll } from '../../testing/collectorOn';
import { FaultTally } from '../../__testUtils__/FaultTally';
import { readRows } from '../../testing/readRows';
import { changedEstate } from '../../testing/sampleEstate';
import { migratedDatabase } from '../../__testUtils__/testDatabases';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const asItIs = changedEstate(answers => answers);
const tally = new FaultTally('operations denied');

const operations = Object.entries(OPERATIONS).flatMap(([service, names]) =>
  Object.keys(names).map(name => [service as AwsService, name] as const),
);
/** At least so many of them the sample estate makes the collectors ask for. */
const MOST = 45;

/** The sample estate with one operation refused; says how often it was asked for. */
function estateDenying(service: AwsService, operation: string) {
  const asked = { times: 0 };
  const source = changedEstate(answers => ({
    find: (askedService, askedOperation, input) => {
      if (askedService !== service || askedOperation !== operation) {
        return answers.find(askedService, askedOperation, input);
      }
      asked.times += 1;
      const error = { name: 'AccessDeniedException', statusCode: 403 };
      return { operation, input: {}, error };
    },
  }));
  return { asked, source };
}

describe('the sample estate with one operation denied', () => {
  let knex: Knex;
  let before: Awaited<ReturnType<typeof readRows>>;

  beforeAll(async () => {
    knex = await migratedDatabase(databases, 'SQLITE_3');
    await collectAll(knex, asItIs);
    await collectAll(knex, asItIs);
    before = await readRows(knex);
    await tally.expectKept(knex);
  });

  let denials = 0;

  afterAll(() => tally.print());

  it.each(operations)(
    '%s %s: loses no row, resolves no finding, says what is missing, and heals',
    async (service, operation) => {
      const { asked, source } = estateDenying(service, operation);
      await collectAll(knex, source);
      if (asked.times === 0) {
        // Nothing in the sample leads there.
        return;
      }
      denials += 1;
      expect(await tally.missingAfterCase(knex)).toEqual([]);
      const denied = await readRows(knex);
      expect(resolvedIn(denied)).toEqual(resolvedIn(before));
      expect(countGaps(denied, action(service))).toBeGreaterThan(
        countGaps(before, action(service)),
      );

      // What hangs on another scope follows with the next pass but one.
      await collectAll(knex, asItIs);
      await collectAll(knex, asItIs);
      const { apis, api_profiles, resources, scopes } = await readRows(knex);
      expect({ apis, api_profiles, resources, scopes }).toEqual({
        apis: before.apis,
        api_profiles: before.api_profiles,
        resources: before.resources,
        scopes: before.scopes,
      });
    },
  );

  it('is as it was, after all of it', async () => {
    expect(denials).toBeGreaterThanOrEqual(MOST);
    expect(await readRows(knex)).toEqual(before);
  });
});

type Rows = Awaited<ReturnType<typeof readRows>>;

function resolvedIn({ api_findings }: Rows): unknown[] {
  return api_findings
    .filter(row => row.resolved_at !== null)
    .map(row => `${row.api_key} ${row.finding_id}`);
}

/** The sample itself lacks some permissions. */
function countGaps({ scopes }: Rows, service: string): number {
  return scopes.reduce(
    (sum, { gaps }) => sum + String(gaps).split(`"${service}`).length - 1,
    0,
  );
}

/** How the gaps spell the service: both versions of API Gateway are one to IAM. */
function action(service: AwsService): string {
  return service === 'apigatewayv2' ? 'apigateway:' : `${service}:`;
}
