import type { Identify } from './Identity';
import { serviceArn } from './serviceArn';
import { hexId, uuidId, zoneId } from './syntheticId';

/** Route 53, its Resolver, Cloud Map and certificates. */
export const NAME_SERVICE_IDENTITIES: Record<string, Identify> = {
  'AWS::Route53::HostedZone': resource => {
    const id = zoneId(resource.seed);
    return { ref: id, attributes: { Id: id } };
  },
  'AWS::Route53::RecordSet': resource => ({
    ref: resource.properties.raw('Name'),
  }),
  'AWS::Route53::HealthCheck': resource => {
    const id = uuidId(resource.seed);
    return { ref: id, attributes: { HealthCheckId: id } };
  },
  'AWS::Route53Resolver::ResolverEndpoint': resource => {
    const direction =
      resource.properties.known('Direction') === 'OUTBOUND' ? 'out' : 'in';
    return resolver(
      `rslvr-${direction}`,
      'resolver-endpoint',
      'ResolverEndpointId',
    )(resource);
  },
  'AWS::Route53Resolver::ResolverRule': resolver(
    'rslvr-rr',
    'resolver-rule',
    'ResolverRuleId',
  ),
  'AWS::ServiceDiscovery::PrivateDnsNamespace': cloudMap('ns', 'namespace'),
  'AWS::ServiceDiscovery::PublicDnsNamespace': cloudMap('ns', 'namespace'),
  'AWS::ServiceDiscovery::HttpNamespace': cloudMap('ns', 'namespace'),
  'AWS::ServiceDiscovery::Service': cloudMap('srv', 'service'),
  'AWS::CertificateManager::Certificate': resource => {
    const arn = serviceArn(
      resource.scope,
      'acm',
      `certificate/${uuidId(resource.seed)}`,
    );
    return { ref: arn, attributes: { Id: arn } };
  },
};

function resolver(
  prefix: string,
  arnType: string,
  attribute: string,
): Identify {
  return ({ scope, seed }) => {
    const id = `${prefix}-${hexId(seed, 17)}`;
    const arn = serviceArn(scope, 'route53resolver', `${arnType}/${id}`);
    return { ref: id, attributes: { [attribute]: id, Arn: arn } };
  };
}

function cloudMap(prefix: string, arnType: string): Identify {
  return ({ scope, seed }) => {
    const id = `${prefix}-${hexId(seed, 16)}`;
    const arn = serviceArn(scope, 'servicediscovery', `${arnType}/${id}`);
    return { ref: id, attributes: { Id: id, Arn: arn } };
  };
}
