import { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Knex } from 'knex';
import { collectAll } from '../../testing/collectorOn';
import { FaultTally } from '../../__testUtils__/FaultTally';
import { findHalfWritten } from '../../__testUtils__/findHalfWritten';
import { readRows } from '../../testing/readRows';
import { estateOfVersion } from '../../testing/sampleEstate';
import { spawnTypeScript } from '../../__testUtils__/spawnTypeScript';
import {
  connectionOf,
  migratedDatabase,
  supportedDatabases,
} from '../../__testUtils__/testDatabases';

jest.setTimeout(400_000);

/** Both replicas compile the backend first, which takes long where other suites run beside this one. */
const PATIENCE_MS = 180_000;
const databases = supportedDatabases();
/** A SQLite file has one backend. */
const engines = databases
  .eachSupportedId()
  .filter(([id]) => id === 'POSTGRES_18');

interface Reading {
  what: 'begin' | 'end';
  scope: string;
  at: number;
}

/** A replica and what it has said so far. */
class Replica {
  readonly readings: Reading[] = [];
  readonly #child: ChildProcess;

  constructor(knex: Knex) {
    const config = { client: 'pg', connection: connectionOf(knex) };
    this.#child = spawnTypeScript('replica.ts', [JSON.stringify(config)]);
    createInterface({ input: this.#child.stdout! }).on('line', line =>
      this.readings.push(JSON.parse(line)),
    );
  }

  /** Scopes that it has begun to read and not read to the end. */
  get unfinished(): string[] {
    const open = new Set<string>();
    for (const { what, scope } of this.readings) {
      if (what === 'begin') {
        open.add(scope);
      } else {
        open.delete(scope);
      }
    }
    return [...open];
  }

  /** Those that it has read to the end since then. */
  finishedSince(at: number): Set<string> {
    const finished = this.readings.filter(r => r.what === 'end' && r.at > at);
    return new Set(finished.map(({ scope }) => scope));
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
      return;
    }
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exited;
  }
}

/** When somebody read a scope, from begin to end. */
function spansOf({ readings }: Replica) {
  const spans: { scope: string; from: number; to: number }[] = [];
  const begun = new Map<string, number>();
  for (const { what, scope, at } of readings) {
    if (what === 'begin') {
      begun.set(scope, at);
    } else {
      spans.push({ scope, from: begun.get(scope)!, to: at });
    }
  }
  return spans;
}

(engines.length > 0 ? describe : describe.skip)(
  'two replicas on one database',
  () => {
    const tally = new FaultTally('one of two replicas killed');
    const replicas: Replica[] = [];
    let knex: Knex;
    let scopes: string[];

    beforeAll(async () => {
      knex = await migratedDatabase(databases, 'POSTGRES_18');
      await collectAll(knex, estateOfVersion(0));
      await tally.expectKept(knex);
      scopes = await knex('scopes').orderBy('scope_id').pluck('scope_id');
    });

    afterAll(async () => {
      tally.print();
      await Promise.all(replicas.map(replica => replica.kill()));
    });

    it('share the scopes, and those of the one that is killed are taken over', async () => {
      const first = new Replica(knex);
      replicas.push(first);
      // The scheduler's own migrations cannot be run by two at once.
      await until(() => first.finishedSince(0).size > 0);
      const second = new Replica(knex);
      replicas.push(second);
      await until(
        () =>
          first.finishedSince(0).size > 1 &&
          second.finishedSince(0).size > 1 &&
          first.unfinished.length > 0,
      );
      const left = first.unfinished;
      await first.kill();
      const killedAt = Date.now();
      expect(await tally.missingAfterCase(knex)).toEqual([]);
      expect(await findHalfWritten(knex)).toEqual([]);

      expect(left).not.toEqual([]);
      await until(() => {
        const finished = second.finishedSince(killedAt);
        return scopes.every(scope => finished.has(scope));
      });
      expect([...second.finishedSince(killedAt)].sort()).toEqual(scopes);
      expect(await tally.missingAfterCase(knex)).toEqual([]);
      expect(await findHalfWritten(knex)).toEqual([]);

      const [mine, theirs] = [spansOf(first), spansOf(second)];
      const twice = mine.filter(one =>
        theirs.some(
          other =>
            other.scope === one.scope &&
            other.from < one.to &&
            one.from < other.to,
        ),
      );
      expect(twice).toEqual([]);
    });

    it('heal: what the dead one left unfinished is as of a pass of the other', async () => {
      await Promise.all(replicas.splice(0).map(replica => replica.kill()));
      await collectAll(knex, estateOfVersion(-1));
      await collectAll(knex, estateOfVersion(-1));
      expect(await tally.missingAfterCase(knex)).toEqual([]);
      const { scopes: rows } = await readRows(knex);
      expect(rows.map(row => row.collecting_since)).toEqual(
        rows.map(() => null),
      );
    });
  },
);

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!isSo()) {
    if (Date.now() > deadline) {
      throw new Error('It did not come to that');
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
