import type { Knex } from 'knex';
import { inChunks } from './inChunks';
import { SEVERITIES } from './severityRank';
import type { DbNoticeRow } from './tables';

/** Of whom and what a notice is: the primary key of `notices`. */
export type NoticeKey = Pick<
  DbNoticeRow,
  'kind' | 'owner' | 'subject' | 'occurrence'
>;

const KEY = ['kind', 'owner', 'subject', 'occurrence'] as const;

/** From this severity on, owners are told of findings. */
export const TOLD_FROM = SEVERITIES.indexOf('high');

/** When a finding was found, or found again after it had been resolved. */
export const FOUND_AT =
  'coalesce(api_findings.reopened_at, api_findings.first_seen)';

/**
 * Notes once that notices begin now: the findings that are open already are no news, and count as told to those who own their
 * APIs.
 *
 * @param now - ISO 8601.
 */
export async function beginNotices(knex: Knex, now: string): Promise<void> {
  await knex.transaction(async tx => {
    const begun = await tx<DbNoticeRow>('notices')
      .insert({
        kind: 'start',
        owner: '',
        subject: '',
        occurrence: '',
        claimed_at: now,
        sent_at: now,
      })
      .onConflict([...KEY])
      .ignore()
      .returning('kind');
    if (begun.length === 0) {
      return;
    }
    await tx.raw(
      `insert into notices (kind, owner, subject, occurrence, claimed_at, sent_at)
        select distinct 'finding', apis.owner, api_findings.finding_id, ${FOUND_AT}, ?, ?
        from api_findings join apis on apis.api_key = api_findings.api_key
        where apis.is_removed = ? and api_findings.resolved_at is null
        and api_findings.severity >= ?
        and api_findings.finding_id not in (select finding_id from waivers where expired_at is null)`,
      [now, now, false, TOLD_FROM],
    );
  });
}

/**
 * Takes it upon the caller to tell. What has been told is left out, and so is what another replica is about to tell, unless it
 * claimed that so long ago that it must have died.
 *
 * @param now - ISO 8601.
 * @param deadBefore - ISO 8601.
 * @returns Those that the caller has to tell.
 */
export async function claimNotices(
  knex: Knex,
  keys: readonly NoticeKey[],
  { now, deadBefore }: { now: string; deadBefore: string },
): Promise<NoticeKey[]> {
  const claimed: NoticeKey[] = [];
  for (const chunk of inChunks(keys)) {
    const rows: NoticeKey[] = await knex('notices')
      .insert(chunk.map(key => ({ ...key, claimed_at: now })))
      .onConflict([...KEY])
      .merge(['claimed_at'])
      .whereNull('notices.sent_at')
      .where('notices.claimed_at', '<', deadBefore)
      .returning([...KEY]);
    claimed.push(...rows);
  }
  return claimed;
}

/** Notes what has been told. */
export async function markTold(
  knex: Knex,
  keys: readonly NoticeKey[],
  now: string,
): Promise<void> {
  for (const chunk of inChunks(keys)) {
    await whereKeys(knex, chunk).update({ sent_at: now });
  }
}

/** Leaves claims that could not be told to the next run. */
export async function releaseNotices(
  knex: Knex,
  keys: readonly NoticeKey[],
): Promise<void> {
  for (const chunk of inChunks(keys)) {
    await whereKeys(knex, chunk).whereNull('sent_at').delete();
  }
}

/** Forgets notices of before a moment whose cause has gone; should it come back, it is another occurrence. */
export async function deleteNotices(tx: Knex, before: string): Promise<number> {
  return tx('notices')
    .whereNot('kind', 'start')
    .where('claimed_at', '<', before)
    .whereNotIn('subject', open =>
      open.select('finding_id').from('api_findings').whereNull('resolved_at'),
    )
    .delete();
}

function whereKeys(
  knex: Knex,
  keys: readonly NoticeKey[],
): Knex.QueryBuilder<DbNoticeRow> {
  return knex('notices').whereIn(
    [...KEY],
    keys.map(key => KEY.map(column => key[column])),
  );
}
