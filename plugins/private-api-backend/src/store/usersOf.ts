import type { ResourceUser } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { inChunks } from './inChunks';
import { whereVisible } from './whereVisible';

/** Who uses a resource, as far as the reader may know. */
export interface Users {
  visible: ResourceUser[];
  /** How many APIs besides use it that the reader may not see. */
  hidden: number;
}

/** The APIs that use each of the resources. Resources that none uses are absent. */
export async function usersOf(
  knex: Knex,
  arns: readonly string[],
  visibility: ApiVisibility,
): Promise<Map<string, Users>> {
  const users = new Map<string, Users>();
  for (const chunk of inChunks(arns)) {
    const uses = await selectUses(knex, chunk, 'all');
    const visible =
      visibility === 'all' ? uses : await selectUses(knex, chunk, visibility);
    for (const { reference } of uses) {
      const entry = users.get(reference) ?? { visible: [], hidden: 0 };
      users.set(reference, { ...entry, hidden: entry.hidden + 1 });
    }
    for (const { reference, ...row } of visible) {
      const entry = users.get(reference);
      if (entry) {
        entry.visible.push({
          key: row.api_key,
          name: row.name,
          entityName: row.entity_name,
        });
        entry.hidden -= 1;
      }
    }
  }
  return users;
}

interface UseRow {
  reference: string;
  api_key: string;
  name: string;
  entity_name: string;
}

async function selectUses(
  knex: Knex,
  arns: readonly string[],
  visibility: ApiVisibility,
): Promise<UseRow[]> {
  return whereVisible(
    knex('apis')
      .join('api_references', 'api_references.api_key', 'apis.api_key')
      .whereIn('api_references.reference', arns)
      .where('api_references.is_use', true)
      .where('apis.is_removed', false),
    visibility,
  )
    .orderBy('apis.api_key')
    .select(
      'api_references.reference',
      'apis.api_key',
      'apis.name',
      'apis.entity_name',
    );
}
