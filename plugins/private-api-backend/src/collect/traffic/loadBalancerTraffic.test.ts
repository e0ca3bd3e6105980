import type {
  LoadBalancer,
  LoadBalancerTraffic,
} from 'backstage-plugin-private-api-common';
import {
  answer,
  collectRecorded,
  refusal,
  SCOPE,
} from '../testing/recordedScope';

const ARN = `arn:aws:elasticloadbalancing:${SCOPE.region}:${SCOPE.accountId}:loadbalancer`;

function aLoadBalancer(type: LoadBalancer['type'], path: string): LoadBalancer {
  return {
    kind: 'load-balancer',
    arn: `${ARN}/${path}`,
    ...SCOPE,
    name: path.split('/')[1],
    tags: {},
    type,
    scheme: 'internal',
    state: 'active',
    vpcId: 'vpc-0a1',
    dnsName: `${type}.example.com`,
    zones: [],
    securityGroupIds: [],
    attributes: {},
    listeners: [],
  };
}

const BALANCERS = [
  aLoadBalancer('application', 'app/orders/0a1'),
  aLoadBalancer('network', 'net/stock/0b2'),
];

const METRICS = [
  ['AWS/ApplicationELB', 'ConsumedLCUs', 'app/orders/0a1'],
  ['AWS/ApplicationELB', 'ProcessedBytes', 'app/orders/0a1'],
  ['AWS/NetworkELB', 'ConsumedLCUs', 'net/stock/0b2'],
  ['AWS/NetworkELB', 'ProcessedBytes', 'net/stock/0b2'],
];

/** One call for all of them. */
const QUERIES = {
  MetricDataQueries: METRICS.map(([Namespace, MetricName, Value], index) => ({
    Id: `q${index}`,
    MetricStat: {
      Metric: {
        Namespace,
        MetricName,
        Dimensions: [{ Name: 'LoadBalancer', Value }],
      },
      Period: 24 * 60 * 60,
      Stat: 'Sum',
    },
  })),
  StartTime: new Date('2026-11-09T00:00:00Z'),
  EndTime: new Date('2026-11-23T00:00:00Z'),
  ScanBy: 'TimestampAscending',
};

async function trafficOf(call: Parameters<typeof collectRecorded>[0][number]) {
  const { resources } = await collectRecorded([call], {
    only: {
      kinds: ['load-balancer-traffic'],
      known: {
        resources: BALANCERS,
        coverage: [{ ...SCOPE, kind: 'load-balancer', complete: true }],
      },
    },
  });
  return resources as LoadBalancerTraffic[];
}

describe('loadBalancerTraffic', () => {
  it('reads capacity units and bytes by day, and leaves out a day without units', async () => {
    const day = new Date('2026-11-22T00:00:00Z');
    const before = new Date('2026-11-21T00:00:00Z');
    const traffic = await trafficOf(
      answer('cloudwatch', 'GetMetricData', QUERIES, {
        MetricDataResults: [
          { Id: 'q0', Timestamps: [before, day], Values: [12.5, 24] },
          { Id: 'q1', Timestamps: [day], Values: [1_000_000] },
          { Id: 'q2', Timestamps: [], Values: [] },
          { Id: 'q3', Timestamps: [day], Values: [5] },
        ],
      }),
    );
    expect(
      traffic.map(({ loadBalancerArn, days }) => [loadBalancerArn, days]),
    ).toEqual([
      [
        `${ARN}/app/orders/0a1`,
        [
          { date: '2026-11-21', consumedLcus: 12.5 },
          {
            date: '2026-11-22',
            consumedLcus: 24,
            processedBytes: 1_000_000,
          },
        ],
      ],
      [`${ARN}/net/stock/0b2`, []],
    ]);
  });

  it('says that it does not know, where CloudWatch is denied', async () => {
    const traffic = await trafficOf(
      refusal('cloudwatch', 'GetMetricData', QUERIES),
    );
    expect(traffic.map(({ days }) => days)).toEqual([
      expect.objectContaining({ missingAction: 'cloudwatch:GetMetricData' }),
      expect.objectContaining({ missingAction: 'cloudwatch:GetMetricData' }),
    ]);
  });
});
