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
import { CONNECTIVITY, JoinedApiRow } from './toApiRow';
import { whereLabel, whereVisible } from './whereVisible';

export const DEFAULT_LIMIT = 50;

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
  asOf: 'read_at',
};

/**
 * One page of the APIs that match the query and that the reader may see, and how many there are on all pages. Removed APIs
 * are found only by asking for that state.
 */
export async function searchApis(
  knex: Knex,
  query: ApiQuery,
  visibility: ApiVisibility,
): Promise<{ rows: JoinedApiRow[]; totalItems: number }> {
  const { by, order } = query.sort ?? { by: 'name', order: 'asc' };
  const page: PromiseLike<JoinedApiRow[]> = selectJoined(
    matching(knex, query, visibility),
  )
    .orderBy([
      { column: SORT_COLUMNS[by], order },
      { column: 'apis.api_key', order },
    ])
    .limit(query.limit ?? DEFAULT_LIMIT)
    .offset(query.offset ?? 0);
  // PostgreSQL counts while it reads the page.
  const [rows, [count]] = await Promise.all([
    page,
    matching(knex, query, visibility).count({ count: '*' }),
  ]);
  return { rows, totalItems: Number(count.count) };
}

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
    .select('apis.*', 'scopes.stale_since as scope_stale_since')
    .select({
      read_at: query.client.raw(
        'coalesce(apis.last_seen, scopes.profiled_as_of)',
      ),
    });
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
