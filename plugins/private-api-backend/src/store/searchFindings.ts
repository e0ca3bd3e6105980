import {
  FINDING_FILTERS,
  FindingFilter,
  FindingQuery,
  FindingRow,
  FindingState,
  Severity,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import {
  joinFindings,
  JoinedFindingRow,
  selectJoined,
  whereState,
  withLife,
} from './findingLife';
import { DEFAULT_LIMIT } from './searchApis';
import { SEVERITIES } from './severityRank';
import { whereVisible } from './whereVisible';

/** What is still so, accepted or not. */
const DEFAULT_STATES: readonly FindingState[] = ['open', 'waived'];

/** What a reader asks, with the practices of the pillars that it is narrowed to. */
export type FindingSelection = FindingQuery & {
  ofPillars?: readonly string[];
};

/** One page of the findings of the APIs that the reader may see, the most severe first. */
export async function searchFindings(
  knex: Knex,
  query: FindingSelection,
  visibility: ApiVisibility,
): Promise<{ items: FindingRow[]; totalItems: number }> {
  const matching = () => selectMatching(knex, query, visibility);
  const [count] = await matching().count({ count: '*' });
  const rows: JoinedFindingRow[] = await selectJoined(matching())
    .orderBy([
      { column: 'api_findings.severity', order: 'desc' },
      'api_findings.practice',
      'api_findings.finding_id',
      'api_findings.api_key',
    ])
    .limit(query.limit ?? DEFAULT_LIMIT)
    .offset(query.offset ?? 0);
  return {
    items: rows.map(row => ({
      ...withLife(row),
      api: row.api_key,
      apiName: row.api_name,
      entityName: row.entity_name,
    })),
    totalItems: Number(count.count),
  };
}

const FILTERS: Record<
  Exclude<FindingFilter, 'pillar'>,
  (query: Knex.QueryBuilder, values: string[]) => void
> = {
  severity: (query, values) =>
    query.whereIn(
      'api_findings.severity',
      values.map(value => SEVERITIES.indexOf(value as Severity)),
    ),
  practice: (query, values) => query.whereIn('api_findings.practice', values),
  accountId: (query, values) => query.whereIn('apis.account_id', values),
  region: (query, values) => query.whereIn('apis.region', values),
  owner: (query, values) => query.whereIn('apis.owner', values),
  state: (query, values) => whereState(query, values as FindingState[]),
};

function selectMatching(
  knex: Knex,
  { filter = {}, ofPillars }: FindingSelection,
  visibility: ApiVisibility,
): Knex.QueryBuilder {
  const query = joinFindings(knex).where('apis.is_removed', false);
  for (const name of FINDING_FILTERS) {
    const values = filter[name];
    if (name !== 'pillar' && values && values.length > 0) {
      FILTERS[name](query, values);
    }
  }
  if (ofPillars) {
    query.whereIn('api_findings.practice', ofPillars);
  }
  if (!filter.state?.length) {
    whereState(query, DEFAULT_STATES);
  }
  return whereVisible(query, visibility);
}
