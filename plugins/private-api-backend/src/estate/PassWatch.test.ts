import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migratedDatabase } from '../__testUtils__/testDatabases';
import { beginPass, giveSign } from '../store/runningPasses';
import { PassWatch } from './PassWatch';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const PATIENCE = { signEveryMs: 10_000, deadAfterMs: 60_000 };
const PASS = { scope_id: '111111111111:eu-west-1', task_id: 't', pass: 'p1' };

describe('PassWatch', () => {
  let knex: Knex;
  let time = 0;
  const clock = () => time;

  beforeAll(async () => {
    knex = await migratedDatabase(databases, 'SQLITE_3');
  });

  beforeEach(async () => {
    time = 0;
    await knex('running_passes').delete();
  });

  it('claims a pass that has given no sign for a minute', async () => {
    await beginPass(knex, PASS);
    const watch = new PassWatch(knex, PATIENCE, clock);
    expect(await watch.claimDead()).toEqual([]);
    time = 59_999;
    expect(await watch.claimDead()).toEqual([]);
    time = 60_000;
    expect(await watch.claimDead()).toEqual([{ ...PASS, signs: 0 }]);
    expect(await knex('running_passes')).toEqual([]);
  });

  it('leaves one alone that gives signs, however long it takes', async () => {
    await beginPass(knex, PASS);
    const watch = new PassWatch(knex, PATIENCE, clock);
    for (const seconds of [0, 50, 100, 150, 200]) {
      time = seconds * 1_000;
      expect(await watch.claimDead()).toEqual([]);
      await giveSign(knex, PASS.pass);
    }
  });

  it('lets one replica alone see to a dead pass', async () => {
    await beginPass(knex, PASS);
    const [one, other] = [1, 2].map(() => new PassWatch(knex, PATIENCE, clock));
    await one.claimDead();
    await other.claimDead();
    time = 60_000;
    const claims = await Promise.all([one.claimDead(), other.claimDead()]);
    expect(claims.flat()).toHaveLength(1);
  });

  it('does not take the next pass over a scope for the dead one', async () => {
    await beginPass(knex, PASS);
    const watch = new PassWatch(knex, PATIENCE, clock);
    await watch.claimDead();
    time = 60_000;
    await beginPass(knex, { ...PASS, pass: 'p2' });
    expect(await watch.claimDead()).toEqual([]);
  });

  it('forgets a pass when it ends, be it by an error', async () => {
    const watch = new PassWatch(knex, PATIENCE, clock);
    const of = { scopeId: PASS.scope_id, taskId: PASS.task_id };
    const during = jest.fn();
    await watch.run(of, async () => during(await knex('running_passes')));
    expect(during).toHaveBeenCalledWith([
      expect.objectContaining({ scope_id: PASS.scope_id, signs: 0 }),
    ]);
    const failed = watch.run(of, async () => {
      throw new Error('no database');
    });
    await expect(failed).rejects.toThrow('no database');
    expect(await knex('running_passes')).toEqual([]);
  });

  it('gives signs while a pass goes on', async () => {
    const quick = { signEveryMs: 5, deadAfterMs: 60_000 };
    const watch = new PassWatch(knex, quick, clock);
    const of = { scopeId: PASS.scope_id, taskId: PASS.task_id };
    await watch.run(of, async () => {
      let signs = 0;
      while (signs < 2) {
        await new Promise(resolve => setTimeout(resolve, 5));
        [{ signs }] = await knex('running_passes');
      }
    });
    expect(await knex('running_passes')).toEqual([]);
  });
});
