import { scopeId } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { writeDefinitions } from './definitions';
import { hashOfResource } from './hashOf';
import { lockScope } from './lockScopes';
import { CollectedPass, markUnseen, writeResources } from './replaceScope';
import type { DbResourceRow, DbScopeRow } from './tables';

/**
 * Brings one API, known by any of the given ARNs, up to date between two passes of its scope: writes what was collected with it, and marks it removed where AWS
 * was asked and does not have it. Touches nothing else of the scope.
 *
 * @returns ARNs of the rows changed.
 */
export async function replaceApi(
  knex: Knex,
  pass: CollectedPass,
  apiArns: ReadonlySet<string>,
): Promise<string[]> {
  const id = scopeId(pass.scope);
  return knex.transaction(async tx => {
    const scope = await lockScope(tx, id);
    const known = await tx<DbResourceRow>('resources')
      .where({ scope_id: id })
      .whereNull('removed_at')
      .whereIn('arn', [...apiArns, ...pass.resources.map(({ arn }) => arn)])
      .select('arn', 'hash', 'stale_since');
    const current = new Map(
      known.map(row => [row.arn, row.stale_since ? '' : row.hash]),
    );
    const write = pass.resources
      .map(resource => ({ resource, hash: hashOfResource(resource) }))
      .filter(({ resource, hash }) => current.get(resource.arn) !== hash);
    const isRead = pass.coverage.some(c => c.kind === 'api' && c.complete);
    const seen = new Set(pass.resources.map(({ arn }) => arn));
    const removed = isRead
      ? [...apiArns].filter(arn => current.has(arn) && !seen.has(arn))
      : [];

    await writeResources(tx, id, { write }, pass.startedAt);
    await writeDefinitions(tx, pass);
    await markUnseen(tx, id, removed, {
      removed_at: pass.startedAt,
      last_seen: scope.as_of ?? pass.asOf,
    });
    const changedArns = [...write.map(w => w.resource.arn), ...removed];
    if (changedArns.length > 0) {
      await tx<DbScopeRow>('scopes')
        .where({ scope_id: id })
        .update({ revision: scope.revision + 1 });
    }
    return changedArns;
  });
}
