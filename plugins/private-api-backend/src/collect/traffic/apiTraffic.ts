import {
  Api,
  ApiTraffic,
  Fact,
  isUnknown,
  knownOr,
  TrafficDay,
} from 'backstage-plugin-private-api-common';
import { Area } from '../CollectContext';
import { groupBy } from '../../groupBy';
import {
  DailyValues,
  MetricSeries,
  readDailyMetrics,
  trafficDays,
} from './dailyMetrics';

type Counter = Exclude<keyof TrafficDay, 'date'>;

interface ApiSeries extends MetricSeries {
  counter: Counter;
}

/** What CloudWatch counted for each API. It counts REST APIs by name, so that those of one name share their numbers. */
export const apiTraffic: Area = {
  kinds: ['api-traffic'],
  needs: ['api'],
  async collect(context) {
    const groups = [...groupBy(context.found.all('api'), metricKey).values()];
    const seriesOfGroups = groups.map(seriesOf);
    const values = await readDailyMetrics(context, seriesOfGroups.flat());
    const days = trafficDays(context.clients.now());
    let next = 0;
    return groups.flatMap((apis, index) => {
      const series = seriesOfGroups[index];
      const own = values.slice(next, next + series.length);
      next += series.length;
      return apis.map(api =>
        toTraffic(api, apis, toDays(api, days, series, own)),
      );
    });
  },
};

function metricKey(api: Api): string {
  return api.apiType === 'REST' ? `name ${metricName(api)}` : `id ${api.apiId}`;
}

/** CloudWatch drops what is not ASCII from the dimension. */
function metricName({ name }: Api): string {
  return name.replace(/[^\x20-\x7e]/g, '');
}

/**
 * The counters of an API type, with the statistic that AWS documents for each.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-logging.html
 */
function seriesOf(apis: Api[]): ApiSeries[] {
  const [api] = apis;
  const make = (
    counter: Counter,
    metric: string,
    statistic: MetricSeries['statistic'] = 'Sum',
  ): ApiSeries => ({
    counter,
    namespace: 'AWS/ApiGateway',
    metric,
    statistic,
    dimension:
      api.apiType === 'REST'
        ? { Name: 'ApiName', Value: metricName(api) }
        : { Name: 'ApiId', Value: api.apiId },
  });
  switch (api.apiType) {
    case 'REST':
      return [
        make('requests', 'Count', 'SampleCount'),
        make('errors4xx', '4XXError'),
        make('errors5xx', '5XXError'),
        ...(apis.some(hasCache)
          ? [
              make('cacheHits', 'CacheHitCount'),
              make('cacheMisses', 'CacheMissCount'),
            ]
          : []),
      ];
    case 'HTTP':
      return [
        make('requests', 'Count', 'SampleCount'),
        make('errors4xx', '4xx'),
        make('errors5xx', '5xx'),
        make('responseBytes', 'DataProcessed'),
      ];
    default:
      return [make('requests', 'MessageCount')];
  }
}

function hasCache(api: Api): boolean {
  return knownOr(api.stages, []).some(stage => stage.cache);
}

/** A day without calls has no values; one before the API was made is none of its days, unless CloudWatch counted then. */
function toDays(
  api: Api,
  days: string[],
  series: ApiSeries[],
  values: Fact<DailyValues>[],
): Fact<TrafficDay[]> {
  const requests = values[0];
  if (isUnknown(requests)) {
    return requests;
  }
  const madeOn = api.createdAt?.slice(0, 10) ?? '';
  return days
    .filter(date => date >= madeOn || requests.has(date))
    .map(date => {
      const day: TrafficDay = { date, requests: requests.get(date) ?? 0 };
      series.forEach(({ counter }, index) => {
        const counted = values[index];
        if (!isUnknown(counted)) {
          day[counter] = counted.get(date) ?? 0;
        }
      });
      return day;
    });
}

function toTraffic(
  api: Api,
  sameName: Api[],
  days: Fact<TrafficDay[]>,
): ApiTraffic {
  return {
    kind: 'api-traffic',
    arn: `${api.arn}#traffic`,
    accountId: api.accountId,
    region: api.region,
    name: api.name,
    tags: {},
    apiArn: api.arn,
    days,
    sharedWithApiArns: sameName
      .map(({ arn }) => arn)
      .filter(arn => arn !== api.arn),
  };
}
