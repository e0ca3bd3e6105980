import { Resource, scopeId } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { DbResourceRow } from '../store/tables';
import { VERSION_TAG } from '../testing/sampleEstate';

/** The scopes whose APIs are of several versions of the sample estate, in the inventory or in the read model. */
export async function findHalfWritten(knex: Knex): Promise<string[]> {
  const versions = await versionsByScope(knex);
  return [...versions].flatMap(([id, ofScope]) =>
    ofScope.size === 1 ? [] : `${id}: ${[...ofScope].join(', ')}`,
  );
}

async function versionsByScope(knex: Knex): Promise<Map<string, Set<string>>> {
  const versions = new Map<string, Set<string>>();
  const add = (id: string, version: string) =>
    versions.set(id, (versions.get(id) ?? new Set()).add(version));
  const rows = await knex<DbResourceRow>('resources')
    .where({ kind: 'api' })
    .whereNull('removed_at');
  for (const row of rows) {
    const resource: Resource = JSON.parse(row.document);
    add(`resources of ${scopeId(resource)}`, resource.tags[VERSION_TAG]);
  }
  const labels: { scope_id: string; value: string }[] = await knex('api_labels')
    .join('apis', 'apis.api_key', 'api_labels.api_key')
    .where('label', `tag:${VERSION_TAG}`)
    .select('scope_id', 'value');
  labels.forEach(({ scope_id, value }) => add(`APIs of ${scope_id}`, value));
  return versions;
}
