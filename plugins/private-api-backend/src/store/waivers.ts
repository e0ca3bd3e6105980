import type { Waiver } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { inChunks } from './inChunks';
import { recountFindings } from './recountFindings';
import type { DbApiFindingRow, DbWaiverRow } from './tables';
import { whereVisible } from './whereVisible';

/** True if an API that the reader may see has the finding, and it is not resolved. */
export async function isOpenFinding(
  knex: Knex,
  findingId: string,
  visibility: ApiVisibility,
): Promise<boolean> {
  const row = await whereVisible(
    knex('api_findings')
      .join('apis', 'apis.api_key', 'api_findings.api_key')
      .where('apis.is_removed', false)
      .where('api_findings.finding_id', findingId)
      .whereNull('api_findings.resolved_at'),
    visibility,
  ).first('api_findings.api_key');
  return row !== undefined;
}

/** Accepts a finding, or changes how it is accepted. */
export async function putWaiver(
  knex: Knex,
  findingId: string,
  waiver: Waiver,
): Promise<void> {
  await knex.transaction(async tx => {
    await tx<DbWaiverRow>('waivers')
      .insert({
        finding_id: findingId,
        reason: waiver.reason,
        author: waiver.author,
        created_at: waiver.createdAt,
        expires_on: waiver.expiresOn,
        expired_at: null,
      })
      .onConflict('finding_id')
      .merge();
    await recountApisOf(tx, [findingId]);
  });
}

/** Takes a waiver back. False if there was none. */
export async function deleteWaiver(
  knex: Knex,
  findingId: string,
): Promise<boolean> {
  return knex.transaction(async tx => {
    const deleted = await tx<DbWaiverRow>('waivers')
      .where({ finding_id: findingId })
      .delete();
    await recountApisOf(tx, [findingId]);
    return deleted > 0;
  });
}

/**
 * Ends the waivers whose last day is over, so that their findings count again.
 *
 * @param now - ISO 8601.
 * @returns Ids of the findings.
 */
export async function expireWaivers(
  knex: Knex,
  now: string,
): Promise<string[]> {
  return knex.transaction(async tx => {
    const rows: { finding_id: string }[] = await tx<DbWaiverRow>('waivers')
      .whereNull('expired_at')
      .where('expires_on', '<', now.slice(0, 10))
      .update({ expired_at: now })
      .returning('finding_id');
    const ids = rows.map(row => row.finding_id);
    await recountApisOf(tx, ids);
    return ids;
  });
}

async function recountApisOf(tx: Knex, findingIds: readonly string[]) {
  for (const chunk of inChunks(findingIds)) {
    const rows = await tx<DbApiFindingRow>('api_findings')
      .whereIn('finding_id', chunk)
      .distinct('api_key');
    await recountFindings(
      tx,
      rows.map(row => row.api_key),
    );
  }
}

/** The waiver as the HTTP API gives it. */
export function toWaiver(row: Omit<DbWaiverRow, 'finding_id'>): Waiver {
  return {
    reason: row.reason,
    author: row.author,
    createdAt: row.created_at,
    expiresOn: row.expires_on,
  };
}
