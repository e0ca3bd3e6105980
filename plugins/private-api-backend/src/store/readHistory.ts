import type {
  ApiHistoryRow,
  HistoryGroup,
  HistoryRow,
  Pillar,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import {
  countingIn,
  Facet,
  HistorySpan,
  sumDays,
  sumPractices,
  Sums,
  whereIn,
} from './historySums';
import { PILLARS } from './pillars';
import { countsOf, scoreOf } from './score';
import type { DbApiHistoryRow } from './tables';

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
    const facet: Facet = { prefix: 'all', countOf: countingIn(pillars) };
    const column = groupBy && COLUMNS[groupBy];
    const rows = practices
      ? await sumPractices(knex, span, { practices, column, visibility })
      : await sumDays(knex, span, { facets: [facet], column, visibility });
    return rows.map(row => toHistoryRow(row, facet, row.name));
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
