import { ofLinked } from '../lookups/ofLinked';
import { definePractice, fail, pass } from '../practice';
import { developerGuide, securityHub } from '../sources';

/** A load balancer behind a VPC link survives the loss of a zone. */
export const loadBalancerStandsInTwoZones = definePractice({
  meta: {
    id: 'PA-LINK-06',
    title: 'Load balancer behind a link stands in two zones',
    severity: 'medium',
    appliesTo: 'load-balancer',
    checks:
      'In how many Availability Zones each load balancer behind a VPC link is enabled.',
    why: 'With one zone the API fails when that zone does, however many targets there are.',
    sources: [
      developerGuide('vpc-links-v1', 'VPC links V1 (legacy)'),
      securityHub('ELB.13', 'Load balancers should span multiple zones'),
    ],
    matches: {
      'Security Hub': ['ELB.13'],
      'AWS Config': ['elbv2-multiple-az'],
      Prowler: ['elbv2_is_in_multiple_az'],
    },
    pillar: 'reliability',
    remediation: {
      text: 'Enable a subnet of a second Availability Zone on the load balancer, and run targets there.',
      cloudFormation: `Type: AWS::ElasticLoadBalancingV2::LoadBalancer
Properties:
  Scheme: internal
  Subnets: [!Ref SubnetA, !Ref SubnetB]`,
    },
    whenToIgnore:
      'The environment is for development, or what stands behind runs in one zone anyway.',
    messages: {
      oneZone: '{{name}} stands in {{zone}} alone.',
    },
  },
  evaluate: (balancer, { inventory }) =>
    ofLinked(balancer, inventory, () => {
      const zones = [...new Set(balancer.zones.map(({ name }) => name))];
      return zones.length > 1
        ? pass()
        : fail('oneZone', {
            name: balancer.name,
            zone: zones[0] ?? 'no zone',
          });
    }),
});
