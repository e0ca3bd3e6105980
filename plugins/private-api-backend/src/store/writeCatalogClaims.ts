import type { Knex } from 'knex';
import type { ResolvedName } from '../owners/resolveNames';
import { decideOwners } from './decideOwners';
import { inChunks } from './inChunks';
import { lockScopes } from './lockScopes';
import { replaceClaims } from './replaceClaims';
import type { DbApiOwnerRow, DbApiRow, DbOwnerNameRow } from './tables';

export interface CatalogClaims {
  /** All of the source `component`. */
  claims: readonly DbApiOwnerRow[];
  /** What the catalog makes of all values in use. */
  names: readonly ResolvedName[];
  /** ISO 8601. */
  checkedAt: string;
}

/**
 * Takes over what the catalog says, in one transaction, and decides again who owns the APIs that it concerns.
 *
 * @returns Keys of the APIs whose owner has changed.
 */
export async function writeCatalogClaims(
  knex: Knex,
  { claims, names, checkedAt }: CatalogClaims,
): Promise<string[]> {
  return knex.transaction(async tx => {
    const earlier = await tx<DbApiOwnerRow>('api_owners').where({
      source: 'component',
    });
    const concerned = differingKeys(earlier, claims);
    for (const key of await keysOfOtherNames(tx, names)) {
      concerned.add(key);
    }
    const keys = [...concerned].sort();
    await lockScopes(tx, await scopesOf(tx, keys));
    await replaceClaims(tx, ['component'], claims);
    await tx('owner_names').delete();
    for (const chunk of inChunks(names)) {
      await tx<DbOwnerNameRow>('owner_names').insert(
        chunk.map(name => ({ ...name, checked_at: checkedAt })),
      );
    }
    return decideOwners(tx, keys);
  });
}

function differingKeys(
  before: readonly DbApiOwnerRow[],
  after: readonly DbApiOwnerRow[],
): Set<string> {
  const idOf = (row: DbApiOwnerRow) =>
    JSON.stringify([row.api_key, row.origin, row.owner]);
  const [old, next] = [new Set(before.map(idOf)), new Set(after.map(idOf))];
  return new Set([
    ...before.filter(row => !next.has(idOf(row))).map(row => row.api_key),
    ...after.filter(row => !old.has(idOf(row))).map(row => row.api_key),
  ]);
}

/** APIs with a value that is read otherwise than before. */
async function keysOfOtherNames(
  tx: Knex,
  names: readonly ResolvedName[],
): Promise<string[]> {
  const before = await tx<DbOwnerNameRow>('owner_names').select();
  const owners = new Map(before.map(({ value, owner }) => [value, owner]));
  const values = names
    .filter(({ value, owner }) => owners.get(value) !== owner)
    .map(({ value }) => value);
  const keys: string[] = [];
  for (const chunk of inChunks(values)) {
    const rows: { api_key: string }[] = await tx<DbApiOwnerRow>('api_owners')
      .whereIn('value', chunk)
      .distinct('api_key');
    keys.push(...rows.map(row => row.api_key));
  }
  return keys;
}

async function scopesOf(tx: Knex, keys: readonly string[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const chunk of inChunks(keys)) {
    const rows: { scope_id: string }[] = await tx<DbApiRow>('apis')
      .whereIn('api_key', chunk)
      .distinct('scope_id');
    rows.forEach(row => ids.add(row.scope_id));
  }
  return [...ids];
}
