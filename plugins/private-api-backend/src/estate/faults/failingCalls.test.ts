import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { AwsService } from '../../aws/operations';
import type { ScopeSource } from '../../collect';
import { collectAll } from '../../testing/collectorOn';
import { FaultTally } from '../../__testUtils__/FaultTally';
import { readRows } from '../../testing/readRows';
import { changedEstate } from '../../testing/sampleEstate';
import { seededRandom } from '../../testing/seededRandom';
import { migratedDatabase } from '../../__testUtils__/testDatabases';

jest.setTimeout(120_000);

const SEEDS = [1, 2, 3, 4];
const SHARE_THROTTLED = 0.3;
const BURST_CALLS = 60;
const BURST_EVERY = 150;
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const asItIs = changedEstate(answers => answers);

interface Asked {
  service: AwsService;
  operation: string;
  input: object;
}

/** The sample estate where some calls fail for good, all retries included. */
function estateFailing(
  fails: (asked: Asked) => { name: string; statusCode: number } | undefined,
): { source: ScopeSource; failed: () => number } {
  let failed = 0;
  const source = changedEstate(answers => ({
    find: (service, operation, input) => {
      const error = fails({ service, operation, input });
      if (!error) {
        return answers.find(service, operation, input);
      }
      failed += 1;
      return { operation, input: {}, error };
    },
  }));
  return { source, failed: () => failed };
}

function throttling(seed: number) {
  const random = seededRandom(seed);
  const error = { name: 'TooManyRequestsException', statusCode: 429 };
  return estateFailing(() => (random() < SHARE_THROTTLED ? error : undefined));
}

function failingInBursts(seed: number) {
  let calls = Math.floor(seededRandom(seed)() * BURST_EVERY);
  const error = { name: 'ServiceUnavailableException', statusCode: 503 };
  return estateFailing(() => {
    calls += 1;
    return calls % BURST_EVERY < BURST_CALLS ? error : undefined;
  });
}

function failingWholly() {
  const error = { name: 'InternalFailure', statusCode: 500 };
  return estateFailing(() => error);
}

describe('the sample estate where calls fail', () => {
  const tally = new FaultTally('calls throttled or failing');
  let knex: Knex;
  let before: Awaited<ReturnType<typeof readRows>>;

  beforeAll(async () => {
    knex = await migratedDatabase(databases, 'SQLITE_3');
    await collectAll(knex, asItIs);
    await collectAll(knex, asItIs);
    before = await readRows(knex);
    await tally.expectKept(knex);
  });

  afterAll(() => tally.print());

  it.each([
    ...SEEDS.map(
      seed => ['30 % of calls throttled', seed, throttling] as const,
    ),
    ...SEEDS.map(seed => ['bursts of 503', seed, failingInBursts] as const),
    ['no call answered', 1, failingWholly] as const,
  ])(
    '%s, %i: loses no row, resolves no finding, and heals',
    async (_, seed, fail) => {
      const { source, failed } = fail(seed);
      await collectAll(knex, source);
      expect(failed()).toBeGreaterThan(0);
      expect(await tally.missingAfterCase(knex)).toEqual([]);
      expect(resolvedIn(await readRows(knex))).toEqual(resolvedIn(before));

      await collectAll(knex, asItIs);
      await collectAll(knex, asItIs);
      expect(await readRows(knex)).toEqual(before);
    },
  );
});

describe('an API of the sample estate deleted between two calls', () => {
  const GONE = { name: 'NotFoundException', statusCode: 404 };
  const tally = new FaultTally('APIs deleted between two calls');
  let knex: Knex;
  let deleted: string;

  beforeAll(async () => {
    knex = await migratedDatabase(databases, 'SQLITE_3');
    await collectAll(knex, asItIs);
    const { api_key } = await knex('apis')
      .where({ type: 'REST', account_id: '111111111111' })
      .orderBy('api_key')
      .first();
    deleted = api_key;
  });

  afterAll(() => tally.print());

  it.each(['GetStages', 'GetResources', 'GetDeployments'])(
    'is removed alone where %s misses it, and is back when AWS has it',
    async operation => {
      const apiId = deleted.split(':')[2];
      await collectAll(knex, asItIs);
      const others = { ...(await readRows(knex)) };
      const { source, failed } = estateFailing(asked =>
        asked.operation === operation &&
        'restApiId' in asked.input &&
        asked.input.restApiId === apiId
          ? GONE
          : undefined,
      );
      await collectAll(knex, source);
      expect(failed()).toBeGreaterThan(0);
      const removed = await knex('apis')
        .where({ is_removed: true })
        .pluck('api_key');
      expect(removed).toEqual([deleted]);

      await collectAll(knex, asItIs);
      await collectAll(knex, asItIs);
      await tally.expectKept(knex);
      expect(await tally.missingAfterCase(knex)).toEqual([]);
      const { apis, resources } = await readRows(knex);
      expect(apis).toHaveLength(others.apis.length);
      expect(resources).toEqual(others.resources);
    },
  );
});

function resolvedIn({ api_findings }: Awaited<ReturnType<typeof readRows>>) {
  return api_findings
    .filter(row => row.resolved_at !== null)
    .map(row => `${row.api_key} ${row.finding_id}`);
}
