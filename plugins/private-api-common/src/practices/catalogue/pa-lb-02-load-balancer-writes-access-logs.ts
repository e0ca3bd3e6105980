import { ofAttributes } from '../lookups/ofAttributes';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { securityHub } from '../sources';

/** What passes a load balancer is written down. */
export const loadBalancerWritesAccessLogs = definePractice({
  meta: {
    id: 'PA-LB-02',
    title: 'Load balancer writes access logs',
    severity: 'low',
    appliesTo: 'load-balancer',
    checks:
      'Whether each Application Load Balancer behind a VPC link writes access logs. Network Load Balancers do so for TLS listeners only and are left out.',
    why: 'Without them nobody sees which target answered late or with an error, nor calls that did not come by the API.',
    sources: [securityHub('ELB.5', 'Load balancer logging should be enabled')],
    matches: {
      'Security Hub': ['ELB.5'],
      'AWS Config': ['elb-logging-enabled'],
      Prowler: ['elbv2_logging_enabled'],
      Checkov: ['CKV_AWS_91'],
      'cdk-nag': ['AwsSolutions-ELB2'],
    },
    pillar: 'operations',
    remediation: {
      text: 'Switch access logs on, to a bucket that lets the log delivery write and that deletes old ones.',
      cloudFormation: `LoadBalancerAttributes:
  - { Key: access_logs.s3.enabled, Value: 'true' }
  - { Key: access_logs.s3.bucket, Value: !Ref LogBucket }`,
    },
    whenToIgnore:
      'The access logs of the API and those of the targets tell enough together.',
    messages: { off: '{{name}} writes no access logs.' },
  },
  evaluate: (balancer, { inventory }) =>
    balancer.type !== 'application'
      ? notApplicable()
      : ofAttributes(balancer, inventory, ({ accessLogs }) => {
          if (accessLogs === undefined) {
            return undetermined(
              'AWS does not say whether it writes access logs',
            );
          }
          return accessLogs ? pass() : fail('off', { name: balancer.name });
        }),
});
