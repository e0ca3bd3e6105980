import makeKnex, { Knex } from 'knex';
import { collectAll } from '../../testing/collectorOn';
import { FaultTally } from '../../__testUtils__/FaultTally';
import { findHalfWritten } from '../../__testUtils__/findHalfWritten';
import { readRows } from '../../testing/readRows';
import { estateOfVersion } from '../../testing/sampleEstate';
import { seededRandom } from '../../testing/seededRandom';
import { TcpGate } from '../../__testUtils__/TcpGate';
import {
  connectionOf,
  migratedDatabase,
  supportedDatabases,
} from '../../__testUtils__/testDatabases';

jest.setTimeout(120_000);

const TIMES = 12;
const LATEST_MS = 500;
/** Stands for a minute: every pass that is tried meanwhile fails at its first statement. */
const GONE_MS = 100;
const databases = supportedDatabases();
/** SQLite is a file of the process itself and goes with it: that is the matter of the killed processes. */
const engines = databases
  .eachSupportedId()
  .filter(([id]) => id === 'POSTGRES_18');

const settled = (work: Promise<void>) =>
  work.then(
    () => 'done',
    () => 'failed',
  );

(engines.length > 0 ? describe : describe.skip)(
  'a database that is gone for a while',
  () => {
    const tally = new FaultTally('database gone');
    const random = seededRandom(17);
    let direct: Knex;
    let gate: TcpGate;
    let knex: Knex;

    beforeAll(async () => {
      direct = await migratedDatabase(databases, 'POSTGRES_18');
      const connection = connectionOf(direct) as { host: string; port: number };
      gate = await TcpGate.before(connection);
      knex = makeKnex({
        client: 'pg',
        connection: { ...connection, host: '127.0.0.1', port: gate.port },
        // Says of every connection that it is gone.
        log: { warn: () => {} },
      });
      await collectAll(knex, estateOfVersion(0));
      await tally.expectKept(direct);
    });

    afterAll(async () => {
      tally.print();
      await knex.destroy();
      await gate.close();
    });

    it(`loses no row, leaves no scope half written and heals, ${TIMES} times`, async () => {
      for (let version = 1; version <= TIMES; version++) {
        const pass = settled(collectAll(knex, estateOfVersion(version)));
        await sleep(random() * LATEST_MS);
        gate.shut();
        expect(await pass).toBe('failed');
        const meanwhile = collectAll(knex, estateOfVersion(version));
        expect(await settled(meanwhile)).toBe('failed');
        await sleep(GONE_MS);
        gate.reopen();
        expect(await tally.missingAfterCase(direct)).toEqual([]);
        expect(await findHalfWritten(direct)).toEqual([]);

        // The same pool of connections serves again, without a restart.
        await collectAll(knex, estateOfVersion(version));
        expect(await findHalfWritten(direct)).toEqual([]);
      }
      await collectAll(knex, estateOfVersion(-1));
      await collectAll(knex, estateOfVersion(-1));
      const after = await readRows(direct);
      await collectAll(direct, estateOfVersion(-1));
      expect(await readRows(direct)).toEqual(after);
      expect(after.scopes.map(row => row.error)).toEqual(
        after.scopes.map(() => null),
      );
    });
  },
);

function sleep(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
