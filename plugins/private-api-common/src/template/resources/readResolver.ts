import { ResolverEndpoint, ResolverRule } from '../../inventory';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { identityOf } from '../identity/identityOf';
import { baseOf } from './baseOf';
import { mapFact } from './mapFact';

/** Resolver endpoints: how on-premises networks and VPCs resolve each other's names. */
export function readResolverEndpoints(set: StackSet): ResolverEndpoint[] {
  return set.made('AWS::Route53Resolver::ResolverEndpoint').map(resource => {
    const addresses = resource.properties.maps('IpAddresses');
    const subnet = set.find(
      'AWS::EC2::Subnet',
      addresses[0]?.label('SubnetId') ?? '',
    );
    return {
      ...base('resolver-endpoint', resource),
      endpointId: resource.ref,
      direction:
        resource.properties.known('Direction') === 'OUTBOUND'
          ? ('OUTBOUND' as const)
          : ('INBOUND' as const),
      vpcId:
        subnet?.properties.label('VpcId') ??
        `(the VPC of ${addresses[0]?.label('SubnetId')})`,
      status: 'OPERATIONAL',
      ipAddresses: addresses.map(address => ({
        ip: address.label('Ip') ?? '(chosen by AWS)',
        subnetId: address.label('SubnetId') ?? '',
      })),
    };
  });
}

export function readResolverRules(set: StackSet): ResolverRule[] {
  return set.made('AWS::Route53Resolver::ResolverRule').map(resource => ({
    ...base('resolver-rule', resource),
    ruleId: resource.ref,
    domainName: (resource.properties.label('DomainName') ?? '').replace(
      /\.$/,
      '',
    ),
    ruleType: resource.properties.label('RuleType') ?? '',
    targetIps: resource.properties
      .maps('TargetIps')
      .flatMap(target => target.labels('Ip')),
    vpcIds: mapFact(
      set.partsOf(
        resource.ref,
        'AWS::Route53Resolver::ResolverRuleAssociation',
        'ResolverRuleId',
      ),
      parts => parts.flatMap(part => part.properties.labels('VPCId')),
    ),
  }));
}

function base<K extends 'resolver-endpoint' | 'resolver-rule'>(
  kind: K,
  resource: StackResource,
) {
  return baseOf(
    kind,
    resource,
    String(identityOf(resource).attribute('Arn')),
    resource.properties.label('Name'),
  );
}
