import { listed } from '../listed';
import { ofLinked } from '../lookups/ofLinked';
import { definePractice, fail, pass } from '../practice';
import { whitepaper } from '../sources';

/** What a VPC link leads to cannot be reached from the internet past the API. */
export const loadBalancerBehindALinkIsInternal = definePractice({
  meta: {
    id: 'PA-LINK-08',
    title: 'Load balancer behind a link is internal',
    severity: 'high',
    appliesTo: 'load-balancer',
    checks: 'The scheme of each load balancer behind a VPC link.',
    why: 'Whoever reaches the load balancer from the internet passes by the API, its policy and its authorizers.',
    sources: [
      whitepaper(
        '2026',
        'REST API',
        'Private integration architecture with Amazon ECS',
      ),
    ],
    matches: { Prowler: ['elbv2_internet_facing'] },
    pillar: 'security',
    remediation: {
      text: 'Make an internal load balancer in private subnets, let link and integrations lead to it, and delete the other: the scheme cannot be changed.',
      cloudFormation: `Type: AWS::ElasticLoadBalancingV2::LoadBalancer
Properties:
  Scheme: internal
  Subnets: [!Ref PrivateSubnetA, !Ref PrivateSubnetB]`,
    },
    whenToIgnore:
      'The load balancer serves a public site as well, authenticates its callers itself, and the site is meant to be public.',
    messages: {
      public:
        '{{name}} is internet-facing: callers can pass by {{apis}}, as far as its security groups let them.',
    },
  },
  evaluate: (balancer, { inventory }) =>
    ofLinked(balancer, inventory, apis =>
      balancer.scheme === 'internal'
        ? pass()
        : fail('public', {
            name: balancer.name,
            apis: listed(apis.map(({ name }) => name)),
          }),
    ),
});
