import { Scope, scopeId } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { inChunks } from './inChunks';
import { SEVERITIES } from './severityRank';
import type { DbApiHistoryRow } from './tables';

const STATE = [
  ...SEVERITIES,
  'monthly_cost',
  'monthly_cost_complete',
] as const satisfies readonly (keyof DbApiHistoryRow)[];

/** What CloudWatch counted for an API on one day, UTC. */
export type DayOfCalls = Pick<DbApiHistoryRow, 'api_key' | 'day'> & {
  calls: number;
};

/**
 * Keeps what the APIs of a scope are like as their state of the day, in one statement. Rows that say so already are not
 * written. APIs that are stale have no row on the day: nobody knows what they are like.
 */
export async function writeHistory(
  knex: Knex,
  scope: Scope,
  day: string,
): Promise<void> {
  const columns = STATE.join(', ');
  await knex.raw(
    `insert into api_history (api_key, day, ${columns})
      select api_key, ?, ${columns} from apis
      where scope_id = ? and is_removed = ? and stale_since is null
      on conflict (api_key, day) do update set
      ${STATE.map(column => `${column} = excluded.${column}`).join(', ')}
      where ${STATE.map(
        column => `api_history.${column} is distinct from excluded.${column}`,
      ).join(' or ')}`,
    [day, scopeId(scope), false],
  );
}

/** Keeps what was counted of calls, for days before the first pass too: CloudWatch remembers longer than the index. */
export async function writeCalls(
  knex: Knex,
  days: readonly DayOfCalls[],
): Promise<void> {
  for (const chunk of inChunks(days)) {
    await knex('api_history')
      .insert(chunk)
      .onConflict(['api_key', 'day'])
      .merge(['calls'])
      .whereRaw('api_history.calls is distinct from excluded.calls');
  }
}

/** Forgets the days before one. */
export async function deleteHistory(
  knex: Knex,
  before: string,
): Promise<number> {
  return knex('api_history').where('day', '<', before).delete();
}
