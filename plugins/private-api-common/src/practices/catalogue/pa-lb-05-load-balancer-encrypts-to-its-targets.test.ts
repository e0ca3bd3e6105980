import {
  aLinkIntegration,
  aLoadBalancer,
  anOperation,
  aPrivateApi,
  aTargetGroup,
  aVpcLink,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { loadBalancerEncryptsToItsTargets } from './pa-lb-05-load-balancer-encrypts-to-its-targets';

const operations = [anOperation({ integration: aLinkIntegration() })];
const surroundings = [aPrivateApi({ operations }), aVpcLink(), aLoadBalancer()];

testPractice(loadBalancerEncryptsToItsTargets, {
  pass: [
    {
      name: 'HTTPS',
      resource: aTargetGroup({ protocol: 'HTTPS' }),
      surroundings,
    },
  ],
  fail: [
    {
      name: 'HTTP',
      resource: aTargetGroup(),
      surroundings,
      message: 'plain',
      data: { name: 'orders', protocol: 'HTTP' },
    },
  ],
  unknown: [
    {
      name: 'no protocol given',
      resource: aTargetGroup({ protocol: undefined }),
      surroundings,
      reason: 'not known',
    },
  ],
  notApplicable: [
    {
      name: 'a function',
      resource: aTargetGroup({ targetType: 'lambda', protocol: undefined }),
      surroundings,
    },
    {
      name: 'TCP, in which TLS may pass',
      resource: aTargetGroup({ protocol: 'TCP' }),
      surroundings,
    },
    { name: 'no API before it', resource: aTargetGroup() },
  ],
});
