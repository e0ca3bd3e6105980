import { ofAttributes } from '../lookups/ofAttributes';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { otherPage, securityHub } from '../sources';

/** What an application reads as a header is one. */
export const loadBalancerDropsMalformedHeaders = definePractice({
  meta: {
    id: 'PA-LB-06',
    title: 'Load balancer drops malformed headers',
    severity: 'medium',
    appliesTo: 'load-balancer',
    checks:
      'Whether each Application Load Balancer behind a VPC link removes headers whose names are not letters, digits and hyphens. Network Load Balancers do not read HTTP.',
    why: 'Servers read odd names differently: X_Tenant may overwrite X-Tenant, which an authorizer has set. AWS passes such headers on unless told otherwise.',
    sources: [
      securityHub(
        'ELB.4',
        'Application Load Balancers should drop invalid HTTP headers',
      ),
      otherPage(
        'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html',
        'LoadBalancerAttribute',
      ),
    ],
    matches: {
      'Security Hub': ['ELB.4'],
      'AWS Config': ['alb-http-drop-invalid-header-enabled'],
      Checkov: ['CKV_AWS_131'],
    },
    pillar: 'security',
    remediation: {
      text: 'Have the load balancer drop invalid header fields.',
      cloudFormation: `LoadBalancerAttributes:
  - { Key: routing.http.drop_invalid_header_fields.enabled, Value: 'true' }`,
    },
    whenToIgnore:
      'A client that cannot be changed sends a header with such a name, and the targets need it.',
    messages: { passes: '{{name}} passes on headers with malformed names.' },
  },
  evaluate: (balancer, { inventory }) =>
    balancer.type !== 'application'
      ? notApplicable()
      : ofAttributes(balancer, inventory, ({ dropsInvalidHeaders }) => {
          if (dropsInvalidHeaders === undefined) {
            return undetermined(
              'AWS does not say whether it drops malformed headers',
            );
          }
          return dropsInvalidHeaders
            ? pass()
            : fail('passes', { name: balancer.name });
        }),
});
