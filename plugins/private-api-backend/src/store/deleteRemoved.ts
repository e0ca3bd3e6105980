import type { Knex } from 'knex';

const CHILD_TABLES = [
  'api_labels',
  'api_references',
  'api_findings',
  'api_profiles',
];

/**
 * Forgets resources and APIs removed before a moment, and whole scopes that nobody has collected since then and that no source
 * lists any more.
 *
 * @returns How many rows of resources and APIs are gone.
 */
export async function deleteRemoved(
  knex: Knex,
  before: string,
  isListed: (scopeId: string) => boolean,
): Promise<number> {
  const stale: { scope_id: string }[] = await knex('scopes')
    .where('stale_since', '<', before)
    .select('scope_id');
  const forgotten = stale.map(row => row.scope_id).filter(id => !isListed(id));

  return knex.transaction(async tx => {
    const gone = (query: Knex.QueryBuilder) =>
      query.where('removed_at', '<', before).orWhereIn('scope_id', forgotten);
    for (const table of CHILD_TABLES) {
      await tx(table)
        .whereIn('api_key', keys => gone(keys.select('api_key').from('apis')))
        .delete();
    }
    const apis = await gone(tx('apis')).delete();
    const resources = await gone(tx('resources')).delete();
    await tx('scopes').whereIn('scope_id', forgotten).delete();
    return Number(apis) + Number(resources);
  });
}
