import type { Knex } from 'knex';
import { deleteNotices } from './notices';
import { UNLISTED } from './scopes';
import type { DbScopeRow } from './tables';

const CHILD_TABLES = [
  'api_labels',
  'api_owners',
  'api_references',
  'api_findings',
  'api_history',
  'api_profiles',
  'api_cost_parts',
  'api_savings',
];

/**
 * Forgets resources and APIs removed and findings resolved before a moment, with their waivers and what owners were told of
 * them, and whole scopes that no source lists any more and that were last good before it. A scope that is listed and merely fails is kept for as long as it takes.
 *
 * @returns How many rows of resources, APIs and resolved findings are gone.
 */
export async function deleteRemoved(
  knex: Knex,
  before: string,
): Promise<number> {
  const unlisted: { scope_id: string }[] = await knex<DbScopeRow>('scopes')
    .where({ error: UNLISTED })
    .where('stale_since', '<', before)
    .select('scope_id');
  const forgotten = unlisted.map(row => row.scope_id);

  return knex.transaction(async tx => {
    const gone = (query: Knex.QueryBuilder) =>
      query.where('removed_at', '<', before).orWhereIn('scope_id', forgotten);
    for (const table of CHILD_TABLES) {
      await tx(table)
        .whereIn('api_key', keys => gone(keys.select('api_key').from('apis')))
        .delete();
    }
    const resolved = await tx('api_findings')
      .where('resolved_at', '<', before)
      .delete();
    await tx('waivers')
      .whereNotIn('finding_id', known =>
        known.select('finding_id').from('api_findings'),
      )
      .delete();
    await deleteNotices(tx, before);
    const apis = await gone(tx('apis')).delete();
    const resources = await gone(tx('resources')).delete();
    await tx('api_definitions')
      .whereNotExists(known =>
        known
          .select(tx.raw('1'))
          .from('resources')
          .whereRaw(
            'resources.scope_id = api_definitions.scope_id and resources.arn = api_definitions.api_arn',
          ),
      )
      .delete();
    await tx('scopes').whereIn('scope_id', forgotten).delete();
    return resolved + Number(apis) + Number(resources);
  });
}
