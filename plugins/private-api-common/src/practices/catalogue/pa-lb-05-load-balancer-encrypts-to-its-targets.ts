import { ofLinked } from '../lookups/ofLinked';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { securityHub } from '../sources';

/** TLS does not end at the load balancer. */
export const loadBalancerEncryptsToItsTargets = definePractice({
  meta: {
    id: 'PA-LB-05',
    title: 'Load balancer encrypts to its targets',
    severity: 'info',
    appliesTo: 'target-group',
    checks:
      'The protocol of each target group behind a VPC link: HTTPS or TLS. Groups of functions and load balancers are left out, and TCP, which passes on what comes.',
    why: 'With plain HTTP the last stretch, from the load balancer to the target, is readable in the VPC.',
    sources: [
      securityHub(
        'ELB.22',
        'Target groups should use encrypted transport protocols',
      ),
    ],
    matches: {
      'Security Hub': ['ELB.22'],
      'AWS Config': ['elbv2-targetgroup-protocol-encrypted'],
    },
    pillar: 'security',
    remediation: {
      text: 'Make a target group with HTTPS or TLS, give the targets a certificate (a self-signed one will do), and forward to the new group.',
      cloudFormation: `Type: AWS::ElasticLoadBalancingV2::TargetGroup
Properties: { Protocol: HTTPS, Port: 8443, TargetType: ip }`,
    },
    whenToIgnore:
      'Load balancer and targets are alone in their subnets, or a mesh encrypts between them.',
    messages: { plain: '{{name}} speaks plain {{protocol}} to its targets.' },
  },
  evaluate(group, { inventory }) {
    const { targetType, protocol, name } = group;
    if (targetType === 'lambda' || targetType === 'alb') {
      return notApplicable();
    }
    return ofLinked(group, inventory, () => {
      if (!protocol) {
        return undetermined('the protocol of the group is not known');
      }
      if (protocol === 'TCP' || protocol === 'TCP_UDP') {
        return notApplicable();
      }
      return protocol === 'HTTPS' || protocol === 'TLS'
        ? pass()
        : fail('plain', { name, protocol });
    });
  },
});
