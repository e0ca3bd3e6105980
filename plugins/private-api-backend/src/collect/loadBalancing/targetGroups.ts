import {
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  TargetGroup as TargetGroupAnswer,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Target, TargetGroup } from 'backstage-plugin-private-api-common';
import { attempt, unlessGone } from '../attempt';
import { Area, CollectContext } from '../CollectContext';
import { readPages } from '../../aws/readPages';

/** The target groups of the load balancers that have been read. The health of each takes a call. */
export const targetGroups: Area = {
  kinds: ['target-group'],
  needs: ['load-balancer'],
  async collect(context) {
    const { clients, call, found } = context;
    if (found.all('load-balancer').length === 0) {
      return [];
    }
    const answers = await readPages(async token => {
      const page = await clients.loadBalancing.send(
        new DescribeTargetGroupsCommand({ PageSize: 400, Marker: token }),
        call,
      );
      return { items: page.TargetGroups, next: page.NextMarker };
    });
    const wanted = answers.filter(({ LoadBalancerArns }) =>
      LoadBalancerArns?.some(arn => found.get('load-balancer', arn)),
    );
    const groups = await context.each(wanted, answer =>
      unlessGone(() => readTargetGroup(context, answer)),
    );
    return groups.filter(group => group !== undefined);
  },
};

async function readTargetGroup(
  context: CollectContext,
  answer: TargetGroupAnswer,
): Promise<TargetGroup> {
  const arn = answer.TargetGroupArn ?? '';
  return {
    kind: 'target-group',
    arn,
    ...context.scope,
    name: answer.TargetGroupName ?? arn,
    tags: {},
    targetType: answer.TargetType ?? 'instance',
    protocol: answer.Protocol,
    port: answer.Port,
    vpcId: answer.VpcId,
    loadBalancerArns: answer.LoadBalancerArns ?? [],
    healthCheck: {
      protocol: answer.HealthCheckProtocol,
      path: answer.HealthCheckPath,
      matcher: answer.Matcher?.HttpCode,
      intervalSeconds: answer.HealthCheckIntervalSeconds,
    },
    targets: await attempt(() => readTargets(context, arn)),
  };
}

async function readTargets(
  { clients, call }: CollectContext,
  targetGroupArn: string,
): Promise<Target[]> {
  const { TargetHealthDescriptions } = await clients.loadBalancing.send(
    new DescribeTargetHealthCommand({ TargetGroupArn: targetGroupArn }),
    call,
  );
  return (TargetHealthDescriptions ?? []).map(toTarget);
}

function toTarget(description: TargetHealthDescription): Target {
  const { Target: target, TargetHealth: health } = description;
  const words = [health?.Reason, health?.Description];
  return {
    id: target?.Id ?? '',
    port: target?.Port,
    zone: target?.AvailabilityZone,
    health: healthOf(health?.State),
    reason: words.filter(Boolean).join(': ') || undefined,
  };
}

/** Draining because a health check failed is draining; a state that the inventory does not know is as good as none. */
function healthOf(state: string | undefined): Target['health'] {
  switch (state) {
    case 'healthy':
    case 'unhealthy':
    case 'initial':
    case 'draining':
    case 'unused':
      return state;
    case 'unhealthy.draining':
      return 'draining';
    default:
      return 'unavailable';
  }
}
