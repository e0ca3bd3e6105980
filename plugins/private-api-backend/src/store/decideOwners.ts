import type { Knex } from 'knex';
import { inChunks } from './inChunks';
import { OwnerClaimRow, readClaims } from './readClaims';
import type { DbApiRow } from './tables';

/**
 * Brings the owner of the APIs up to date with what is said of it: the claim of the lowest rank that names somebody decides,
 * whether the catalog knows them or not.
 *
 * @returns Keys of the APIs whose owner has changed.
 */
export async function decideOwners(
  tx: Knex,
  apiKeys: readonly string[],
): Promise<string[]> {
  const changed: string[] = [];
  for (const chunk of inChunks(apiKeys)) {
    const claims = await readClaims(tx, chunk);
    const rows = await tx<DbApiRow>('apis')
      .whereIn('api_key', chunk)
      .orderBy('api_key')
      .select('api_key', 'owner', 'owner_conflict');
    for (const row of rows) {
      const next = ownershipOf(claims.get(row.api_key) ?? []);
      const isOther = next.owner !== row.owner;
      if (isOther || next.owner_conflict !== Boolean(row.owner_conflict)) {
        await tx<DbApiRow>('apis').where({ api_key: row.api_key }).update(next);
      }
      if (isOther) {
        changed.push(row.api_key);
      }
    }
  }
  return changed;
}

/** What claims, the lowest rank first, come to. */
function ownershipOf(
  claims: readonly OwnerClaimRow[],
): Pick<DbApiRow, 'owner'> & { owner_conflict: boolean } {
  const owners = claims.flatMap(({ owner }) => owner || []);
  return {
    owner: owners[0] ?? '',
    owner_conflict: new Set(owners).size > 1,
  };
}
