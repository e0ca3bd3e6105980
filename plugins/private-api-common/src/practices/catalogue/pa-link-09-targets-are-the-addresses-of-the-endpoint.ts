import { isUnknown, type TargetGroup } from '../../inventory';
import { listed } from '../listed';
import { endpointsBehind, gapBehind } from '../lookups/endpointTargets';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { whitepaper } from '../sources';

/** A load balancer before a VPC endpoint has all its addresses as targets, and no others. */
export const targetsAreTheAddressesOfTheEndpoint = definePractice({
  meta: {
    id: 'PA-LINK-09',
    title: 'Targets are the current addresses of the VPC endpoint',
    severity: 'high',
    appliesTo: 'target-group',
    checks:
      'Target groups with addresses of VPC endpoints: whether they have the address of each network interface of the endpoint, and none that belongs to no endpoint.',
    why: 'The addresses of an endpoint can change during maintenance and do change when subnets do. Calls to an address that is gone time out, or reach whoever has got it.',
    sources: [
      whitepaper('2022', 'REST API', 'Private integration cross-account'),
      whitepaper('2026', 'REST API', 'Private integration cross-account'),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Register the addresses of the endpoint and deregister the others. Fix the addresses by the SubnetConfigurations of the endpoint, or let an event-driven function keep the targets.',
      cloudFormation: `Type: AWS::ElasticLoadBalancingV2::TargetGroup
Properties:
  TargetType: ip
  Targets:
    - { Id: 10.0.1.20, Port: 443 }
    - { Id: 10.0.2.20, Port: 443 }`,
    },
    whenToIgnore:
      'The target group mixes an endpoint with other targets on purpose, during a migration for example.',
    messages: {
      stale:
        '{{stale}} belongs to no known VPC endpoint, unlike the other targets, which are those of {{endpoints}}.',
      missing: '{{missing}} of {{endpoints}} is no target.',
      both: '{{stale}} belongs to no known VPC endpoint, and {{missing}} of {{endpoints}} is no target.',
    },
  },
  evaluate(group, { inventory }) {
    const behind = endpointsBehind(group, inventory);
    if (behind.length === 0) {
      const gap = isUnknown(group.targets)
        ? group.targets.unknown
        : gapBehind(group, inventory);
      return gap && group.targetType === 'ip' && group.vpcId
        ? undetermined(gap)
        : notApplicable();
    }
    const gap = gapBehind(group, inventory);
    if (gap) {
      return undetermined(gap);
    }
    const drift = driftOf(
      group,
      behind.flatMap(({ addresses }) => addresses),
    );
    const data = {
      endpoints: listed(behind.map(({ endpoint }) => endpoint.endpointId)),
      ...(drift.stale.length > 0 && { stale: listed(drift.stale) }),
      ...(drift.missing.length > 0 && { missing: listed(drift.missing) }),
    };
    if (data.stale && data.missing) {
      return fail('both', data);
    }
    if (data.stale) {
      return fail('stale', data);
    }
    return data.missing ? fail('missing', data) : pass();
  },
});

/** A target group has addresses of one IP version only. */
function driftOf({ targets }: TargetGroup, addresses: readonly string[]) {
  const registered = isUnknown(targets) ? [] : targets.map(({ id }) => id);
  const isOfVersion = (ip: string) =>
    ip.includes(':') === registered[0]?.includes(':');
  const wanted = addresses.filter(isOfVersion);
  return {
    stale: registered.filter(ip => !wanted.includes(ip)),
    missing: wanted.filter(ip => !registered.includes(ip)),
  };
}
