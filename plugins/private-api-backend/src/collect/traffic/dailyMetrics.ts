import {
  GetMetricDataCommand,
  MetricDataQuery,
  MetricDataResult,
} from '@aws-sdk/client-cloudwatch';
import {
  Fact,
  isUnknown,
  unknownBecause,
} from 'backstage-plugin-private-api-common';
import { attempt } from '../attempt';
import { CollectContext } from '../CollectContext';
import { groupBy } from '../../groupBy';
import { readPages } from '../../aws/readPages';

/** How far back traffic is read. */
const DAYS = 14;

/** GetMetricData takes no more at once. */
const QUERIES_A_CALL = 500;

const DAY_SECONDS = 24 * 60 * 60;

/**
 * One metric of one thing, a value a day.
 *
 * @internal
 */
export interface MetricSeries {
  namespace: string;
  metric: string;
  statistic: 'Sum' | 'SampleCount';
  dimension: { Name: string; Value: string };
}

/** Values by day (`2026-11-22`); a day on which CloudWatch counted nothing is absent. */
export type DailyValues = Map<string, number>;

/**
 * The last 14 whole days (UTC) of each series, in the order asked. A call that fails leaves the series in it unknown.
 *
 * @internal
 */
export async function readDailyMetrics(
  context: CollectContext,
  series: MetricSeries[],
): Promise<Fact<DailyValues>[]> {
  const batches: MetricSeries[][] = [];
  for (let start = 0; start < series.length; start += QUERIES_A_CALL) {
    batches.push(series.slice(start, start + QUERIES_A_CALL));
  }
  const answers = await context.each(batches, batch =>
    readBatch(context, batch),
  );
  return answers.flat();
}

/**
 * The days that are read, oldest first.
 *
 * @internal
 */
export function trafficDays(now: Date): string[] {
  const today = startOfDay(now);
  return Array.from({ length: DAYS }, (_, index) =>
    dayOf(new Date(today - (DAYS - index) * DAY_SECONDS * 1000)),
  );
}

async function readBatch(
  context: CollectContext,
  batch: MetricSeries[],
): Promise<Fact<DailyValues>[]> {
  const { clients, call } = context;
  const end = startOfDay(clients.now());
  const results = await attempt(() =>
    readPages(async token => {
      const page = await clients.cloudWatch.send(
        new GetMetricDataCommand({
          MetricDataQueries: batch.map(toQuery),
          StartTime: new Date(end - DAYS * DAY_SECONDS * 1000),
          EndTime: new Date(end),
          ScanBy: 'TimestampAscending',
          NextToken: token,
        }),
        call,
      );
      return { items: page.MetricDataResults, next: page.NextToken };
    }),
  );
  if (isUnknown(results)) {
    return batch.map(() => results);
  }
  const byId = groupBy(results, ({ Id }) => Id ?? '');
  return batch.map((_, index) => toDailyValues(byId.get(queryId(index))));
}

function toQuery(series: MetricSeries, index: number): MetricDataQuery {
  return {
    Id: queryId(index),
    MetricStat: {
      Metric: {
        Namespace: series.namespace,
        MetricName: series.metric,
        Dimensions: [series.dimension],
      },
      Period: DAY_SECONDS,
      Stat: series.statistic,
    },
  };
}

function queryId(index: number): string {
  return `q${index}`;
}

/** A long answer comes in several parts of the same id. */
function toDailyValues(
  parts: MetricDataResult[] | undefined,
): Fact<DailyValues> {
  const failed = parts?.find(
    ({ StatusCode }) =>
      StatusCode === 'Forbidden' || StatusCode === 'InternalError',
  );
  if (!parts || failed) {
    return unknownBecause(
      `CloudWatch answered ${failed?.StatusCode ?? 'nothing'} for the metric`,
    );
  }
  return new Map(
    parts.flatMap(({ Timestamps = [], Values = [] }) =>
      Timestamps.map((time, index) => [dayOf(time), Values[index]] as const),
    ),
  );
}

function startOfDay(time: Date): number {
  return Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate());
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
