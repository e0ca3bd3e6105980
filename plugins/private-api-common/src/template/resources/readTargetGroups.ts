import {
  LoadBalancer,
  TargetGroup,
  isKnown,
  unknownBecause,
} from '../../inventory';
import type { StackSet } from '../evaluate/StackSet';
import { identityOf } from '../identity/identityOf';
import { baseOf } from './baseOf';

/** Target groups; which of their targets are healthy shows only once something runs. */
export function readTargetGroups(
  set: StackSet,
  loadBalancers: readonly LoadBalancer[],
): TargetGroup[] {
  return set.made('AWS::ElasticLoadBalancingV2::TargetGroup').map(resource => {
    const { properties } = resource;
    const protocol = properties.known('Protocol');
    const port = properties.number('Port');
    const vpcId = properties.label('VpcId');
    return {
      ...baseOf(
        'target-group',
        resource,
        resource.ref,
        String(identityOf(resource).attribute('TargetGroupName')),
      ),
      targetType: targetTypeOf(properties.known('TargetType')),
      ...(protocol && { protocol }),
      ...(port !== undefined && { port }),
      ...(vpcId && { vpcId }),
      loadBalancerArns: loadBalancers
        .filter(({ listeners }) =>
          (isKnown(listeners) ? listeners : []).some(listener =>
            listener.targetGroupArns.includes(resource.ref),
          ),
        )
        .map(({ arn }) => arn),
      healthCheck: healthCheckOf(resource.properties),
      targets: unknownBecause(
        'the health of targets is known once they are deployed',
      ),
    };
  });
}

function targetTypeOf(text: string | undefined): TargetGroup['targetType'] {
  return text === 'ip' || text === 'lambda' || text === 'alb'
    ? text
    : 'instance';
}

function healthCheckOf(properties: {
  known(name: string): string | undefined;
  number(name: string): number | undefined;
  map(name: string): { known(name: string): string | undefined };
}): TargetGroup['healthCheck'] {
  const protocol = properties.known('HealthCheckProtocol');
  const path = properties.known('HealthCheckPath');
  const matcher = properties.map('Matcher').known('HttpCode');
  const intervalSeconds = properties.number('HealthCheckIntervalSeconds');
  return {
    ...(protocol && { protocol }),
    ...(path && { path }),
    ...(matcher && { matcher }),
    ...(intervalSeconds !== undefined && { intervalSeconds }),
  };
}
