import { ofAttributes } from '../lookups/ofAttributes';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { securityHub } from '../sources';

/** A request means the same to the load balancer and to what stands behind it. */
export const loadBalancerRefusesAmbiguousRequests = definePractice({
  meta: {
    id: 'PA-LB-01',
    title: 'Load balancer refuses ambiguous requests',
    severity: 'medium',
    appliesTo: 'load-balancer',
    checks:
      'The desync mitigation mode of each Application Load Balancer behind a VPC link: defensive or strictest.',
    why: 'In monitor mode requests that two parsers read differently are passed on, so that one can be smuggled past the API within another.',
    sources: [
      securityHub(
        'ELB.12',
        'Desync mitigation mode should be defensive or strictest',
      ),
    ],
    matches: {
      'Security Hub': ['ELB.12'],
      Prowler: ['elbv2_desync_mitigation_mode'],
      Checkov: ['CKV_AWS_328'],
    },
    pillar: 'security',
    remediation: {
      text: 'Set the desync mitigation mode to defensive, which is the default.',
      cloudFormation: `LoadBalancerAttributes:
  - { Key: routing.http.desync_mitigation_mode, Value: defensive }`,
    },
    whenToIgnore:
      'A client that cannot be changed sends such requests, and the targets read them as the load balancer does.',
    messages: { monitors: '{{name}} only watches ambiguous requests.' },
  },
  evaluate: (balancer, { inventory }) =>
    balancer.type !== 'application'
      ? notApplicable()
      : ofAttributes(balancer, inventory, ({ desyncMitigationMode: mode }) => {
          if (!mode) {
            return undetermined('AWS gives no desync mitigation mode');
          }
          return mode === 'monitor'
            ? fail('monitors', { name: balancer.name })
            : pass();
        }),
});
