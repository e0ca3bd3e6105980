import { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { collectAll } from '../../testing/collectorOn';
import { FaultTally } from '../../__testUtils__/FaultTally';
import { findHalfWritten } from '../../__testUtils__/findHalfWritten';
import { openSqlite } from '../../testing/openSqlite';
import { readRows } from '../../testing/readRows';
import { estateOfVersion } from '../../testing/sampleEstate';
import { seededRandom } from '../../testing/seededRandom';
import {
  firstWord,
  spawnTypeScript,
} from '../../__testUtils__/spawnTypeScript';
import {
  connectionOf,
  migratedDatabase,
  supportedDatabases,
} from '../../__testUtils__/testDatabases';

jest.setTimeout(300_000);

const KILLS = 20;
/** Long enough for more than one version to be collected. */
const LONGEST_LIFE_MS = 1_200;
const databases = supportedDatabases();

/** A database that outlives the process that writes to it, and how another process opens it. */
async function openShared(engine: string, directory: string) {
  if (engine === 'SQLITE_3') {
    const filename = path.join(directory, 'index.sqlite');
    const client = 'better-sqlite3';
    const config = { client, connection: { filename }, useNullAsDefault: true };
    return { knex: await openSqlite(filename), config };
  }
  const knex = await migratedDatabase(databases, 'POSTGRES_18');
  return { knex, config: { client: 'pg', connection: connectionOf(knex) } };
}

function startCollector(config: object, version: number): ChildProcess {
  const args = [JSON.stringify(config), String(version)];
  return spawnTypeScript('collectUntilKilled.ts', args);
}

/** Lets a process collect for a while, and kills it. */
async function collectAndDie(child: ChildProcess, lifeMs: number) {
  await firstWord(child);
  const exited = once(child, 'exit');
  child.stdin!.write('collect\n');
  await new Promise(resolve => setTimeout(resolve, lifeMs));
  child.kill('SIGKILL');
  expect(await exited).toEqual([null, 'SIGKILL']);
}

describe.each(databases.eachSupportedId())(
  'a process killed while it collects, on %s',
  engine => {
    const tally = new FaultTally(`processes killed, on ${engine}`);
    const random = seededRandom(20261129);
    let directory: string;
    let knex: Knex;
    let config: object;

    beforeAll(async () => {
      directory = await mkdtemp(path.join(tmpdir(), 'killed-'));
      ({ knex, config } = await openShared(engine, directory));
      await collectAll(knex, estateOfVersion(0));
      await tally.expectKept(knex);
    });

    afterAll(async () => {
      tally.print();
      await knex.destroy();
      await rm(directory, { recursive: true, force: true });
    });

    it(`loses no row and leaves no scope half written, ${KILLS} times`, async () => {
      let next = startCollector(config, 1);
      for (let kill = 1; kill <= KILLS; kill++) {
        const dying = next;
        // Loads while the other one collects: the start of a process takes longer than its life here.
        next = startCollector(config, 1 + kill * 1_000);
        await collectAndDie(dying, random() * LONGEST_LIFE_MS);
        expect(await tally.missingAfterCase(knex)).toEqual([]);
        expect(await findHalfWritten(knex)).toEqual([]);
      }
      next.kill('SIGKILL');
      await once(next, 'exit');
      const [{ writes }] = await knex('scopes').sum({ writes: 'revision' });
      const scopes = await knex('scopes').count({ count: '*' });
      // The processes did write before they died.
      expect(Number(writes)).toBeGreaterThan(Number(scopes[0].count));
    });

    it('heals with the next pass: the rows are those of an estate that was never interrupted', async () => {
      const last = estateOfVersion(-1);
      await collectAll(knex, last);
      await collectAll(knex, last);
      const calm = await openSqlite();
      await collectAll(calm, last);
      await collectAll(calm, last);
      expect(normalised(await readRows(knex))).toEqual(
        normalised(await readRows(calm)),
      );
      await calm.destroy();
    });
  },
);

/** SQLite has numbers for truth, and PostgreSQL text for large numbers. */
function normalised(rows: Awaited<ReturnType<typeof readRows>>) {
  const differing =
    /^(is_|held|removals_accepted|findings_rank|monthly_cost_complete|owner_conflict|cents)/;
  return JSON.parse(
    JSON.stringify(rows, (key, value) =>
      differing.test(key) ? Number(value) : value,
    ),
  );
}
