import {
  findIdleResources,
  IdleResource,
  IdleRow,
  Inventory,
  PriceBooks,
  scopeId,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { readReach } from '../store/readReach';

interface Found {
  books: PriceBooks;
  idle: IdleResource[];
}

/** Looking through a large estate takes a while, and inventories and price books are immutable. */
const FOUND = new WeakMap<Inventory, Found>();

/**
 * What carries nothing, as far as the reader sees: resources of the scopes where they may see an API. Whether something is idle is
 * judged on the whole estate, because APIs that the reader may not see use it too.
 */
export async function idleRows(
  inventory: Inventory,
  books: PriceBooks,
  reader: { knex: Knex; visibility: ApiVisibility },
): Promise<IdleRow[]> {
  const rows = findOnce(inventory, books).map(resource => ({
    ...resource,
    currency: books[resource.region]?.currency ?? 'USD',
  }));
  if (reader.visibility === 'all') {
    return rows;
  }
  const { scopeIds } = await readReach(reader.knex, reader.visibility);
  return rows.filter(resource => scopeIds.has(scopeId(resource)));
}

function findOnce(inventory: Inventory, books: PriceBooks): IdleResource[] {
  const found = FOUND.get(inventory);
  if (found?.books === books) {
    return found.idle;
  }
  const idle = findIdleResources(inventory, books);
  FOUND.set(inventory, { books, idle });
  return idle;
}
