import type { Pillar, Severity } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { countInDay, hasInDay } from './historyPractices';
import { pillarColumn } from './pillars';
import { lossOf } from './score';
import { SEVERITIES } from './severityRank';
import { whereVisible } from './whereVisible';

/** Days from and to, both included; `2026-11-29`. */
export interface HistorySpan {
  from: string;
  to?: string;
}

/** Some practices whose findings are counted apart from others. */
export interface Facet {
  /** Of the names of what is summed. */
  prefix: 'all' | Pillar;
  countOf(severity: Severity): string;
}

/** Columns that were not written on a day are null, and so is every sum with them. */
export function countingIn(
  pillars: readonly Pillar[] | undefined,
): Facet['countOf'] {
  return severity =>
    pillars
      ? `(${[...new Set(pillars)]
          .map(pillar => `api_history.${pillarColumn(pillar, severity)}`)
          .join(' + ')})`
      : `api_history.${severity}`;
}

/** PostgreSQL gives sums and counts as text, because they may be large. */
export type Sums = Record<`${Facet['prefix']}_${Severity | 'loss'}`, Summed> &
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

/**
 * The sums of findings of some practices. Most APIs have none on most days: what their texts hold is looked at only for those that
 * have one, which is several times faster.
 */
export async function sumPractices(
  knex: Knex,
  span: HistorySpan,
  {
    practices,
    ...options
  }: {
    practices: readonly string[];
    column?: string;
    visibility: ApiVisibility;
  },
): Promise<Sums[]> {
  const none: Facet = {
    prefix: 'all',
    countOf: () => 'case when api_history.practices is not null then 0 end',
  };
  const some: Facet = {
    prefix: 'all',
    countOf: severity => countInDay(knex, practices, severity),
  };
  const [all, found] = await Promise.all([
    sumDays(knex, span, { ...options, facets: [none] }),
    sumDays(knex, span, {
      ...options,
      facets: [some],
      where: hasInDay(knex, practices),
    }),
  ]);
  const idOf = ({ day, name = '' }: Sums) => `${day} ${name}`;
  const byId = new Map(found.map(row => [idOf(row), row]));
  return all.map(row => ({ ...row, ...findingsIn(byId.get(idOf(row))) }));
}

/** What of sums over fewer APIs holds for all of them: the others have no finding. */
function findingsIn(row: Sums | undefined): Partial<Sums> {
  return row
    ? {
        all_loss: row.all_loss,
        ...Object.fromEntries(
          SEVERITIES.map(severity => [
            `all_${severity}`,
            row[`all_${severity}`],
          ]),
        ),
      }
    : {};
}

/** Adds up the days of the APIs that the reader may see, each facet's findings apart. */
export async function sumDays(
  knex: Knex,
  span: HistorySpan,
  options: {
    facets: readonly Facet[];
    column?: string;
    visibility: ApiVisibility;
    /** SQL of what the days have to be like. */
    where?: string;
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
  const { column, where } = options;
  if (where) {
    query.whereRaw(where);
  }
  if (column) {
    query.groupBy(column).orderBy(column).select({ name: column });
  }
  return query;
}

/** Keeps the days of a span. */
export function whereIn<T extends Knex.QueryBuilder>(
  query: T,
  span: HistorySpan,
): T {
  query.where('api_history.day', '>=', span.from);
  if (span.to) {
    query.where('api_history.day', '<=', span.to);
  }
  return query;
}
