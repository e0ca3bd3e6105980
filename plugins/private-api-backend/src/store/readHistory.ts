import type {
  ApiHistoryRow,
  HistoryGroup,
  HistoryRow,
  Pillar,
  Severity,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { countInDay } from './historyPractices';
import { pillarColumn, PILLARS } from './pillars';
import { countsOf, lossOf, scoreOf } from './score';
import { SEVERITIES } from './severityRank';
import type { DbApiHistoryRow } from './tables';
import { whereVisible } from './whereVisible';

/** Days from and to, both included; `2026-11-29`. */
export interface HistorySpan {
  from: string;
  to?: string;
}

/** By what APIs have; by pillar it is their findings that fall into groups. */
const COLUMNS: Record<Exclude<HistoryGroup, 'pillar'>, string> = {
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
    findings:
      row.critical === null
        ? null
        : countsOf(severity => Number(row[severity])),
    monthlyCost: row.monthly_cost,
    monthlyCostComplete: Boolean(row.monthly_cost_complete),
    calls: row.calls,
  }));
}

/** What of the history is asked for, and by whom. */
export interface HistorySelection {
  groupBy?: HistoryGroup;
  /** Findings and score are of the practices of these pillars; of all practices where none is named. */
  pillars?: readonly Pillar[];
  /** The same by practices themselves; not together with pillars. */
  practices?: readonly string[];
  visibility: ApiVisibility;
}

/**
 * The days of all APIs together that the reader may see today, oldest first; by group where one is asked for. Removed APIs
 * count on the days that they were there, as long as they are remembered.
 */
export async function readHistory(
  knex: Knex,
  span: HistorySpan,
  { groupBy, pillars, practices, visibility }: HistorySelection,
): Promise<HistoryRow[]> {
  if (groupBy !== 'pillar') {
    const countOf = practices
      ? (severity: Severity) => countInDay(knex, practices, severity)
      : countingIn(pillars);
    const facets: Facet[] = [{ prefix: 'all', countOf }];
    const column = groupBy && COLUMNS[groupBy];
    const rows = await sumDays(knex, span, { facets, column, visibility });
    return rows.map(row => toHistoryRow(row, facets[0], row.name));
  }
  const named = PILLARS.filter(one => pillars?.includes(one) ?? true);
  const facets = named.map(prefix => ({
    prefix,
    countOf: countingIn([prefix]),
  }));
  const rows = await sumDays(knex, span, { facets, visibility });
  return rows.flatMap(row =>
    facets.map(facet => toHistoryRow(row, facet, facet.prefix)),
  );
}

/** Some practices whose findings are counted apart from others. */
interface Facet {
  /** Of the names of what is summed. */
  prefix: 'all' | Pillar;
  countOf(severity: Severity): string;
}

/** Columns that were not written on a day are null, and so is every sum with them. */
function countingIn(pillars: readonly Pillar[] | undefined): Facet['countOf'] {
  return severity =>
    pillars
      ? `(${[...new Set(pillars)]
          .map(pillar => `api_history.${pillarColumn(pillar, severity)}`)
          .join(' + ')})`
      : `api_history.${severity}`;
}

/** PostgreSQL gives sums and counts as text, because they may be large. */
type Sums = Record<`${Facet['prefix']}_${Severity | 'loss'}`, Summed> &
  Record<`${Facet['prefix']}_judged`, number | string> & {
    day: string;
    name?: string;
    judged: number | string;
    cost: number | null;
    costed: number | string;
    whole: number | string | null;
    calls: number | null;
    counted: number | string;
  };

type Summed = number | string | null;

async function sumDays(
  knex: Knex,
  span: HistorySpan,
  options: {
    facets: readonly Facet[];
    column?: string;
    visibility: ApiVisibility;
  },
): Promise<Sums[]> {
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
    });
  for (const { prefix, countOf } of options.facets) {
    query
      .count({ [`${prefix}_judged`]: knex.raw(countOf('critical')) })
      .sum({ [`${prefix}_loss`]: knex.raw(lossOf(countOf)) });
    for (const severity of SEVERITIES) {
      query.sum({ [`${prefix}_${severity}`]: knex.raw(countOf(severity)) });
    }
  }
  const { column } = options;
  if (column) {
    query.groupBy(column).orderBy(column).select({ name: column });
  }
  return query;
}

function toHistoryRow(
  row: Sums,
  { prefix }: Facet,
  group: string | undefined,
): HistoryRow {
  const apis = Number(row[`${prefix}_judged`]);
  return {
    day: row.day,
    ...(group !== undefined && { group }),
    apis,
    score: apis === 0 ? null : scoreOf(Number(row[`${prefix}_loss`]), apis),
    findings:
      apis === 0
        ? null
        : countsOf(severity => Number(row[`${prefix}_${severity}`])),
    monthlyCost: row.cost,
    monthlyCostComplete:
      Number(row.judged) > 0 && Number(row.whole) === Number(row.judged),
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
