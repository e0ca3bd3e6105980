import type { Evidence } from '../access/types';

/** @public */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/**
 * A practice that an API or resource fails.
 *
 * @public
 */
export interface Finding {
  /** Stable over time: of practice and resource. */
  id: string;
  /** For example `PA-POL-01`. */
  practice: string;
  title: string;
  severity: Severity;
  /** ARN. */
  resource: string;
  message: string;
  evidence?: Evidence;
  fix: string;
}

/**
 * What became of a finding over time.
 *
 * @public
 */
export interface FindingLife {
  state: FindingState;
  /** ISO 8601. */
  firstSeen: string;
  /** ISO 8601; earlier than the API's own `asOf` where the practice could not be judged since. */
  lastSeen: string;
  /** ISO 8601. */
  resolvedAt?: string;
  /** ISO 8601; when it was last found again after it had been resolved. */
  reopenedAt?: string;
  /** Only where one is in force. */
  waiver?: Waiver;
}

/**
 * `waived`: accepted, and left out of counts; `resolved`: not found any more.
 *
 * @public
 */
export type FindingState = (typeof FINDING_STATES)[number];

/** @public */
export const FINDING_STATES = ['open', 'waived', 'resolved'] as const;

/**
 * A finding accepted: by whom, why, until when.
 *
 * @public
 */
export interface Waiver {
  reason: string;
  /** The last day on which the waiver holds, `2026-12-31`, UTC. */
  expiresOn: string;
  /** Entity ref of the user. */
  author: string;
  /** ISO 8601. */
  createdAt: string;
}
