import { isUnknown } from '../../inventory';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { otherPage, whitepaper } from '../sources';

/** On-premises callers can look up names while a zone is down. */
export const inboundResolverStandsInTwoZones = definePractice({
  meta: {
    id: 'PA-DNS-07',
    title: 'Inbound Resolver endpoint stands in two Availability Zones',
    severity: 'high',
    appliesTo: 'resolver-endpoint',
    checks:
      'The addresses of each inbound Resolver endpoint and the Availability Zones of their subnets.',
    why: 'On-premises servers forward to these addresses. With all of them in one zone its outage takes every private name from the whole network.',
    sources: [
      whitepaper('2022', 'REST API', 'Multi-Region private API gateway'),
      whitepaper(
        '2026',
        'REST API',
        'Multi-Region private API Gateway using a Network Load Balancer',
      ),
      otherPage(
        'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/best-practices-resolver-endpoint-high-availability.html',
        'High availability for Resolver endpoints',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Add an address in a subnet of another Availability Zone, and name it on the on-premises servers. Each address costs its own hours.',
      cloudFormation: `Type: AWS::Route53Resolver::ResolverEndpoint
Properties:
  Direction: INBOUND
  IpAddresses: [{ SubnetId: !Ref SubnetA }, { SubnetId: !Ref SubnetB }]`,
    },
    whenToIgnore: 'The on-premises network may wait, as in a test environment.',
    messages: {
      oneZone: 'All {{count}} addresses stand in {{zone}}.',
      oneAddress: 'The endpoint has one address only: {{ip}}.',
    },
  },
  evaluate(endpoint, { inventory }) {
    const { direction, ipAddresses } = endpoint;
    if (direction !== 'INBOUND') {
      return notApplicable();
    }
    if (isUnknown(ipAddresses)) {
      return undetermined(ipAddresses.unknown);
    }
    const [first, ...others] = ipAddresses;
    if (!first) {
      return undetermined('the addresses of the endpoint are not known');
    }
    if (others.length === 0) {
      return fail('oneAddress', { ip: first.ip });
    }
    const zones = new Set<string>();
    for (const { subnetId } of ipAddresses) {
      const subnet = inventory.resolve('subnet', subnetId, endpoint);
      if (isUnknown(subnet) || !subnet) {
        return undetermined(
          subnet ? subnet.unknown : `${subnetId} is not in the inventory`,
        );
      }
      zones.add(subnet.availabilityZone);
    }
    const [zone, ...otherZones] = zones;
    return otherZones.length > 0
      ? pass()
      : fail('oneZone', { count: ipAddresses.length, zone });
  },
});
