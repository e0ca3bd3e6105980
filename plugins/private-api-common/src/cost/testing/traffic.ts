import {
  Api,
  ApiTraffic,
  LoadBalancer,
  LoadBalancerTraffic,
  TrafficDay,
} from '../../inventory';

/** Two days of which each is a thirty-and-a-bit of a month: `perDay` requests a day are `perDay` × 30.4167 a month. */
export function someTraffic(
  api: Api,
  perDay: number,
  day: Partial<TrafficDay> = {},
): ApiTraffic {
  return {
    kind: 'api-traffic',
    arn: `${api.arn}#traffic`,
    accountId: api.accountId,
    region: api.region,
    name: api.name,
    tags: {},
    apiArn: api.arn,
    sharedWithApiArns: [],
    days: ['2026-11-21', '2026-11-22'].map(date => ({
      date,
      requests: perDay,
      ...day,
    })),
  };
}

/** Two days with so many unit hours each. */
export function someCapacity(
  balancer: LoadBalancer,
  unitHoursPerDay: number,
): LoadBalancerTraffic {
  return {
    kind: 'load-balancer-traffic',
    arn: `${balancer.arn}#traffic`,
    accountId: balancer.accountId,
    region: balancer.region,
    name: balancer.name,
    tags: {},
    loadBalancerArn: balancer.arn,
    days: ['2026-11-21', '2026-11-22'].map(date => ({
      date,
      consumedLcus: unitHoursPerDay,
    })),
  };
}
