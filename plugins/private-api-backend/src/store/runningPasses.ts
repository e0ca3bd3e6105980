import type { Knex } from 'knex';
import type { DbRunningPassRow } from './tables';

/** Says that a pass over a scope has begun. A row that is there already is one of a pass that died. */
export async function beginPass(
  knex: Knex,
  pass: Omit<DbRunningPassRow, 'signs'>,
): Promise<void> {
  await knex<DbRunningPassRow>('running_passes')
    .insert({ ...pass, signs: 0 })
    .onConflict('scope_id')
    .merge();
}

/** Says that it still goes on. */
export async function giveSign(knex: Knex, pass: string): Promise<void> {
  await knex<DbRunningPassRow>('running_passes')
    .where({ pass })
    .increment('signs', 1);
}

export async function endPass(knex: Knex, pass: string): Promise<void> {
  await knex<DbRunningPassRow>('running_passes').where({ pass }).delete();
}

export async function readRunningPasses(
  knex: Knex,
): Promise<DbRunningPassRow[]> {
  return knex<DbRunningPassRow>('running_passes').orderBy('scope_id');
}

/**
 * Ends a pass that has given no sign since it was read.
 *
 * @returns False if it has, or if another replica was first.
 */
export async function claimDeadPass(
  knex: Knex,
  { pass, signs }: DbRunningPassRow,
): Promise<boolean> {
  const count = await knex<DbRunningPassRow>('running_passes')
    .where({ pass, signs })
    .delete();
  return count === 1;
}
