import {
  API_FILTERS,
  ApiFilter,
  ApiQuery,
  ApiSort,
  ApiState,
  HopStatus,
  Severity,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { SEVERITIES } from './severityRank';
import { CONNECTIVITY, JoinedApiRow, ListedColumn } from './toApiRow';
import { whereLabel, whereVisible } from './whereVisible';

export const DEFAULT_LIMIT = 50;

const DEFAULT_SORT: NonNullable<ApiQuery['sort']> = {
  by: 'name',
  order: 'asc',
};

/** When an API was last read. */
const READ_AT = 'coalesce(apis.last_seen, scopes.profiled_as_of)';

/** Expressions of SQL. */
const SORT_COLUMNS: Record<ApiSort, string> = {
  name: 'apis.name_sort',
  type: 'apis.type',
  endpointType: 'apis.endpoint_type',
  accountId: 'apis.account_id',
  region: 'apis.region',
  owner: 'apis.owner',
  connectivity: 'apis.connectivity',
  findings: 'apis.findings_rank',
  monthlyCost: 'apis.monthly_cost_rank',
  // Found without a join where only keys are looked for.
  asOf: 'coalesce(apis.last_seen, (select profiled_as_of from scopes where scopes.scope_id = apis.scope_id))',
};

/** What a row of a list is made of: not the text that search looks through, which is as long as all the rest. */
const COLUMNS = [
  'api_key',
  'arn',
  'name',
  'type',
  'endpoint_type',
  'account_id',
  'region',
  'owner',
  'owner_conflict',
  'auth',
  ...SEVERITIES,
  'connectivity',
  'monthly_cost',
  'monthly_cost_complete',
  'stale_since',
  'removed_at',
  'entity_name',
] as const satisfies readonly ListedColumn[];

/** One text: the query builder would quote each of them anew for each page. */
const SELECTED = [
  ...COLUMNS.map(column => `apis.${column}`),
  'scopes.stale_since as scope_stale_since',
  `${READ_AT} as read_at`,
].join(', ');

/**
 * One page of the APIs that match the query and that the reader may see, and how many there are on all pages, both as of the same
 * moment. Removed APIs are found only by asking for that state.
 *
 * @remarks
 * Far pages are found by keys, in an index alone for most questions, so that the rows that an offset skips are not read. For
 * the first ones that would take longer than it saves.
 */
export async function searchApis(
  knex: Knex,
  query: ApiQuery,
  visibility: ApiVisibility,
): Promise<{ rows: JoinedApiRow[]; totalItems: number }> {
  const { limit = DEFAULT_LIMIT, offset = 0 } = query;
  const page =
    offset > limit
      ? inOrder(
          knex('apis').whereIn(
            'apis.api_key',
            pageOf(knex, query, visibility).select('apis.api_key'),
          ),
          query,
        )
      : pageOf(knex, query, visibility);
  const count = countMatching(knex, query, visibility);
  const rows: CountedApiRow[] = await selectJoined(page).select({
    total_items: count,
  });
  const counted = rows.at(0) ?? (offset > 0 ? (await count)[0] : undefined);
  return { rows, totalItems: Number(counted?.total_items ?? 0) };
}

/** Each row of a page says how many there are on all pages. PostgreSQL gives counts as text. */
type CountedApiRow = JoinedApiRow & { total_items: number | string };

/** One API by its key, if it exists and the reader may see it. */
export async function findApi(
  knex: Knex,
  key: string,
  visibility: ApiVisibility,
): Promise<JoinedApiRow | undefined> {
  return selectJoined(
    whereVisible(knex('apis').where('apis.api_key', key), visibility),
  ).first();
}

/** Of the keys given, those of APIs that the reader may see. */
export async function visibleKeys(
  knex: Knex,
  keys: readonly string[],
  visibility: ApiVisibility,
): Promise<Set<string>> {
  if (visibility === 'all') {
    return new Set(keys);
  }
  const rows: { api_key: string }[] = await whereVisible(
    knex('apis').whereIn('apis.api_key', keys),
    visibility,
  ).select('apis.api_key');
  return new Set(rows.map(row => row.api_key));
}

/** The rows with what their scopes say, and when they were read. */
export function selectJoined(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .leftJoin('scopes', 'scopes.scope_id', 'apis.scope_id')
    .select(query.client.raw(SELECTED));
}

function pageOf(
  knex: Knex,
  query: ApiQuery,
  visibility: ApiVisibility,
): Knex.QueryBuilder {
  const { limit = DEFAULT_LIMIT, offset = 0 } = query;
  return inOrder(matching(knex, query, visibility), query)
    .limit(limit)
    .offset(offset);
}

function inOrder(rows: Knex.QueryBuilder, { sort }: ApiQuery) {
  const { by, order } = sort ?? DEFAULT_SORT;
  return rows
    .orderByRaw(`${SORT_COLUMNS[by]} ${order}`)
    .orderBy('apis.api_key', order);
}

function countMatching(
  knex: Knex,
  query: ApiQuery,
  visibility: ApiVisibility,
): Knex.QueryBuilder {
  return isOfScopes(query, visibility)
    ? countOfScopes(knex, query)
    : matching(knex, query, visibility).count({ total_items: '*' });
}

/** Whether all APIs of the scopes asked for match, so that their counts say how many. */
function isOfScopes(
  { search, filter = {} }: ApiQuery,
  visibility: ApiVisibility,
): boolean {
  const narrowed = API_FILTERS.filter(name => filter[name]?.length);
  return (
    visibility === 'all' &&
    !search?.trim() &&
    narrowed.every(name => name === 'accountId' || name === 'region')
  );
}

function countOfScopes(
  knex: Knex,
  { filter: { accountId, region } = {} }: ApiQuery,
): Knex.QueryBuilder {
  const query = knex('scopes').sum({ total_items: 'api_count' });
  if (accountId?.length) {
    query.whereIn('account_id', accountId);
  }
  if (region?.length) {
    query.whereIn('region', region);
  }
  return query;
}

type ApplyFilter = (part: Knex.QueryBuilder, values: string[]) => void;

const FILTERS: Record<ApiFilter, ApplyFilter> = {
  type: inColumn('apis.type'),
  endpointType: inColumn('apis.endpoint_type'),
  accountId: inColumn('apis.account_id'),
  region: inColumn('apis.region'),
  owner: inColumn('apis.owner'),
  auth: (part, values) => whereLabel(part, 'auth', values),
  connectivity: (part, values) =>
    part.whereIn(
      'apis.connectivity',
      values.map(value => CONNECTIVITY.indexOf(value as HopStatus)),
    ),
  severity: (part, values) => {
    for (const severity of values as Severity[]) {
      part.orWhere(`apis.${severity}`, '>', 0);
    }
  },
  state: (part, values) => {
    for (const state of values as ApiState[]) {
      part.orWhere(inner => whereState(inner, state));
    }
  },
};

function matching(
  knex: Knex,
  { search, filter = {} }: ApiQuery,
  visibility: ApiVisibility,
): Knex.QueryBuilder {
  const query = whereVisible(knex('apis'), visibility);
  for (const word of search?.toLocaleLowerCase('en-US').split(/\s+/) ?? []) {
    if (word) {
      const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
      query.whereRaw(
        `(apis.search_text like ? escape '\\' or apis.owner like ? escape '\\')`,
        [pattern, pattern],
      );
    }
  }
  for (const name of API_FILTERS) {
    const values = filter[name];
    if (values && values.length > 0) {
      query.andWhere(part => FILTERS[name](part, values));
    }
  }
  if (!filter.state?.length) {
    query.where('apis.is_removed', false);
  }
  return query;
}

function inColumn(column: string): ApplyFilter {
  return (part, values) => part.whereIn(column, values);
}

function whereState(part: Knex.QueryBuilder, state: ApiState) {
  if (state === 'removed') {
    part.where('apis.is_removed', true);
    return;
  }
  part.where('apis.is_removed', false);
  if (state === 'stale') {
    part.andWhere(stale =>
      stale
        .whereNotNull('apis.stale_since')
        .orWhereIn('apis.scope_id', staleScopes),
    );
  } else {
    part.whereNull('apis.stale_since').whereNotIn('apis.scope_id', staleScopes);
  }
}

function staleScopes(scopes: Knex.QueryBuilder) {
  scopes.select('scope_id').from('scopes').whereNotNull('stale_since');
}
