import type { StackResource } from '../evaluate/StackResource';
import type { Identify, Identity } from './Identity';
import { serviceArn } from './serviceArn';
import { hexId } from './syntheticId';

const KIND_IN_ARN: Readonly<Record<string, string>> = {
  application: 'app',
  network: 'net',
  gateway: 'gwy',
};

const PREFIX = 'AWS::ElasticLoadBalancingV2::';

export const LOAD_BALANCING_IDENTITIES: Record<string, Identify> = {
  [`${PREFIX}LoadBalancer`]: loadBalancer,
  [`${PREFIX}Listener`]: resource => listener(resource, 'ListenerArn'),
  [`${PREFIX}ListenerRule`]: resource => {
    const arn = serviceArn(
      resource.scope,
      'elasticloadbalancing',
      `listener-rule/${hexId(resource.seed, 16)}`,
    );
    return { ref: arn, attributes: { RuleArn: arn } };
  },
  [`${PREFIX}TargetGroup`]: targetGroup,
};

function loadBalancer(resource: StackResource): Identity {
  const { properties, scope, seed } = resource;
  const name = nameOf(resource);
  const type = properties.known('Type') ?? 'application';
  const fullName = `${KIND_IN_ARN[type] ?? 'app'}/${name}/${hexId(seed, 16)}`;
  const arn = serviceArn(
    scope,
    'elasticloadbalancing',
    `loadbalancer/${fullName}`,
  );
  const prefix = properties.known('Scheme') === 'internal' ? 'internal-' : '';
  const dnsName =
    type === 'network'
      ? `${name}-${hexId(seed, 16)}.elb.${scope.region}.amazonaws.com`
      : `${prefix}${name}-${hexId(seed, 9)}.${scope.region}.elb.amazonaws.com`;
  return {
    ref: arn,
    attributes: {
      LoadBalancerArn: arn,
      LoadBalancerName: name,
      LoadBalancerFullName: fullName,
      DNSName: dnsName,
    },
  };
}

function listener(resource: StackResource, attribute: string): Identity {
  const { properties, scope, seed } = resource;
  const loadBalancerArn = properties.label('LoadBalancerArn') ?? '';
  const [, fullName] = loadBalancerArn.split(':loadbalancer/');
  const arn = serviceArn(
    scope,
    'elasticloadbalancing',
    `listener/${fullName ?? 'app/unresolved/0'}/${hexId(seed, 16)}`,
  );
  return { ref: arn, attributes: { [attribute]: arn } };
}

function targetGroup(resource: StackResource): Identity {
  const name = nameOf(resource);
  const fullName = `targetgroup/${name}/${hexId(resource.seed, 16)}`;
  const arn = serviceArn(resource.scope, 'elasticloadbalancing', fullName);
  return {
    ref: arn,
    attributes: {
      TargetGroupArn: arn,
      TargetGroupName: name,
      TargetGroupFullName: fullName,
    },
  };
}

/** CloudFormation's own names are cut and made unique; ours only have to be readable. */
function nameOf(resource: StackResource): string {
  return (
    resource.properties.known('Name') ??
    `${resource.stack.name}-${resource.logicalId}`.slice(0, 32)
  );
}
