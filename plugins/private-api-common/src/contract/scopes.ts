import type { Scope } from '../inventory';

/**
 * A row of `GET /v1/scopes`.
 *
 * @public
 */
export interface ScopeRow extends Scope {
  source: string;
  /** `interrupted`: a pass began and has not ended within its task's time; nobody goes on with it until the next one. */
  status:
    | 'pending'
    | 'collecting'
    | 'interrupted'
    | 'current'
    | 'partial'
    | 'failed'
    | 'held';
  /** ISO 8601; since when a pass is running, or was when it was interrupted. */
  collectingSince?: string;
  /** ISO 8601; last complete or partial success. */
  collectedAt?: string;
  /** ISO 8601; since when its rows are the last good ones. */
  staleSince?: string;
  error?: string;
  /** What could not be read, and which IAM action would let it. */
  gaps: { kind: string; reason: string; missingAction?: string }[];
  apiCount: number;
}
