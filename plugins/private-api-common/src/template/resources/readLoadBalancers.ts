import {
  Fact,
  Listener,
  LoadBalancer,
  LoadBalancerAttributes,
  isKnown,
  isUnknown,
} from '../../inventory';
import type { Properties } from '../evaluate/Properties';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { identityOf } from '../identity/identityOf';
import { firstUnknown } from '../evaluate/text';
import { baseOf } from './baseOf';

const PREFIX = 'AWS::ElasticLoadBalancingV2::';

/** Load balancers with their listeners. CloudFormation waits until they are active. */
export function readLoadBalancers(set: StackSet): LoadBalancer[] {
  return set.made(`${PREFIX}LoadBalancer`).map(resource => {
    const { properties } = resource;
    const subnetIds = [
      ...properties.labels('Subnets'),
      ...properties
        .maps('SubnetMappings')
        .flatMap(mapping => mapping.labels('SubnetId')),
    ];
    const subnets = subnetIds.map(id => set.find('AWS::EC2::Subnet', id));
    const enforce = properties.known(
      'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic',
    );
    return {
      ...baseOf(
        'load-balancer',
        resource,
        resource.ref,
        String(identityOf(resource).attribute('LoadBalancerName')),
      ),
      type: typeOf(properties),
      scheme:
        properties.known('Scheme') === 'internal'
          ? ('internal' as const)
          : ('internet-facing' as const),
      state: 'active',
      vpcId:
        subnets[0]?.properties.label('VpcId') ??
        `(the VPC of ${subnetIds[0] ?? 'no subnet'})`,
      dnsName: String(identityOf(resource).attribute('DNSName')),
      zones: subnetIds.map((subnetId, i) => ({
        name:
          subnets[i]?.properties.label('AvailabilityZone') ??
          `(the zone of ${subnetId})`,
        subnetId,
      })),
      securityGroupIds: properties.labels('SecurityGroups'),
      ...((enforce === 'on' || enforce === 'off') && {
        enforceInboundOnPrivateLink: enforce as 'on' | 'off',
      }),
      attributes: readAttributes(properties),
      listeners: readListeners(resource, set),
    };
  });
}

/**
 * What a template does not name is as AWS makes it.
 *
 * @see {@link https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html}
 */
function readAttributes(properties: Properties): Fact<LoadBalancerAttributes> {
  const unresolved = firstUnknown(properties.raw('LoadBalancerAttributes'));
  if (unresolved) {
    return unresolved;
  }
  const values = new Map(
    properties
      .maps('LoadBalancerAttributes')
      .map(one => [one.known('Key'), one.known('Value')] as const),
  );
  const isOn = (key: string) => values.get(key)?.toLowerCase() === 'true';
  return {
    deletionProtection: isOn('deletion_protection.enabled'),
    accessLogs: isOn('access_logs.s3.enabled'),
    ...(typeOf(properties) === 'application' && {
      desyncMitigationMode: desyncModeOf(
        values.get('routing.http.desync_mitigation_mode'),
      ),
      dropsInvalidHeaders: isOn(
        'routing.http.drop_invalid_header_fields.enabled',
      ),
    }),
  };
}

function desyncModeOf(
  text: string | undefined,
): LoadBalancerAttributes['desyncMitigationMode'] {
  return text === 'monitor' || text === 'strictest' ? text : 'defensive';
}

function typeOf(properties: Properties): LoadBalancer['type'] {
  const type = properties.known('Type');
  return type === 'network' || type === 'gateway' ? type : 'application';
}

function readListeners(
  loadBalancer: StackResource,
  set: StackSet,
): Fact<Listener[]> {
  const listeners = set.partsOf(
    loadBalancer.ref,
    `${PREFIX}Listener`,
    'LoadBalancerArn',
  );
  if (!isKnown(listeners)) {
    return listeners;
  }
  const unresolved = listeners
    .flatMap(({ properties }) => [
      properties.text('Port'),
      properties.text('Protocol'),
    ])
    .find(isUnknown);
  return unresolved ?? listeners.map(listener => readListener(listener, set));
}

function readListener(listener: StackResource, set: StackSet): Listener {
  const { properties } = listener;
  const arn = listener.ref;
  const sslPolicy = properties.known('SslPolicy');
  return {
    arn,
    port: properties.number('Port') ?? 0,
    protocol: protocolOf(properties.known('Protocol')),
    ...(sslPolicy && { sslPolicy }),
    certificateArns: [
      ...certificatesIn(properties),
      ...set
        .made(`${PREFIX}ListenerCertificate`)
        .filter(added => added.properties.label('ListenerArn') === arn)
        .flatMap(added => certificatesIn(added.properties)),
    ],
    targetGroupArns: [
      ...new Set([
        ...forwardedTo(properties.maps('DefaultActions')),
        ...set
          .made(`${PREFIX}ListenerRule`)
          .filter(rule => rule.properties.label('ListenerArn') === arn)
          .flatMap(rule => forwardedTo(rule.properties.maps('Actions'))),
      ]),
    ],
  };
}

function protocolOf(text: string | undefined): Listener['protocol'] {
  switch (text) {
    case 'HTTPS':
    case 'TCP':
    case 'TLS':
    case 'UDP':
    case 'TCP_UDP':
      return text;
    default:
      return 'HTTP';
  }
}

function certificatesIn(holder: Properties): string[] {
  return holder
    .maps('Certificates')
    .flatMap(certificate => certificate.labels('CertificateArn'));
}

function forwardedTo(actions: Properties[]): string[] {
  return actions.flatMap(action => [
    ...action.labels('TargetGroupArn'),
    ...action
      .map('ForwardConfig')
      .maps('TargetGroups')
      .flatMap(group => group.labels('TargetGroupArn')),
  ]);
}
