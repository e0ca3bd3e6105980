import type { ComplianceRow } from './compliance';
import type { FindingCounts } from './findings';

/**
 * What an API was like on one day. A day on which nobody read it has no row.
 *
 * @public
 */
export interface ApiHistoryRow {
  /** `2026-11-29`, UTC. */
  day: string;
  /** Open findings that are not waived; `null` where nothing was judged on the day. */
  findings: FindingCounts | null;
  /** USD; `null` where unknown. */
  monthlyCost: number | null;
  /** False where a part of the cost is unknown. */
  monthlyCostComplete: boolean;
  /** That CloudWatch counted on the day; `null` where unknown. */
  calls: number | null;
}

/**
 * What the APIs that the reader may see today were like on one day, all together or those of a group.
 *
 * @public
 */
export interface HistoryRow extends ApiHistoryRow {
  /**
   * Entity ref (empty for APIs that nobody is known to own), account id or Region, as of today, or pillar; only where groups were
   * asked for.
   */
  group?: string;
  /** That were judged on the day; by pillar and practice they are since history keeps these. */
  apis: number;
  /** As in {@link ComplianceRow}, of the APIs that were judged on the day; `null` where none was. */
  score: number | null;
  /** Of these, those in `monthlyCost`. */
  apisWithCost: number;
  /** Those in `calls`. */
  apisWithCalls: number;
}

/** @public */
export type HistoryGroup = (typeof HISTORY_GROUPS)[number];

/** @public */
export const HISTORY_GROUPS = ['owner', 'account', 'region', 'pillar'] as const;

/**
 * Which days of a history.
 *
 * @public
 */
export interface HistoryQuery {
  /** First day, `2026-11-29`; 90 days before the last unless given. */
  from?: string;
  /** Last day; today unless given. */
  to?: string;
}
