import { ApiTraffic, isUnknown } from 'backstage-plugin-private-api-common';
import { answer, collectRecorded, refusal } from '../testing/recordedScope';

const DAY = 24 * 60 * 60;

function series(metrics: [metric: string, statistic: string][]) {
  return {
    MetricDataQueries: metrics.map(([MetricName, Stat], index) => ({
      Id: `q${index}`,
      MetricStat: {
        Metric: {
          Namespace: 'AWS/ApiGateway',
          MetricName,
          Dimensions: [{ Name: 'ApiName', Value: 'orders ' }],
        },
        Period: DAY,
        Stat,
      },
    })),
    StartTime: new Date('2026-11-09T00:00:00Z'),
    EndTime: new Date('2026-11-23T00:00:00Z'),
    ScanBy: 'TimestampAscending',
  };
}

const QUERIES = series([
  ['Count', 'SampleCount'],
  ['4XXError', 'Sum'],
  ['5XXError', 'Sum'],
]);

/** Two APIs whose names are one to CloudWatch, which drops what is not ASCII. */
const CALLS = [
  answer(
    'apigateway',
    'GetRestApis',
    { limit: 500 },
    {
      items: [
        {
          id: 'first',
          name: 'orders 📦',
          createdDate: new Date('2026-11-21T15:00:00Z'),
        },
        {
          id: 'second',
          name: 'orders 🧾',
          createdDate: new Date('2026-01-01T00:00:00Z'),
        },
      ],
    },
  ),
  ...['first', 'second'].flatMap(restApiId => [
    answer('apigateway', 'GetStages', { restApiId }, {}),
    answer(
      'apigateway',
      'GetResources',
      { restApiId, embed: ['methods'], limit: 500 },
      {},
    ),
  ]),
];

async function trafficOf(call: Parameters<typeof collectRecorded>[0][number]) {
  const { resources } = await collectRecorded([...CALLS, call]);
  return resources.filter(
    (resource): resource is ApiTraffic => resource.kind === 'api-traffic',
  );
}

describe('apiTraffic', () => {
  it('counts by name, says which APIs share the count, and leaves out days before an API', async () => {
    const counted = ['2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'];
    const [first, second] = await trafficOf(
      answer('cloudwatch', 'GetMetricData', QUERIES, {
        MetricDataResults: [
          {
            Id: 'q0',
            Timestamps: counted.map(time => new Date(time)),
            Values: [120, 80],
          },
          { Id: 'q1', Timestamps: [new Date(counted[1])], Values: [3] },
          { Id: 'q2', Timestamps: [], Values: [] },
        ],
      }),
    );
    expect(first.days).toEqual([
      { date: '2026-11-21', requests: 120, errors4xx: 0, errors5xx: 0 },
      { date: '2026-11-22', requests: 80, errors4xx: 3, errors5xx: 0 },
    ]);
    expect(first.sharedWithApiArns).toEqual([second.apiArn]);
    expect(isUnknown(second.days) ? [] : second.days).toHaveLength(14);
  });

  it('says that it does not know, where CloudWatch is denied', async () => {
    const [first] = await trafficOf(
      refusal('cloudwatch', 'GetMetricData', QUERIES),
    );
    expect(first.days).toEqual({
      unknown: 'AccessDeniedException on cloudwatch:GetMetricData',
      missingAction: 'cloudwatch:GetMetricData',
    });
  });

  it('says that it does not know, where CloudWatch answers a metric with an error', async () => {
    const [first] = await trafficOf(
      answer('cloudwatch', 'GetMetricData', QUERIES, {
        MetricDataResults: [
          { Id: 'q0', StatusCode: 'InternalError', Timestamps: [], Values: [] },
        ],
      }),
    );
    expect(first.days).toEqual({
      unknown: 'CloudWatch answered InternalError for the metric',
    });
  });

  it('counts what a cache answered, where a stage has one', async () => {
    const queries = series([
      ['Count', 'SampleCount'],
      ['4XXError', 'Sum'],
      ['5XXError', 'Sum'],
      ['CacheHitCount', 'Sum'],
      ['CacheMissCount', 'Sum'],
    ]);
    const day = new Date('2026-11-22T00:00:00Z');
    const { resources } = await collectRecorded([
      ...CALLS,
      answer(
        'apigateway',
        'GetStages',
        { restApiId: 'second' },
        {
          item: [
            {
              stageName: 'live',
              cacheClusterEnabled: true,
              cacheClusterSize: '0.5',
            },
          ],
        },
      ),
      answer(
        'apigateway',
        'GetDeployments',
        { restApiId: 'second', limit: 500 },
        {},
      ),
      answer('cloudwatch', 'GetMetricData', queries, {
        MetricDataResults: [100, 0, 0, 70, 30].map((value, index) => ({
          Id: `q${index}`,
          Timestamps: [day],
          Values: [value],
        })),
      }),
    ]);
    const [, second] = resources.filter(
      (resource): resource is ApiTraffic => resource.kind === 'api-traffic',
    );
    expect(isUnknown(second.days) ? [] : second.days.slice(-2)).toEqual([
      {
        date: '2026-11-21',
        requests: 0,
        errors4xx: 0,
        errors5xx: 0,
        cacheHits: 0,
        cacheMisses: 0,
      },
      {
        date: '2026-11-22',
        requests: 100,
        errors4xx: 0,
        errors5xx: 0,
        cacheHits: 70,
        cacheMisses: 30,
      },
    ]);
  });
});
