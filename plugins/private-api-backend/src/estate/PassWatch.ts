import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  beginPass,
  claimDeadPass,
  endPass,
  giveSign,
  readRunningPasses,
} from '../store/runningPasses';
import type { DbRunningPassRow } from '../store/tables';

/** How often a pass shows that it goes on, and after how long without a sign its process counts as dead. */
export interface PassPatience {
  signEveryMs: number;
  deadAfterMs: number;
}

/** Six signs may fail to come, for want of a database or of processor time, before a pass is made a second time. */
export const DEFAULT_PATIENCE: PassPatience = {
  signEveryMs: 10_000,
  deadAfterMs: 60_000,
};

/**
 * Tells passes that go on from those whose process has died. The scheduler gives a task of a dead process to another one only at
 * the task's timeout, which must be longer than the longest pass.
 *
 * @remarks
 * Signs are counted, not dated: each replica looks by its own clock for how long a count has stood still, so that clocks may
 * differ. A pass that is taken for dead and is not does no harm: the scheduler calls it off, and what it may still write is
 * written in transactions that lock the scope.
 */
export class PassWatch {
  readonly #knex: Knex;
  readonly #patience: PassPatience;
  readonly #now: () => number;
  /** By pass, its count of signs and since when this replica has seen it stand there. */
  #seen = new Map<string, { signs: number; since: number }>();

  constructor(
    knex: Knex,
    patience: PassPatience = DEFAULT_PATIENCE,
    now: () => number = () => performance.now(),
  ) {
    this.#knex = knex;
    this.#patience = patience;
    this.#now = now;
  }

  /** Runs a pass, giving signs meanwhile. */
  async run(
    of: { scopeId: string; taskId: string },
    pass: () => Promise<void>,
  ): Promise<void> {
    const id = randomUUID();
    await beginPass(this.#knex, {
      scope_id: of.scopeId,
      task_id: of.taskId,
      pass: id,
    });
    // Without a database nobody else can see that signs fail to come.
    const sign = () => giveSign(this.#knex, id).catch(() => undefined);
    const timer = setInterval(sign, this.#patience.signEveryMs);
    try {
      await pass();
    } finally {
      clearInterval(timer);
      // What is left there for want of a database has the pass made once more.
      await endPass(this.#knex, id).catch(() => undefined);
    }
  }

  /** Passes that this replica has found dead and, alone among all replicas, has to see to. To be asked again and again. */
  async claimDead(): Promise<DbRunningPassRow[]> {
    const now = this.#now();
    const running = await readRunningPasses(this.#knex);
    this.#seen = new Map(
      running.map(({ pass, signs }) => {
        const before = this.#seen.get(pass);
        return [pass, before?.signs === signs ? before : { signs, since: now }];
      }),
    );
    const dead: DbRunningPassRow[] = [];
    for (const row of running) {
      const { since } = this.#seen.get(row.pass)!;
      const isSilent = now - since >= this.#patience.deadAfterMs;
      if (isSilent && (await claimDeadPass(this.#knex, row))) {
        dead.push(row);
      }
    }
    return dead;
  }
}
