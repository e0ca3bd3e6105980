import type { Knex } from 'knex';
import { groupBy } from '../groupBy';
import type { DbApiOwnerRow, DbOwnerNameRow } from './tables';

/** A claim with what the catalog makes of it. */
export type OwnerClaimRow = DbApiOwnerRow &
  Pick<DbOwnerNameRow, 'title'> & {
    /** Null where the catalog has not been asked yet. */
    is_found: boolean | number | null;
  };

/** What is said of who owns the APIs, by key, the lowest rank first. APIs of which nothing is said are absent. */
export async function readClaims(
  knex: Knex,
  apiKeys: readonly string[],
): Promise<Map<string, OwnerClaimRow[]>> {
  const rows: OwnerClaimRow[] = await knex('api_owners')
    .leftJoin('owner_names', 'owner_names.value', 'api_owners.value')
    .whereIn('api_owners.api_key', apiKeys)
    .orderBy(['api_owners.api_key', 'api_owners.rank', 'api_owners.origin'])
    .select('api_owners.*', 'owner_names.is_found', 'owner_names.title')
    // The catalog knows better what a value names: a bare name may be a User's, and a mail address anybody's.
    .select({
      owner: knex.raw('coalesce(owner_names.owner, api_owners.owner)'),
    });
  return groupBy(rows, row => row.api_key);
}
