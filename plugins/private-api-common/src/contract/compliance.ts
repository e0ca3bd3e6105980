import type { Pillar } from '../practices/practice';
import type { FindingCounts } from './findings';

/**
 * A row of `GET /v1/compliance`.
 *
 * @remarks
 * The score is 0 to 100. Each API counts alike and loses 100 % of its share for an open finding of critical severity, or else
 * 70 % for high, 40 % for medium and 10 % for low; informational findings cost nothing. By practice, severity and pillar, only the
 * findings of the group count, and all APIs. Waived findings cost nothing, and neither does a practice that could not be judged: it
 * is no finding. Narrowed to pillars, all of this is of their practices alone.
 *
 * @public
 */
export interface ComplianceRow {
  /** Entity ref (empty for APIs that nobody is known to own), account id, Region, id of a practice, severity, or pillar. */
  group: string;
  /** In the group; by practice, severity and pillar, all. */
  apis: number;
  /** Of these, those with an open finding that is not waived; by practice, severity and pillar, with one of the group. */
  affectedApis: number;
  /** Open findings that are not waived. A cause that several APIs share counts for each. */
  findings: FindingCounts;
  /** Open findings that are waived. */
  waived: number;
  score: number;
}

/** @public */
export type ComplianceGroup = (typeof COMPLIANCE_GROUPS)[number];

/** @public */
export const COMPLIANCE_GROUPS = [
  'owner',
  'account',
  'region',
  'practice',
  'severity',
  'pillar',
] as const;

/**
 * What `GET /v1/compliance` may be narrowed to.
 *
 * @public
 */
export interface ComplianceQuery {
  /** Practices of one of these pillars of the Well-Architected Framework. */
  pillar?: Pillar[];
}
