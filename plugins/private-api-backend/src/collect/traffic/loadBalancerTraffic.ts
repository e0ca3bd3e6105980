import {
  Fact,
  isUnknown,
  knownOr,
  LoadBalancer,
  LoadBalancerTraffic,
} from 'backstage-plugin-private-api-common';
import { Area } from '../CollectContext';
import { DailyValues, MetricSeries, readDailyMetrics } from './dailyMetrics';

const METRICS = ['ConsumedLCUs', 'ProcessedBytes'] as const;

/** What the load balancers of the scope used of the capacity that is paid for. */
export const loadBalancerTraffic: Area = {
  kinds: ['load-balancer-traffic'],
  needs: ['load-balancer'],
  async collect(context) {
    const balancers = context.found.all('load-balancer');
    const values = await readDailyMetrics(context, balancers.flatMap(seriesOf));
    return balancers.map((balancer, index) =>
      toTraffic(balancer, values.slice(index * METRICS.length)),
    );
  },
};

/** The sum over a day of capacity units, which are counted by the hour, is unit-hours. */
function seriesOf({ arn, type }: LoadBalancer): MetricSeries[] {
  return METRICS.map(metric => ({
    namespace: type === 'application' ? 'AWS/ApplicationELB' : 'AWS/NetworkELB',
    metric,
    statistic: 'Sum',
    dimension: {
      Name: 'LoadBalancer',
      Value: arn.replace(/^.*:loadbalancer\//, ''),
    },
  }));
}

/** CloudWatch reports capacity units always: a day without a value is not known, and is left out. */
function toTraffic(
  balancer: LoadBalancer,
  [lcus, bytes]: Fact<DailyValues>[],
): LoadBalancerTraffic {
  const processed: DailyValues = knownOr(bytes, new Map());
  return {
    kind: 'load-balancer-traffic',
    arn: `${balancer.arn}#traffic`,
    accountId: balancer.accountId,
    region: balancer.region,
    name: balancer.name,
    tags: {},
    loadBalancerArn: balancer.arn,
    days: isUnknown(lcus)
      ? lcus
      : [...lcus].map(([date, consumedLcus]) => ({
          date,
          consumedLcus,
          processedBytes: processed.get(date),
        })),
  };
}
