import {
  apiGatewayArn,
  CloudMapService,
  Listener,
  LoadBalancer,
  Target,
  TargetGroup,
  VpcLink,
} from '../inventory';
import { SCOPE } from './scope';

const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111';

/** ARN of {@link aLoadBalancer}. */
export const ALB_ARN = `${ELB}:loadbalancer/app/orders/50dc6c495c0c9188`;
/** ARN of {@link aNetworkLoadBalancer}. */
export const NLB_ARN = `${ELB}:loadbalancer/net/orders/73e2d6bc24d8a067`;
/** ARN of the listener of {@link aLoadBalancer}. */
export const LISTENER_ARN = `${ELB}:listener/app/orders/50dc6c495c0c9188/f2f7dc8efc522ab2`;
/** ARN of {@link aTargetGroup}. */
export const TARGET_GROUP_ARN = `${ELB}:targetgroup/orders/943f017f100becff`;
/** ARN of {@link aCloudMapService}. */
export const CLOUD_MAP_ARN =
  'arn:aws:servicediscovery:eu-west-1:111111111111:service/srv-0a1';

/** V2 link `v1l2n3`, available. */
export function aVpcLink(overrides: Partial<VpcLink> = {}): VpcLink {
  const linkId = overrides.linkId ?? 'v1l2n3';
  return {
    kind: 'vpc-link',
    arn: apiGatewayArn({ ...SCOPE, ...overrides }, `vpclinks/${linkId}`),
    ...SCOPE,
    name: 'orders-link',
    tags: {},
    linkId,
    version: 'V2',
    status: 'AVAILABLE',
    targetArns: [],
    subnetIds: ['subnet-0a1'],
    securityGroupIds: ['sg-0f1'],
    ...overrides,
  };
}

/** V1 link `v1l2n3` to {@link aNetworkLoadBalancer}. */
export function aV1Link(overrides: Partial<VpcLink> = {}): VpcLink {
  return aVpcLink({
    version: 'V1',
    targetArns: [NLB_ARN],
    subnetIds: [],
    securityGroupIds: [],
    ...overrides,
  });
}

/** Internal Application Load Balancer with an HTTPS listener on 443 to {@link aTargetGroup}. */
export function aLoadBalancer(
  overrides: Partial<LoadBalancer> = {},
): LoadBalancer {
  return {
    kind: 'load-balancer',
    arn: ALB_ARN,
    ...SCOPE,
    name: 'orders',
    tags: {},
    type: 'application',
    scheme: 'internal',
    state: 'active',
    vpcId: 'vpc-0c3',
    dnsName: 'internal-orders-1.eu-west-1.elb.amazonaws.com',
    zones: [{ name: 'eu-west-1a' }, { name: 'eu-west-1b' }],
    securityGroupIds: [],
    listeners: [aListener()],
    ...overrides,
  };
}

/** Internal Network Load Balancer with a TLS listener on 443 to {@link aTargetGroup}. */
export function aNetworkLoadBalancer(
  overrides: Partial<LoadBalancer> = {},
): LoadBalancer {
  return aLoadBalancer({
    arn: NLB_ARN,
    type: 'network',
    dnsName: 'orders-1.elb.eu-west-1.amazonaws.com',
    listeners: [
      aListener({
        arn: `${ELB}:listener/net/orders/73e2d6bc24d8a067/e1`,
        protocol: 'TLS',
      }),
    ],
    ...overrides,
  });
}

export function aListener(overrides: Partial<Listener> = {}): Listener {
  return {
    arn: LISTENER_ARN,
    port: 443,
    protocol: 'HTTPS',
    certificateArns: [],
    targetGroupArns: [TARGET_GROUP_ARN],
    ...overrides,
  };
}

/** Target group of IPs with one healthy target. */
export function aTargetGroup(
  overrides: Partial<TargetGroup> = {},
): TargetGroup {
  return {
    kind: 'target-group',
    arn: TARGET_GROUP_ARN,
    ...SCOPE,
    name: 'orders',
    tags: {},
    targetType: 'ip',
    protocol: 'HTTP',
    port: 8080,
    vpcId: 'vpc-0c3',
    loadBalancerArns: [ALB_ARN],
    healthCheck: { protocol: 'HTTP', path: '/health', matcher: '200' },
    targets: [aTarget()],
    ...overrides,
  };
}

export function aTarget(overrides: Partial<Target> = {}): Target {
  return { id: '10.2.0.7', port: 8080, health: 'healthy', ...overrides };
}

/** Cloud Map service with SRV records and one instance. */
export function aCloudMapService(
  overrides: Partial<CloudMapService> = {},
): CloudMapService {
  return {
    kind: 'cloud-map-service',
    arn: CLOUD_MAP_ARN,
    ...SCOPE,
    name: 'orders',
    tags: {},
    serviceId: 'srv-0a1',
    namespaceId: 'ns-0a1',
    namespaceName: 'internal.example',
    recordTypes: ['SRV'],
    instances: [
      { id: 'i-1', ip: '10.2.0.7', port: 8080, healthStatus: 'HEALTHY' },
    ],
    ...overrides,
  };
}
