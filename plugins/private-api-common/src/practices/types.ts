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
