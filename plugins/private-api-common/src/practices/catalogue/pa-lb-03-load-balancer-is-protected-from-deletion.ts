import { ofAttributes } from '../lookups/ofAttributes';
import { definePractice, fail, pass, undetermined } from '../practice';
import { securityHub } from '../sources';

/** A load balancer behind an API is not deleted by accident. */
export const loadBalancerIsProtectedFromDeletion = definePractice({
  meta: {
    id: 'PA-LB-03',
    title: 'Load balancer is protected from deletion',
    severity: 'low',
    appliesTo: 'load-balancer',
    checks:
      'Whether deletion protection is on for each load balancer behind a VPC link.',
    why: 'A new load balancer has another ARN and another name: integrations, links and records must all be changed before calls come through again.',
    sources: [
      securityHub('ELB.6', 'Load balancers should have deletion protection'),
    ],
    matches: {
      'Security Hub': ['ELB.6'],
      'AWS Config': ['elb-deletion-protection-enabled'],
      Prowler: ['elbv2_deletion_protection'],
      Checkov: ['CKV_AWS_150'],
    },
    pillar: 'reliability',
    remediation: {
      text: 'Switch deletion protection on.',
      cloudFormation: `LoadBalancerAttributes:
  - { Key: deletion_protection.enabled, Value: 'true' }`,
    },
    whenToIgnore: 'The environment is made and torn down by a pipeline.',
    messages: { unprotected: '{{name}} can be deleted by one call.' },
  },
  evaluate: (balancer, { inventory }) =>
    ofAttributes(balancer, inventory, ({ deletionProtection }) => {
      if (deletionProtection === undefined) {
        return undetermined('AWS does not say whether deletion is protected');
      }
      return deletionProtection
        ? pass()
        : fail('unprotected', { name: balancer.name });
    }),
});
