import type { Knex } from 'knex';
import type { DbScopeRow } from './tables';

/**
 * Counts the APIs of scopes, whose rows are locked, anew. Each pass counts: a count that another version of this package left
 * behind in a rolling update does not stay.
 */
export async function recountApis(
  tx: Knex,
  scopeIds: readonly string[],
): Promise<void> {
  const count = () =>
    tx('apis')
      .where('apis.is_removed', false)
      .whereRaw('apis.scope_id = scopes.scope_id')
      .count('*');
  await tx<DbScopeRow>('scopes')
    .whereIn('scope_id', scopeIds)
    .whereNot('api_count', count())
    .update({ api_count: count() as unknown as number });
}
