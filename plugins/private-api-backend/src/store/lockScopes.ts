import type { Knex } from 'knex';
import type { DbScopeRow } from './tables';

/**
 * Profiles of a scope's APIs are written only with its row locked, and rows are locked in the order of their ids: two replicas
 * that touch the same scopes wait for each other and do not deadlock.
 */
export async function lockScopes(
  tx: Knex,
  ids: readonly string[],
): Promise<void> {
  await tx<DbScopeRow>('scopes')
    .whereIn('scope_id', ids)
    .orderBy('scope_id')
    .forUpdate()
    .select('scope_id');
}
