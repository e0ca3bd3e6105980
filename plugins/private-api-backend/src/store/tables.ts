import type { PillarColumn } from './pillars';

/** Row types, named and cased as the columns of `migrations/`. Times are ISO 8601 in UTC, so that text sorts as time. */

export interface DbScopeRow {
  scope_id: string;
  source: string;
  account_id: string;
  region: string;
  collecting_since: string | null;
  collected_at: string | null;
  as_of: string | null;
  stale_since: string | null;
  error: string | null;
  held: boolean | number;
  removals_accepted: boolean | number;
  coverage: string;
  gaps: string;
  revision: number;
  profiled_as: string | null;
  profiled_as_of: string | null;
  api_count: number;
}

export interface DbResourceRow {
  scope_id: string;
  arn: string;
  kind: string;
  document: string;
  hash: string;
  first_seen: string;
  changed_at: string;
  last_seen: string | null;
  stale_since: string | null;
  removed_at: string | null;
}

export interface DbApiDefinitionRow {
  scope_id: string;
  api_arn: string;
  deployment_id: string;
  digest: string;
  document: string | null;
}

export interface DbApiRow {
  api_key: string;
  scope_id: string;
  arn: string;
  account_id: string;
  region: string;
  name: string;
  name_sort: string;
  search_text: string;
  type: string;
  endpoint_type: string;
  owner: string;
  owner_conflict: boolean | number;
  auth: string;
  connectivity: number;
  critical: number;
  high: number;
  medium: number;
  low: number;
  info: number;
  findings_rank: number;
  monthly_cost: number | null;
  monthly_cost_rank: number;
  monthly_cost_complete: boolean | number;
  entity_name: string;
  last_seen: string | null;
  stale_since: string | null;
  removed_at: string | null;
  is_removed: boolean | number;
  row_hash: string;
}

export interface DbApiLabelRow {
  api_key: string;
  label: string;
  value: string;
}

export interface DbApiProfileRow {
  api_key: string;
  profile: string;
  hash: string;
}

export interface DbApiReferenceRow {
  api_key: string;
  reference: string;
  is_use: boolean | number;
}

export interface DbApiFindingRow {
  api_key: string;
  finding_id: string;
  practice: string;
  resource: string;
  severity: number;
  document: string;
  first_seen: string;
  last_seen: string | null;
  resolved_at: string | null;
  reopened_at: string | null;
}

export interface DbApiHistoryRow extends Record<PillarColumn, number | null> {
  api_key: string;
  day: string;
  critical: number | null;
  high: number | null;
  medium: number | null;
  low: number | null;
  info: number | null;
  monthly_cost: number | null;
  monthly_cost_complete: boolean | number | null;
  calls: number | null;
  practices: string | null;
}

export interface DbRunningPassRow {
  scope_id: string;
  pass: string;
  task_id: string;
  signs: number;
}

export interface DbWaiverRow {
  finding_id: string;
  reason: string;
  author: string;
  created_at: string;
  expires_on: string;
  expired_at: string | null;
}

export interface DbNoticeRow {
  kind: string;
  owner: string;
  subject: string;
  occurrence: string;
  claimed_at: string;
  sent_at: string | null;
}

export interface DbApiOwnerRow {
  api_key: string;
  source: string;
  origin: string;
  value: string;
  owner: string;
  rank: number;
}

export interface DbOwnerNameRow {
  value: string;
  owner: string;
  is_found: boolean | number;
  title: string | null;
  checked_at: string;
}

export interface DbPriceBookRow {
  region: string;
  book: string | null;
  hash: string | null;
  read_at: string | null;
  tried_at: string;
  error: string | null;
}

/** `cents` come as text from PostgreSQL. */
export interface DbApiCostPartRow {
  api_key: string;
  part: string;
  currency: string;
  cents: number | string | null;
  unknown_lines: number;
}

export interface DbApiSavingRow {
  api_key: string;
  choice: string;
  title: string;
  currency: string;
  cents: number | string;
  about: string;
  resources: string;
}
