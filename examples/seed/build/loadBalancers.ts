import type { Aws } from '../aws.ts';
import type { Names } from '../Names.ts';
import type {
  ListenerSpec,
  LoadBalancerSpec,
  TargetGroupSpec,
} from '../spec/backend.ts';
import { certificateFor } from './certificate.ts';
import { tagList } from './tags.ts';

const SERVER_CERTIFICATE = '*.internal.harrowvale.example';
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-2021-06';

/** Makes an internal load balancer with its listeners, target groups and targets. */
export async function buildLoadBalancer(
  aws: Aws,
  names: Names,
  spec: LoadBalancerSpec,
) {
  const { LoadBalancers } = await aws.elb.createLoadBalancer({
    Name: spec.name,
    Type: spec.type,
    Scheme: 'internal',
    Subnets: spec.zones.map(zone => names.get('subnet', `${spec.vpc}-${zone}`)),
    SecurityGroups: spec.securityGroups.map(group =>
      names.get('security-group', group),
    ),
    Tags: tagList(spec.name, spec.tags),
  });
  names.add('load-balancer', spec.name, LoadBalancers?.[0].LoadBalancerArn);
  for (const listener of spec.listeners) {
    await buildListener(aws, names, spec, listener);
  }
}

async function buildListener(
  aws: Aws,
  names: Names,
  balancer: LoadBalancerSpec,
  spec: ListenerSpec,
) {
  const { Listeners } = await aws.elb.createListener({
    LoadBalancerArn: names.get('load-balancer', balancer.name),
    Port: spec.port,
    Protocol: spec.protocol,
    DefaultActions: [await forwardTo(aws, names, balancer.vpc, spec.targets)],
    ...(spec.protocol === 'HTTPS' || spec.protocol === 'TLS'
      ? {
          SslPolicy: TLS_POLICY,
          Certificates: [
            {
              CertificateArn: await certificateFor(
                aws,
                names,
                SERVER_CERTIFICATE,
              ),
            },
          ],
        }
      : {}),
  });
  const ListenerArn = names.add(
    'listener',
    `${balancer.name}:${spec.port}`,
    Listeners?.[0].ListenerArn,
  );
  const rules = Object.entries(spec.rules ?? {});
  for (const [index, [pattern, targets]] of rules.entries()) {
    await aws.elb.createRule({
      ListenerArn,
      Priority: (index + 1) * 10,
      Conditions: [
        { Field: 'path-pattern', PathPatternConfig: { Values: [pattern] } },
      ],
      Actions: [await forwardTo(aws, names, balancer.vpc, targets)],
    });
  }
}

async function forwardTo(
  aws: Aws,
  names: Names,
  vpc: string,
  spec: TargetGroupSpec,
) {
  return {
    Type: 'forward' as const,
    TargetGroupArn: await buildTargetGroup(aws, names, vpc, spec),
  };
}

async function buildTargetGroup(
  aws: Aws,
  names: Names,
  vpc: string,
  spec: TargetGroupSpec,
): Promise<string> {
  const { TargetGroups } = await aws.elb.createTargetGroup({
    Name: spec.name,
    VpcId: names.get('vpc', vpc),
    TargetType: 'ips' in spec.targets ? 'ip' : 'alb',
    Protocol: spec.protocol,
    Port: spec.port,
    ...(spec.healthPath
      ? {
          HealthCheckProtocol:
            spec.protocol === 'HTTPS' || spec.protocol === 'TLS'
              ? 'HTTPS'
              : 'HTTP',
          HealthCheckPath: spec.healthPath,
          Matcher: { HttpCode: '200' },
        }
      : { HealthCheckProtocol: 'TCP' }),
    Tags: tagList(spec.name),
  });
  const TargetGroupArn = names.add(
    'target-group',
    spec.name,
    TargetGroups?.[0].TargetGroupArn,
  );
  const ids =
    'ips' in spec.targets
      ? spec.targets.ips
      : [names.get('load-balancer', spec.targets.loadBalancer)];
  await aws.elb.registerTargets({
    TargetGroupArn,
    Targets: ids.map(Id => ({ Id, Port: spec.port })),
  });
  return TargetGroupArn;
}
