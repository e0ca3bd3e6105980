import { ofLinked } from '../lookups/ofLinked';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { otherPage, whitepaper } from '../sources';

/** A health check asks the application, not the port. */
export const targetGroupAsksTheApplication = definePractice({
  meta: {
    id: 'PA-LINK-17',
    title: 'Health check asks the application',
    severity: 'low',
    appliesTo: 'target-group',
    checks:
      'The protocol of the health check of each target group behind a VPC link. Groups of functions and of load balancers are left out.',
    why: 'A TCP check passes as long as something holds the port open: a hung application keeps getting calls.',
    sources: [
      whitepaper(
        '2026',
        'REST API',
        'Private integration architecture with Amazon ECS',
      ),
      otherPage(
        'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html',
        'Health checks for Network Load Balancer target groups',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Let the health check ask by HTTP or HTTPS for a path that answers 200 only where the application can work.',
      cloudFormation: `Type: AWS::ElasticLoadBalancingV2::TargetGroup
Properties:
  HealthCheckProtocol: HTTPS
  HealthCheckPath: /health
  Matcher: { HttpCode: '200' }`,
    },
    whenToIgnore:
      'The application does not speak HTTP on a port that can be checked.',
    messages: {
      portOnly: '{{name}} checks by TCP only whether the port is open.',
    },
  },
  evaluate: (group, { inventory }) =>
    group.targetType === 'lambda' || group.targetType === 'alb'
      ? notApplicable()
      : ofLinked(group, inventory, () => {
          const { protocol } = group.healthCheck;
          if (!protocol) {
            return undetermined(
              'the protocol of the health check is not known',
            );
          }
          return protocol === 'TCP'
            ? fail('portOnly', { name: group.name })
            : pass();
        }),
});
