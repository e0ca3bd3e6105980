import type { Knex } from 'knex';
import { inChunks } from './inChunks';
import type { DbApiOwnerRow } from './tables';

/**
 * Makes what some sources say of who owns APIs what the rows say. Of other sources, and of other APIs where some are named,
 * nothing changes.
 */
export async function replaceClaims(
  tx: Knex,
  sources: readonly string[],
  rows: readonly DbApiOwnerRow[],
  { apiKeys }: { apiKeys?: readonly string[] } = {},
): Promise<void> {
  const earlier = tx<DbApiOwnerRow>('api_owners').whereIn('source', sources);
  await (apiKeys ? earlier.whereIn('api_key', apiKeys) : earlier).delete();
  for (const chunk of inChunks(rows)) {
    await tx<DbApiOwnerRow>('api_owners').insert(chunk);
  }
}
