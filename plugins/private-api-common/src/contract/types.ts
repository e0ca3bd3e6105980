import type { JsonObject } from '@backstage/types';
import type { ApiDefinition } from '../definition';
import type {
  ApiType,
  AuthorizationType,
  EndpointType,
  ApiKey,
  Scope,
} from '../inventory';
import type { HopStatus } from '../access/types';
import type { EndpointReach, ReachabilityQuestion } from '../connectivity';
import type { IdleResource, PriceKey } from '../cost';
import type { Pillar, PracticeMeta } from '../practices/practice';
import type { Finding, FindingLife, Severity } from '../practices/types';
import type { ApiProfile } from '../profile';

/**
 * A page of a list.
 *
 * @public
 */
export interface Page<T> {
  items: T[];
  /** Of all pages. */
  totalItems: number;
}

/** @public */
export type FindingCounts = Record<Severity, number>;

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

/**
 * An API that uses a resource.
 *
 * @public
 */
export interface ResourceUser {
  key: ApiKey;
  name: string;
  /** Name of the catalog's API entity, in namespace `default`. */
  entityName: string;
}

/**
 * A row of `GET /v1/vpc-links`.
 *
 * @public
 */
export interface VpcLinkRow extends Scope {
  arn: string;
  id: string;
  name: string;
  version: 'V1' | 'V2';
  status: string;
  targets: string[];
  /** Entity ref, from tags. */
  owner?: string;
  /** Keys of the APIs that use it. */
  usedBy: ApiKey[];
  /** The same APIs, with what it takes to show and link them. */
  users: ResourceUser[];
  /** How many APIs besides use it that the reader may not see. */
  usedByHidden?: number;
}

/**
 * A row of `GET /v1/vpc-endpoints`.
 *
 * @public
 */
export interface VpcEndpointRow extends Scope {
  arn: string;
  id: string;
  name: string;
  vpcId: string;
  state: string;
  privateDnsEnabled: boolean | 'unknown';
  zones: number;
  /** Entity ref, from tags. */
  owner?: string;
  /** Keys of the APIs that use it. */
  usedBy: ApiKey[];
  /** The same APIs, with what it takes to show and link them. */
  users: ResourceUser[];
  /** How many APIs besides use it that the reader may not see. */
  usedByHidden?: number;
}

/**
 * A row of `GET /v1/domains`.
 *
 * @public
 */
export interface DomainRow extends Scope {
  arn: string;
  domainName: string;
  endpointType: EndpointType;
  status: string;
  vpcEndpointIds: string[];
  /** Keys of the APIs it leads to. */
  usedBy: ApiKey[];
  /** The same APIs, with what it takes to show and link them. */
  users: ResourceUser[];
  /** How many APIs besides it leads to that the reader may not see. */
  usedByHidden?: number;
}

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
 * A row of `GET /v1/compliance`.
 *
 * @remarks
 * The score is 0 to 100. By owner, account and Region, each API counts alike and loses 100 % of its share for an open finding
 * of critical severity, or else 70 % for high, 40 % for medium and 10 % for low; informational findings cost nothing. By
 * practice, severity and pillar, it is the share of all APIs without such an open finding. Waived findings cost nothing, and
 * neither does a practice that could not be judged: it is no finding. Narrowed to pillars, all of this is of their practices
 * alone.
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
  /** That were judged on the day; by pillar they are since history keeps pillars. */
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

/**
 * Something that says who owns an API: one of its tags, its CloudFormation stack by the tags of what else it made, or a
 * Component of the catalog that carries the API's key and does not say that it consumes the API.
 *
 * @public
 */
export interface OwnerClaim {
  source: 'tag' | 'stack' | 'component';
  /** Key of the tag, name of the stack, or entity ref of the Component. */
  origin: string;
  /** What it says, word for word. */
  value: string;
  /** Entity ref that the value reads as; absent where it names nobody. */
  owner?: string;
  state: OwnerState;
  /** True for the one claim that the API's owner follows from. */
  decides: boolean;
}

/**
 * `found`: the catalog has this Group or User; `missing`: it has none; `unknown`: it has not been asked yet.
 *
 * @public
 */
export type OwnerState = 'found' | 'missing' | 'unknown';

/**
 * A row of `GET /v1/ownership`.
 *
 * @public
 */
export interface OwnershipRow extends ApiRow {
  /** Of the owner; absent where there is none. */
  ownerState?: OwnerState;
  /** Name of the Group or User as the catalog shows it. */
  ownerTitle?: string;
  /** True where claims name different owners. */
  conflict: boolean;
  /** The one that weighs most first. */
  claims: OwnerClaim[];
}

/**
 * A query of `GET /v1/ownership`.
 *
 * @public
 */
export interface OwnershipQuery {
  view: OwnershipView;
  /** Entity refs, of which one must own the API. */
  owner?: string[];
  limit?: number;
  offset?: number;
}

/**
 * `mine`: owned by the user or one of their groups; `unowned`: nobody is known to own it; `conflicts`: claims name different
 * owners; `missing`: the catalog does not have the owner.
 *
 * @public
 */
export type OwnershipView = (typeof OWNERSHIP_VIEWS)[number];

/** @public */
export const OWNERSHIP_VIEWS = [
  'all',
  'mine',
  'unowned',
  'conflicts',
  'missing',
] as const;

/**
 * A row of `GET /v1/owners`: somebody who owns APIs, and what that comes to.
 *
 * @public
 */
export interface OwnerRow {
  /** Entity ref. */
  owner: string;
  state: OwnerState;
  /** Name of the Group or User as the catalog shows it. */
  title?: string;
  apis: number;
  /** Of these, those that other claims give to somebody else. */
  conflicts: number;
  /** Open findings that are not waived. A cause that several APIs share counts for each. */
  findings: FindingCounts;
  /** USD; `null` where the cost of every API is unknown. */
  monthlyCost: number | null;
  /** False where a part of the cost is unknown: the APIs cost at least `monthlyCost`. */
  monthlyCostComplete: boolean;
}

/**
 * A query of `GET /v1/owners`.
 *
 * @public
 */
export interface OwnersQuery {
  /** Entity refs; all owners unless given. */
  owner?: string[];
  limit?: number;
  offset?: number;
}

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

/**
 * Body of `POST /v1/check`.
 *
 * @public
 */
export interface CheckRequest {
  /** CloudFormation (YAML or JSON), in the order of deployment; outputs of one can be parameters of the next. */
  templates: CheckTemplate[];
}

/**
 * Body of `POST /v1/preview`.
 *
 * @public
 */
export interface PreviewRequest {
  /** Entity ref of a template of the catalog that fills in files and checks them with `privateApi:pattern:check`. */
  templateRef: string;
  /** What is filled into its form so far. */
  values: JsonObject;
}

/**
 * Answer of `POST /v1/preview`: either what the form does not say yet, or what it would make.
 *
 * @public
 */
export type PreviewResponse =
  | { incomplete: IncompleteField[] }
  | (CheckResponse & { incomplete: [] });

/**
 * A field that keeps a form from being complete.
 *
 * @public
 */
export interface IncompleteField {
  /** Title of the field, or its name where it has none. */
  field: string;
  /** Absent where it is merely empty. */
  problem?: string;
}

/** @public */
export interface CheckTemplate extends Scope {
  name: string;
  body: string;
  parameters?: Record<string, string>;
}

/** @public */
export interface CheckResponse {
  profiles: ApiProfile[];
  /** What in the templates could not be resolved, or is not CloudFormation. */
  problems: { template: string; path?: string; message: string }[];
}

/**
 * An API against one VPC endpoint: whether clients of the endpoint's VPC can call it.
 *
 * @public
 */
export interface ReachableApi extends EndpointReach {
  key: ApiKey;
  /** Of the API. */
  apiName: string;
}

/**
 * A failure that a caller saw, and the call that showed it where that is known.
 *
 * @public
 */
export interface SymptomRequest {
  /** An error message, a status code, or what happened in words. */
  text: string;
  question?: ReachabilityQuestion;
}

/**
 * A resource policy to try.
 *
 * @public
 */
export interface PolicyChangeRequest {
  /** JSON text, escaped or not; empty for none. */
  policy: string;
}

/**
 * A row of `GET /v1/cost`: list prices of a month, as far as they are known.
 *
 * @public
 */
export interface CostRow {
  /** Entity ref (empty for APIs that nobody is known to own), account id, Region, or part of the cost. */
  group: string;
  /** ISO 4217. A group with prices in two currencies has a row for each. */
  currency: string;
  /** What is known, with each API's share of lines that others pay too; `null` where nothing is. */
  monthly: number | null;
  apis: number;
  /** Of these, those with a line in the group whose amount is not known: the group costs more than `monthly`. */
  incompleteApis: number;
}

/**
 * The answer of `GET /v1/cost`.
 *
 * @public
 */
export interface CostSummary {
  /** The most expensive first. */
  items: CostRow[];
  totalItems: number;
  /** All that the reader may see, a row for each currency; `group` is empty. */
  totals: CostRow[];
}

/** @public */
export type CostGrouping = (typeof COST_GROUPINGS)[number];

/** @public */
export const COST_GROUPINGS = ['owner', 'account', 'region', 'part'] as const;

/**
 * What another choice would save, for all APIs that it concerns and the reader may see.
 *
 * @public
 */
export interface SavingRow {
  /** Of the comparison, as in the cost of each API. */
  choice: string;
  title: string;
  currency: string;
  /** Above 0. */
  monthlySaving: number;
  /** The APIs by key and name. */
  apis: { key: ApiKey; name: string }[];
  /** ARNs of what would fall away or change. */
  resources: string[];
}

/**
 * Something that is paid for and carries nothing.
 *
 * @public
 */
export interface IdleRow extends IdleResource {
  currency: string;
}

/**
 * The answer of `GET /v1/savings`.
 *
 * @public
 */
export interface Savings {
  /** The ten largest, largest first. They may exclude each other, so that nobody should add them up. */
  items: SavingRow[];
  totalItems: number;
  /** Load balancers, VPC links and VPC endpoints that carry nothing, the dearest first. */
  idle: IdleRow[];
}

/**
 * A row of `GET /v1/prices`: where the prices of a Region come from.
 *
 * @public
 */
export interface PriceBookRow {
  /** `global` for services that have one price everywhere. */
  region: string;
  currency: string;
  /** ISO date of the latest price in the book. */
  asOf: string;
  /** Prices that the book has, of all that an estimate can need there. */
  prices: number;
  /** Keys of those it lacks: lines that need them are unknown. */
  missing: PriceKey[];
  /** ISO 8601; when the price list was last read with success. Absent where the book is the one that ships. */
  readAt?: string;
  /** Why the last attempt to read the price list failed; the book stays as it was. */
  error?: string;
  /** ISO 8601, of that attempt. */
  failedAt?: string;
}
