import type {
  ApiRow,
  ApiState,
  HopStatus,
} from 'backstage-plugin-private-api-common';
import { countsOf } from './score';
import type { DbApiRow } from './tables';

/** By the number that the database keeps, so that a descending sort shows failures first. */
export const CONNECTIVITY: readonly HopStatus[] = ['pass', 'unknown', 'fail'];

/** A column of `apis` that lists show. */
export type ListedColumn = Exclude<
  keyof DbApiRow,
  | 'scope_id'
  | 'name_sort'
  | 'search_text'
  | 'findings_rank'
  | 'monthly_cost_rank'
  | 'last_seen'
  | 'is_removed'
  | 'row_hash'
>;

/** What lists show of a row of `apis`, with what its scope says. */
export type JoinedApiRow = Pick<DbApiRow, ListedColumn> & {
  scope_stale_since: string | null;
  /** When it was last read. */
  read_at: string;
};

/** The row as the HTTP API gives it. */
export function toApiRow(row: JoinedApiRow): ApiRow {
  return {
    key: row.api_key,
    arn: row.arn,
    name: row.name,
    type: row.type as ApiRow['type'],
    endpointType: row.endpoint_type as ApiRow['endpointType'],
    accountId: row.account_id,
    region: row.region,
    ...(row.owner && { owner: row.owner }),
    auth: JSON.parse(row.auth),
    findings: countsOf(severity => row[severity]),
    connectivity: CONNECTIVITY[row.connectivity],
    monthlyCost: row.monthly_cost,
    monthlyCostComplete: Boolean(row.monthly_cost_complete),
    state: stateOf(row),
    entityName: row.entity_name,
    asOf: row.read_at,
  };
}

function stateOf(row: JoinedApiRow): ApiState {
  if (row.removed_at) {
    return 'removed';
  }
  return row.stale_since || row.scope_stale_since ? 'stale' : 'current';
}
