import type {
  ApiHistoryRow,
  FindingCounts,
  HistoryGroup,
  HistoryRow,
  Severity,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { lossOf, scoreOf } from './readCompliance';
import { SEVERITIES } from './severityRank';
import type { DbApiHistoryRow } from './tables';
import { whereVisible } from './whereVisible';

/** Days from and to, both included; `2026-11-29`. */
export interface HistorySpan {
  from: string;
  to?: string;
}

const COLUMNS: Record<HistoryGroup, string> = {
  owner: 'apis.owner',
  account: 'apis.account_id',
  region: 'apis.region',
};

/** The days of one API, oldest first. */
export async function readApiHistory(
  knex: Knex,
  key: string,
  span: HistorySpan,
): Promise<ApiHistoryRow[]> {
  const rows: DbApiHistoryRow[] = await whereIn(
    knex('api_history').where({ api_key: key }),
    span,
  ).orderBy('day');
  return rows.map(row => ({
    day: row.day,
    findings: row.critical === null ? null : countsOf(row),
    monthlyCost: row.monthly_cost,
    monthlyCostComplete: Boolean(row.monthly_cost_complete),
    calls: row.calls,
  }));
}

type Sums = Record<Severity, number | string | null> & {
  day: string;
  name?: string;
  judged: number | string;
  loss: number | string | null;
  cost: number | null;
  costed: number | string;
  whole: number | string | null;
  calls: number | null;
  counted: number | string;
};

/**
 * The days of all APIs together that the reader may see today, oldest first; by group where one is asked for. Removed APIs
 * count on the days that they were there, as long as they are remembered.
 */
export async function readHistory(
  knex: Knex,
  span: HistorySpan,
  options: { groupBy?: HistoryGroup; visibility: ApiVisibility },
): Promise<HistoryRow[]> {
  const column = options.groupBy && COLUMNS[options.groupBy];
  const query: Knex.QueryBuilder = whereVisible(
    whereIn(
      knex('api_history').join('apis', 'apis.api_key', 'api_history.api_key'),
      span,
    ),
    options.visibility,
  );
  query
    .groupBy('api_history.day')
    .orderBy('api_history.day')
    .select({ day: 'api_history.day' })
    .count({
      judged: 'api_history.critical',
      costed: 'api_history.monthly_cost',
      counted: 'api_history.calls',
    })
    .sum({
      cost: 'api_history.monthly_cost',
      whole: knex.raw(
        'case when api_history.monthly_cost_complete then 1 else 0 end',
      ),
      calls: 'api_history.calls',
      loss: knex.raw(lossOf('api_history')),
    });
  for (const severity of SEVERITIES) {
    query.sum({ [severity]: `api_history.${severity}` });
  }
  if (column) {
    query.groupBy(column).orderBy(column).select({ name: column });
  }
  const rows: Sums[] = await query;
  return rows.map(toHistoryRow);
}

function toHistoryRow(row: Sums): HistoryRow {
  const apis = Number(row.judged);
  return {
    day: row.day,
    ...(row.name !== undefined && { group: row.name }),
    apis,
    score: apis === 0 ? null : scoreOf(Number(row.loss), apis),
    findings: apis === 0 ? null : countsOf(row),
    monthlyCost: row.cost,
    monthlyCostComplete: apis > 0 && Number(row.whole) === apis,
    apisWithCost: Number(row.costed),
    calls: row.calls,
    apisWithCalls: Number(row.counted),
  };
}

function whereIn<T extends Knex.QueryBuilder>(query: T, span: HistorySpan): T {
  query.where('api_history.day', '>=', span.from);
  if (span.to) {
    query.where('api_history.day', '<=', span.to);
  }
  return query;
}

function countsOf(
  row: Record<Severity, number | string | null>,
): FindingCounts {
  return {
    critical: Number(row.critical),
    high: Number(row.high),
    medium: Number(row.medium),
    low: Number(row.low),
    info: Number(row.info),
  };
}
