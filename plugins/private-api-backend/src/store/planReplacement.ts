import type { Coverage, Resource } from 'backstage-plugin-private-api-common';
import { hashOfResource } from './hashOf';
import type { DbResourceRow } from './tables';

/** What a plan needs to know of a row. */
export type KnownRow = Pick<
  DbResourceRow,
  'arn' | 'kind' | 'hash' | 'changed_at' | 'stale_since' | 'removed_at'
>;

/** The rows that a pass changes. Whatever is in none of the lists stays as it is. */
export interface ReplacementPlan {
  /** New, changed, or back from removed or stale. */
  write: { resource: Resource; hash: string }[];
  /** Not seen, but their kind was not read in full: kept as last good rows. */
  stale: string[];
  /** AWS no longer has them. */
  removed: string[];
  /** Removed ones of kind `api`, and how many there were. */
  lostApis: number;
  knownApis: number;
}

/**
 * Compares what a pass collected with the rows of its scope.
 *
 * @remarks
 * - A row is removed only where its kind was read in full. A kind without a coverage entry counts as not read.
 * - A row is written as read: a fact that has become unknown replaces the value known before, because a judgement on an old
 *   value would pass for a judgement on today's. The row itself is never lost by it, and its reason names what is missing.
 * - Rows written since the pass began are left alone: a refresh of a single API has overtaken the pass.
 */
export function planReplacement(
  known: readonly KnownRow[],
  collected: { resources: readonly Resource[]; coverage: readonly Coverage[] },
  startedAt: string,
): ReplacementPlan {
  const plan: ReplacementPlan = {
    write: [],
    stale: [],
    removed: [],
    lostApis: 0,
    knownApis: known.filter(row => row.kind === 'api' && !row.removed_at)
      .length,
  };
  const rows = new Map(known.map(row => [row.arn, row]));
  const seen = new Map(collected.resources.map(r => [r.arn, r]));
  const complete = new Set<string>(
    collected.coverage.filter(entry => entry.complete).map(e => e.kind),
  );

  for (const resource of seen.values()) {
    const row = rows.get(resource.arn);
    const hash = hashOfResource(resource);
    if (!row || (needsWrite(row, hash) && row.changed_at <= startedAt)) {
      plan.write.push({ resource, hash });
    }
  }
  for (const row of known) {
    if (seen.has(row.arn) || row.removed_at || row.changed_at > startedAt) {
      continue;
    }
    if (complete.has(row.kind)) {
      plan.removed.push(row.arn);
      plan.lostApis += row.kind === 'api' ? 1 : 0;
    } else if (!row.stale_since) {
      plan.stale.push(row.arn);
    }
  }
  return plan;
}

function needsWrite(row: KnownRow, hash: string): boolean {
  return (
    row.hash !== hash || row.removed_at !== null || row.stale_since !== null
  );
}
