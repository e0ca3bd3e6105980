import type { Knex } from 'knex';
import type { DbScopeRow } from './tables';

/**
 * The row of a scope, locked where the database can (PostgreSQL): who writes its resources waits for who does so already. Throws
 * where there is no such scope.
 */
export async function lockScope(tx: Knex, id: string): Promise<DbScopeRow> {
  const scope = await tx<DbScopeRow>('scopes')
    .where({ scope_id: id })
    .forUpdate()
    .first();
  if (!scope) {
    throw new Error(`Scope ${id} is not registered`);
  }
  return scope;
}

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
