import type { Dimension, MetricDatum } from '@aws-sdk/client-cloudwatch';
import type { Aws } from '../aws.ts';
import type { Names } from '../Names.ts';
import type { ApiSpec } from '../spec/api.ts';
import type { LoadBalancerSpec } from '../spec/backend.ts';
import { busyness, sampleDays } from './days.ts';

/** Puts what CloudWatch would have counted for an API; nothing for one that nobody calls, as CloudWatch does. */
export async function putApiTraffic(aws: Aws, api: ApiSpec, apiId: string) {
  const { traffic } = api;
  const data = sampleDays(Date.now()).flatMap(({ date, countedAt }) => {
    const factor = busyness(api.name, date, traffic.weekend ?? 0.6);
    const requests = Math.round(traffic.requestsPerDay * factor);
    if (requests === 0) {
      return [];
    }
    return dimensionsOf(api, apiId).flatMap(dimensions =>
      Object.entries(countersOf(api, requests)).map(
        ([name, sum]): MetricDatum => ({
          MetricName: name,
          Dimensions: dimensions,
          Timestamp: countedAt,
          StatisticValues: {
            Sum: sum,
            SampleCount: requests,
            Minimum: 0,
            Maximum: 1,
          },
        }),
      ),
    );
  });
  await put(aws, 'AWS/ApiGateway', data);
}

/** REST APIs are counted by name, the others by id. */
function dimensionsOf(api: ApiSpec, apiId: string): Dimension[][] {
  const own =
    api.type === 'REST'
      ? { Name: 'ApiName', Value: api.name }
      : { Name: 'ApiId', Value: apiId };
  return [[own], [own, { Name: 'Stage', Value: api.stage.name }]];
}

function countersOf(
  { type, traffic }: ApiSpec,
  requests: number,
): Record<string, number> {
  const client = Math.round(requests * (traffic.errors4xx ?? 0.004));
  const server = Math.round(requests * (traffic.errors5xx ?? 0.0002));
  switch (type) {
    case 'REST':
      return {
        Count: requests,
        '4XXError': client,
        '5XXError': server,
        ...(traffic.cacheHits !== undefined && {
          CacheHitCount: Math.round(requests * traffic.cacheHits),
          CacheMissCount: Math.round(requests * (1 - traffic.cacheHits)),
        }),
      };
    case 'HTTP':
      return {
        Count: requests,
        '4xx': client,
        '5xx': server,
        DataProcessed: requests * (traffic.responseBytes ?? 2048),
      };
    case 'WEBSOCKET':
      return {
        MessageCount: requests,
        ConnectCount: Math.round(requests / 40),
        ClientError: client,
        IntegrationError: server,
      };
  }
}

/** Puts the capacity units and bytes of a load balancer. */
export async function putLoadBalancerTraffic(
  aws: Aws,
  names: Names,
  { name, type, traffic }: LoadBalancerSpec,
) {
  const arn = names.get('load-balancer', name);
  const Dimensions = [
    { Name: 'LoadBalancer', Value: arn.split(':loadbalancer/')[1] },
  ];
  const data = sampleDays(Date.now()).flatMap(({ date, countedAt }) => {
    const factor = busyness(name, date, 0.6);
    const sums = {
      ConsumedLCUs: traffic.lcusPerDay * factor,
      ProcessedBytes: Math.round(traffic.gigabytesPerDay * 1e9 * factor),
    };
    return Object.entries(sums).map(([MetricName, sum]) => ({
      MetricName,
      Dimensions,
      Timestamp: countedAt,
      StatisticValues: hourly(sum),
    }));
  });
  const namespace =
    type === 'application' ? 'AWS/ApplicationELB' : 'AWS/NetworkELB';
  await put(aws, namespace, data);
}

/** A day's sum as 24 equal hours. */
function hourly(sum: number) {
  const Sum = Math.round(sum * 1000) / 1000;
  return { Sum, SampleCount: 24, Minimum: Sum / 24, Maximum: Sum / 24 };
}

async function put(aws: Aws, Namespace: string, data: MetricDatum[]) {
  const most = 100;
  for (let at = 0; at < data.length; at += most) {
    await aws.cloudWatch.putMetricData({
      Namespace,
      MetricData: data.slice(at, at + most),
    });
  }
}
