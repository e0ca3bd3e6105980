import {
  SecurityGroup,
  SecurityGroupRule,
  ec2Arn,
  isKnown,
  isUnknown,
} from '../../inventory';
import type { Properties } from '../evaluate/Properties';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { baseOf } from './baseOf';

/** EC2 adds it, and CloudFormation removes it once a template has an outbound rule of its own. */
const DEFAULT_OUTBOUND: SecurityGroupRule = {
  protocol: '-1',
  cidr: '0.0.0.0/0',
};

/** Security groups with the rules of their own and those that stand beside them. */
export function readSecurityGroups(set: StackSet): SecurityGroup[] {
  return set.made('AWS::EC2::SecurityGroup').map(resource => {
    const outbound = rulesOf(resource, 'Egress', set);
    return {
      ...baseOf(
        'security-group',
        resource,
        ec2Arn(resource.scope, 'security-group', resource.ref),
        resource.properties.known('GroupName'),
      ),
      groupId: resource.ref,
      vpcId: resource.properties.label('VpcId') ?? '',
      inbound: rulesOf(resource, 'Ingress', set),
      outbound: outbound.length > 0 ? outbound : [DEFAULT_OUTBOUND],
    };
  });
}

function rulesOf(
  group: StackResource,
  direction: 'Ingress' | 'Egress',
  set: StackSet,
): SecurityGroupRule[] {
  const type = `AWS::EC2::SecurityGroup${direction}`;
  const separate = set.partsOf(group.ref, type, 'GroupId');
  return [
    ...group.properties.maps(`SecurityGroup${direction}`),
    ...(isKnown(separate) ? separate.map(part => part.properties) : []),
  ].map(rule => readRule(rule, direction));
}

function readRule(
  rule: Properties,
  direction: 'Ingress' | 'Egress',
): SecurityGroupRule {
  const source = direction === 'Ingress' ? 'Source' : 'Destination';
  const fromPort = rule.number('FromPort');
  const toPort = rule.number('ToPort');
  const cidr = rule.label('CidrIp') ?? rule.label('CidrIpv6');
  const securityGroupId = rule.label(`${source}SecurityGroupId`);
  const prefixListId = rule.label(`${source}PrefixListId`);
  const description = rule.known('Description');
  return {
    protocol: protocolOf(rule),
    ...(fromPort !== undefined && { fromPort }),
    ...(toPort !== undefined && { toPort }),
    ...(cidr && { cidr }),
    ...(securityGroupId && { securityGroupId }),
    ...(prefixListId && { prefixListId }),
    ...(description && { description }),
  };
}

/** Where the ports are not known, the rule must not count as one for all ports: it becomes one for none. */
function protocolOf(rule: Properties): string {
  const unresolved = [rule.text('FromPort'), rule.text('ToPort')].find(
    isUnknown,
  );
  return unresolved
    ? `(${unresolved.unknown})`
    : protocolName(rule.label('IpProtocol') ?? '-1');
}

/** EC2 answers with names where a template may have written the protocol's number. */
function protocolName(protocol: string): string {
  return { '6': 'tcp', '17': 'udp', '1': 'icmp' }[protocol] ?? protocol;
}
