import { Scope, scopeId } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { joinFindings, whereState } from './findingLife';
import { PRACTICES_OF_DAY } from './historyPractices';
import { inChunks } from './inChunks';
import { joinPillars, pillarColumn, PillarOf, PILLARS } from './pillars';
import { SEVERITIES } from './severityRank';
import type { DbApiHistoryRow } from './tables';

type Column = Exclude<keyof DbApiHistoryRow, 'api_key' | 'day' | 'calls'>;

/** Of these `apis` has the state itself. */
const OWN_STATE = [
  ...SEVERITIES,
  'monthly_cost',
  'monthly_cost_complete',
] as const satisfies readonly Column[];

/** These are counted on the way. */
const PILLAR_STATE = PILLARS.flatMap(pillar =>
  SEVERITIES.map((severity, rank) => ({
    pillar,
    rank,
    column: pillarColumn(pillar, severity),
  })),
);

const STATE: readonly Column[] = [
  ...OWN_STATE,
  ...PILLAR_STATE.map(({ column }) => column),
  'practices',
];

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
  practices: readonly PillarOf[],
): Promise<void> {
  const state = [
    ...OWN_STATE.map(column => `apis.${column}`),
    ...PILLAR_STATE.map(({ column }) => `coalesce(counts.${column}, 0)`),
    `coalesce(counts.practices, '')`,
  ];
  await knex.raw(
    `insert into api_history (api_key, day, ${STATE.join(', ')})
      select apis.api_key, ?, ${state.join(', ')} from apis
      left join ? as counts on counts.api_key = apis.api_key
      where apis.scope_id = ? and apis.is_removed = ? and apis.stale_since is null
      on conflict (api_key, day) do update set
      ${STATE.map(column => `${column} = excluded.${column}`).join(', ')}
      where ${STATE.map(
        column => `api_history.${column} is distinct from excluded.${column}`,
      ).join(' or ')}`,
    [day, countFindings(knex, scope, practices), scopeId(scope), false],
  );
}

/** The open findings of the APIs of a scope: how many of each pillar and severity, and of what practices. APIs without any have no row. */
function countFindings(
  knex: Knex,
  scope: Scope,
  practices: readonly PillarOf[],
): Knex.QueryBuilder {
  const counts = joinPillars(joinFindings(knex), practices)
    .where('apis.scope_id', scopeId(scope))
    .groupBy('api_findings.api_key')
    .select('api_findings.api_key', {
      practices: knex.raw(PRACTICES_OF_DAY),
    });
  whereState(counts, ['open']);
  for (const { pillar, rank, column } of PILLAR_STATE) {
    counts.sum({
      [column]: knex.raw(
        'case when pillars.pillar = ? and api_findings.severity = ? then 1 else 0 end',
        [pillar, rank],
      ),
    });
  }
  return counts;
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
