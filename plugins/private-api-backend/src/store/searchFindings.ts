import type { FindingRow, Severity } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { DEFAULT_LIMIT } from './searchApis';
import { SEVERITIES } from './severityRank';
import { whereVisible } from './whereVisible';

/** What findings can be narrowed to; each one or several values. */
export interface FindingQuery {
  severity?: Severity[];
  practice?: string[];
  accountId?: string[];
  region?: string[];
  owner?: string[];
  limit?: number;
  offset?: number;
}

/** One page of the findings of the APIs that the reader may see, the most severe first. */
export async function searchFindings(
  knex: Knex,
  query: FindingQuery,
  visibility: ApiVisibility,
): Promise<{ items: FindingRow[]; totalItems: number }> {
  const [count] = await matching(knex, query, visibility).count({ count: '*' });
  const rows: { api_key: string; document: string }[] = await matching(
    knex,
    query,
    visibility,
  )
    .orderBy([
      { column: 'api_findings.severity', order: 'desc' },
      'api_findings.practice',
      'api_findings.finding_id',
      'api_findings.api_key',
    ])
    .limit(query.limit ?? DEFAULT_LIMIT)
    .offset(query.offset ?? 0)
    .select('api_findings.api_key', 'api_findings.document');
  return {
    items: rows.map(row => ({ ...JSON.parse(row.document), api: row.api_key })),
    totalItems: Number(count.count),
  };
}

function matching(
  knex: Knex,
  query: FindingQuery,
  visibility: ApiVisibility,
): Knex.QueryBuilder {
  const selected = knex('api_findings')
    .join('apis', 'apis.api_key', 'api_findings.api_key')
    .where('apis.is_removed', false);
  const narrow = (column: string, values?: readonly (string | number)[]) => {
    if (values && values.length > 0) {
      selected.whereIn(column, values);
    }
  };
  narrow(
    'api_findings.severity',
    query.severity?.map(severity => SEVERITIES.indexOf(severity)),
  );
  narrow('api_findings.practice', query.practice);
  narrow('apis.account_id', query.accountId);
  narrow('apis.region', query.region);
  narrow('apis.owner', query.owner);
  return whereVisible(selected, visibility);
}
