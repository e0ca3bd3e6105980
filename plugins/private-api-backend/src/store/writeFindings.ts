import type { Knex } from 'knex';
import { groupBy } from '../groupBy';
import { inChunks } from './inChunks';
import { FindingPlan, KnownFinding } from './planFindings';
import { recountFindings } from './recountFindings';

/** All that is kept of the findings of the given APIs, by key. */
export async function readKnownFindings(
  tx: Knex,
  apiKeys: readonly string[],
): Promise<Map<string, KnownFinding[]>> {
  const rows: KnownFinding[] = await tx('api_findings')
    .join('apis', 'apis.api_key', 'api_findings.api_key')
    .leftJoin('scopes', 'scopes.scope_id', 'apis.scope_id')
    .whereIn('api_findings.api_key', apiKeys)
    .select('api_findings.*')
    .select({
      read_at: tx.raw('coalesce(apis.last_seen, scopes.profiled_as_of)'),
    });
  return groupBy(rows, row => row.api_key);
}

/** Carries plans out, and counts again what they concern. */
export async function writeFindings(
  tx: Knex,
  plans: readonly FindingPlan[],
): Promise<void> {
  const rows = plans.flatMap(({ write }) => write);
  for (const chunk of inChunks(rows)) {
    await tx('api_findings')
      .insert(chunk)
      .onConflict(['api_key', 'finding_id'])
      .merge();
  }
  await recountFindings(tx, [...new Set(rows.map(row => row.api_key))]);
}
