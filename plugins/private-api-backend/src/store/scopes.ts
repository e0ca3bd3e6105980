import { Scope, scopeId, ScopeRow } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import type { DbScopeRow } from './tables';
import { whereVisible } from './whereVisible';

/** Why a scope is stale that has left the configuration, or the organisation. */
export const UNLISTED = 'No source lists this scope any more';

/** Makes sure that a scope has a row, and says that a pass of it has begun. */
export async function markCollecting(
  knex: Knex,
  scope: Scope,
  source: string,
  now: string,
) {
  await registerScope(knex, scope, source);
  await knex<DbScopeRow>('scopes')
    .where({ scope_id: scopeId(scope) })
    .update({ collecting_since: now });
}

/** Makes sure that a scope has a row, pending until its first pass. */
export async function registerScope(knex: Knex, scope: Scope, source: string) {
  await knex<DbScopeRow>('scopes')
    .insert({
      scope_id: scopeId(scope),
      source,
      account_id: scope.accountId,
      region: scope.region,
      coverage: '[]',
      gaps: '[]',
      revision: 0,
    })
    .onConflict('scope_id')
    .merge(['source']);
}

/** Keeps the rows of a scope as its last good ones, and says since when and why. */
export async function markFailed(
  knex: Knex,
  scope: Scope,
  error: string,
  now: string,
) {
  await knex<DbScopeRow>('scopes')
    .where({ scope_id: scopeId(scope) })
    .update({
      collecting_since: null,
      error,
      stale_since: knex.raw('coalesce(stale_since, ?)', [now]),
    });
}

/** A pass was stopped from outside, which says nothing about the scope. */
export async function markInterrupted(knex: Knex, scope: Scope) {
  await knex<DbScopeRow>('scopes')
    .where({ scope_id: scopeId(scope) })
    .update({ collecting_since: null });
}

/** Lets the next pass remove as many APIs as it finds gone. */
export async function acceptRemovals(knex: Knex, scope: Scope) {
  await knex<DbScopeRow>('scopes')
    .where({ scope_id: scopeId(scope) })
    .update({ removals_accepted: true });
}

/** All scopes, in the order of their ids. */
export async function readScopes(knex: Knex): Promise<DbScopeRow[]> {
  return knex<DbScopeRow>('scopes').orderBy('scope_id');
}

/** By which a pass that runs is told from one whose process has died. */
export interface PassTimes {
  /** Milliseconds since the epoch. */
  now: number;
  /** How long a pass of a source may take. */
  timeoutMsOf(source: string): number;
}

/**
 * Freshness and errors of the scopes: of all, or of those with an API that the reader may see. Counts are of what the reader
 * may see.
 */
export async function listScopeRows(
  knex: Knex,
  visibility: ApiVisibility,
  passes: PassTimes,
): Promise<ScopeRow[]> {
  const scopes = await readScopes(knex);
  const countOf =
    visibility === 'all'
      ? new Map(scopes.map(row => [row.scope_id, row.api_count]))
      : await countVisible(knex, visibility);
  const rows = scopes.filter(row => countOf.has(row.scope_id));
  return rows.map(row => ({
    accountId: row.account_id,
    region: row.region,
    source: row.source,
    status: statusOf(row, passes),
    ...(row.collecting_since && { collectingSince: row.collecting_since }),
    ...(row.collected_at && { collectedAt: row.collected_at }),
    ...(row.stale_since && { staleSince: row.stale_since }),
    ...(row.error && { error: row.error }),
    gaps: JSON.parse(row.gaps),
    apiCount: countOf.get(row.scope_id) ?? 0,
  }));
}

async function countVisible(
  knex: Knex,
  visibility: ApiVisibility,
): Promise<Map<string, number>> {
  const counts: { scope_id: string; count: string | number }[] =
    await whereVisible(knex('apis').where('is_removed', false), visibility)
      .groupBy('scope_id')
      .select('scope_id')
      .count({ count: '*' });
  return new Map(counts.map(c => [c.scope_id, Number(c.count)]));
}

function statusOf(
  row: DbScopeRow,
  { now, timeoutMsOf }: PassTimes,
): ScopeRow['status'] {
  if (row.collecting_since) {
    const runningMs = now - Date.parse(row.collecting_since);
    // The scheduler stops a pass at its timeout: what is older has lost its process.
    return runningMs > timeoutMsOf(row.source) ? 'interrupted' : 'collecting';
  }
  if (row.held) {
    return 'held';
  }
  if (row.stale_since) {
    return 'failed';
  }
  if (!row.collected_at) {
    return 'pending';
  }
  return row.gaps === '[]' ? 'current' : 'partial';
}
