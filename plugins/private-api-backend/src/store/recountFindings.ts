import type { Knex } from 'knex';
import { inChunks } from './inChunks';
import { SEVERITIES } from './severityRank';

const PER_SEVERITY = 1000;

/**
 * One number that sorts APIs by critical findings first, then by high ones, and so on. It counts up to 999 of each, which keeps
 * it exact in a double.
 */
const RANK = [...SEVERITIES]
  .reverse()
  .map((severity, index) => {
    const weight = PER_SEVERITY ** (SEVERITIES.length - 1 - index);
    const most = PER_SEVERITY - 1;
    return `(case when ${severity} > ${most} then ${most} else ${severity} end) * cast(${weight} as bigint)`;
  })
  .join(' + ');

/** Brings the counts of open findings in `apis` up to date; findings that are waived do not count. */
export async function recountFindings(
  tx: Knex,
  apiKeys: readonly string[],
): Promise<void> {
  for (const chunk of inChunks(apiKeys)) {
    const counts = SEVERITIES.map((severity, index) => [
      severity,
      countOf(tx, index),
    ]);
    await tx('apis')
      .whereIn('api_key', chunk)
      .update(Object.fromEntries(counts));
    await tx('apis')
      .whereIn('api_key', chunk)
      .update({ findings_rank: tx.raw(RANK) });
  }
}

function countOf(tx: Knex, severity: number): Knex.QueryBuilder {
  return tx('api_findings')
    .whereRaw('api_findings.api_key = apis.api_key')
    .where('api_findings.severity', severity)
    .whereNull('api_findings.resolved_at')
    .whereNotIn('api_findings.finding_id', waived =>
      waived.select('finding_id').from('waivers').whereNull('expired_at'),
    )
    .count();
}
