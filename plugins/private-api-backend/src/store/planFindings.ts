import type { Finding } from 'backstage-plugin-private-api-common';
import type { ProfileRecord } from './ProfileRecord';
import { SEVERITIES } from './severityRank';
import type { DbApiFindingRow } from './tables';

/** A finding as it was kept, and when its API was last read. */
export type KnownFinding = DbApiFindingRow & { read_at: string | null };

/** What a judgement changes in the findings of an API. */
export interface FindingPlan {
  /** All that are open now, those that could not be judged again among them. */
  open: Finding[];
  /** Rows that are new or say something else than before. */
  write: DbApiFindingRow[];
  /** Of those, new ones and ones that are back. */
  appeared: Finding[];
}

/**
 * Compares the findings of an API with those kept of it. A finding that is not found any more is resolved, unless the judgement
 * could not tell.
 */
export function planFindings(
  record: ProfileRecord,
  known: readonly KnownFinding[],
): FindingPlan {
  const plan: FindingPlan = { open: [], write: [], appeared: [] };
  const before = new Map(known.map(row => [row.finding_id, row]));
  const found = new Map(record.findings.map(f => [f.id, f]));
  for (const finding of found.values()) {
    const row = before.get(finding.id);
    const next = rowOf(finding, record, row);
    plan.open.push(finding);
    if (!row || row.resolved_at) {
      plan.appeared.push(finding);
    }
    if (!row || !isSame(row, next)) {
      plan.write.push(next);
    }
  }
  // Their order is part of the profile, and the database promises none.
  for (const { read_at, ...row } of [...known].sort(byId)) {
    if (found.has(row.finding_id) || row.resolved_at) {
      continue;
    }
    const last_seen = row.last_seen ?? read_at ?? record.asOf;
    if (record.isDoubtful(row)) {
      plan.open.push(JSON.parse(row.document));
      if (!row.last_seen) {
        plan.write.push({ ...row, last_seen });
      }
    } else {
      plan.write.push({ ...row, last_seen, resolved_at: record.asOf });
    }
  }
  return plan;
}

function byId(a: KnownFinding, b: KnownFinding): number {
  return a.finding_id < b.finding_id ? -1 : 1;
}

function rowOf(
  finding: Finding,
  { row, asOf }: ProfileRecord,
  before: DbApiFindingRow | undefined,
): DbApiFindingRow {
  return {
    api_key: row.api_key,
    finding_id: finding.id,
    practice: finding.practice,
    resource: finding.resource,
    severity: SEVERITIES.indexOf(finding.severity),
    document: JSON.stringify(finding),
    first_seen: before?.first_seen ?? asOf,
    last_seen: null,
    resolved_at: null,
    reopened_at: before?.resolved_at ? asOf : before?.reopened_at ?? null,
  };
}

function isSame(row: DbApiFindingRow, next: DbApiFindingRow): boolean {
  return (
    row.document === next.document &&
    row.last_seen === null &&
    row.resolved_at === null
  );
}
