import type { HopStatus } from '../access/types';
import type { ApiDefinition } from '../definition';
import type {
  ApiKey,
  ApiType,
  AuthorizationType,
  EndpointType,
  Scope,
} from '../inventory';
import type { FindingCounts } from './findings';

/**
 * A row of `GET /v1/apis`.
 *
 * @public
 */
export interface ApiRow extends Scope {
  key: ApiKey;
  arn: string;
  name: string;
  type: ApiType;
  endpointType: EndpointType | 'UNKNOWN';
  /** Entity ref, for example `group:default/payments`; absent where nobody is known to own it. */
  owner?: string;
  auth: (AuthorizationType | 'UNKNOWN')[];
  findings: FindingCounts;
  /** Of the profile's connectivity. */
  connectivity: HopStatus;
  /** USD; `null` where unknown. */
  monthlyCost: number | null;
  /** False where a part of the cost is unknown: the API costs at least `monthlyCost`. */
  monthlyCostComplete: boolean;
  state: ApiState;
  /** Name of the catalog's API entity, in namespace `default`. */
  entityName: string;
  /** ISO 8601; when it was last read. */
  asOf: string;
}

/**
 * A row of `GET /v1/apis?include=definition`: what the catalog needs besides.
 *
 * @public
 */
export interface ApiRowWithDefinition extends ApiRow {
  description?: string;
  tags: Record<string, string>;
  definition: ApiDefinition;
}

/**
 * `stale`: its scope could not be read since `asOf`; `removed`: AWS no longer has it.
 *
 * @public
 */
export type ApiState = 'current' | 'stale' | 'removed';

/**
 * A query of `GET /v1/apis`.
 *
 * @public
 */
export interface ApiQuery {
  search?: string;
  /** Each one or several values, of which one must match. */
  filter?: Partial<Record<ApiFilter, string[]>>;
  sort?: { by: ApiSort; order: 'asc' | 'desc' };
  limit?: number;
  offset?: number;
}

/** @public */
export type ApiFilter = (typeof API_FILTERS)[number];

/** @public */
export const API_FILTERS = [
  'type',
  'endpointType',
  'accountId',
  'region',
  'owner',
  'auth',
  'connectivity',
  'severity',
  'state',
] as const;

/** @public */
export type ApiSort = (typeof API_SORTS)[number];

/** @public */
export const API_SORTS = [
  'name',
  'type',
  'endpointType',
  'accountId',
  'region',
  'owner',
  'connectivity',
  'findings',
  'monthlyCost',
  'asOf',
] as const;
