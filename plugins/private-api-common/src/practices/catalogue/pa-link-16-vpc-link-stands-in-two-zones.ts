import { isUnknown } from '../../inventory';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** A V2 link survives the loss of a zone. */
export const vpcLinkStandsInTwoZones = definePractice({
  meta: {
    id: 'PA-LINK-16',
    title: 'VPC link has subnets in two zones',
    severity: 'medium',
    appliesTo: 'vpc-link',
    checks:
      'In how many Availability Zones the subnets of each V2 link lie. V1 links have no subnets.',
    why: 'The network interfaces of the link stand in its subnets. With one zone no call gets through when that zone fails, and subnets cannot be added later.',
    sources: [
      whitepaper('2026', 'REST API', 'VPC link V2 operational considerations'),
      developerGuide(
        'apigateway-vpc-links-v2',
        'Set up VPC links V2 in API Gateway',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Make a new link with subnets in two zones, the same as the load balancer has, name it in the integrations, deploy, and delete the old one.',
      cloudFormation: `Type: AWS::ApiGatewayV2::VpcLink
Properties:
  Name: orders
  SubnetIds: [!Ref SubnetA, !Ref SubnetB]`,
    },
    whenToIgnore: 'The environment is for development.',
    messages: {
      oneZone: 'All subnets of the link lie in {{zone}}.',
      oneSubnet: 'The link has one subnet, and so one zone: {{subnet}}.',
    },
  },
  evaluate({ version, subnetIds, ...link }, { inventory }) {
    const unique = [...new Set(subnetIds)];
    if (version === 'V1' || unique.length === 0) {
      return notApplicable();
    }
    if (unique.length === 1) {
      return fail('oneSubnet', { subnet: unique[0] });
    }
    const zones = new Set<string>();
    let gap: string | undefined;
    for (const id of unique) {
      const subnet = inventory.resolve('subnet', id, link);
      if (isUnknown(subnet)) {
        gap ??= subnet.unknown;
      } else if (subnet) {
        zones.add(subnet.availabilityZone);
      } else {
        gap ??= `${id} is not in account ${link.accountId}, it may be shared from another`;
      }
    }
    if (zones.size > 1) {
      return pass();
    }
    return gap
      ? undetermined(gap)
      : fail('oneZone', { zone: [...zones].join() });
  },
});
