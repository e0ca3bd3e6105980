import type {
  FindingCounts,
  Severity,
} from 'backstage-plugin-private-api-common';

/** From the least to the most severe; the index is what the database keeps. */
export const SEVERITIES: readonly Severity[] = [
  'info',
  'low',
  'medium',
  'high',
  'critical',
];

const PER_SEVERITY = 1000;

/**
 * One number that sorts APIs by critical findings first, then by high ones, and so on. It counts up to 999 of each, which
 * keeps it exact in a double.
 */
export function findingsRank(counts: FindingCounts): number {
  return [...SEVERITIES]
    .reverse()
    .reduce(
      (rank, severity) =>
        rank * PER_SEVERITY + Math.min(counts[severity], PER_SEVERITY - 1),
      0,
    );
}
