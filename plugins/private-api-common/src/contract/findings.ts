import type { ApiKey } from '../inventory';
import type { PracticeMeta } from '../practices/practice';
import type { Finding, FindingLife, Severity } from '../practices/types';

/** @public */
export type FindingCounts = Record<Severity, number>;

/**
 * A row of `GET /v1/findings`: a finding of one API's profile.
 *
 * @public
 */
export interface FindingRow extends Finding, FindingLife {
  api: ApiKey;
  /** Of the API. */
  apiName: string;
  /** Name of the catalog's API entity, in namespace `default`. */
  entityName: string;
}

/**
 * Body of `PUT /v1/findings/{id}/waiver`.
 *
 * @public
 */
export interface WaiverRequest {
  reason: string;
  /** The last day on which the waiver holds, `2026-12-31`, UTC. */
  expiresOn: string;
}

/**
 * A query of `GET /v1/findings`.
 *
 * @public
 */
export interface FindingQuery {
  /** Each one or several values, of which one must match. */
  filter?: Partial<Record<FindingFilter, string[]>>;
  limit?: number;
  offset?: number;
}

/** @public */
export type FindingFilter = (typeof FINDING_FILTERS)[number];

/** @public */
export const FINDING_FILTERS = [
  'severity',
  'practice',
  'accountId',
  'region',
  'owner',
  'state',
  'pillar',
] as const;

/**
 * A row of `GET /v1/practices`: a practice as configuration makes it.
 *
 * @public
 */
export interface PracticeRow
  extends Omit<PracticeMeta, 'messages' | 'offByDefault'> {
  /** False where configuration leaves it out, or does not switch it on. */
  inForce: boolean;
}
