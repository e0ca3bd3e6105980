import type { LoadBalancerAttributes } from '../../inventory';
import {
  aLinkIntegration,
  aLoadBalancer,
  aNetworkLoadBalancer,
  anOperation,
  aPrivateApi,
  aVpcLink,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { loadBalancerWritesAccessLogs } from './pa-lb-02-load-balancer-writes-access-logs';

const operations = [anOperation({ integration: aLinkIntegration() })];
const surroundings = [aPrivateApi({ operations }), aVpcLink()];

function having(attributes: LoadBalancerAttributes) {
  return aLoadBalancer({ attributes });
}

testPractice(loadBalancerWritesAccessLogs, {
  pass: [
    { name: 'logs', resource: having({ accessLogs: true }), surroundings },
  ],
  fail: [
    {
      name: 'no logs',
      resource: having({ accessLogs: false }),
      surroundings,
      message: 'off',
      data: { name: 'orders' },
    },
  ],
  unknown: [
    {
      name: 'attributes that nothing has read',
      resource: aLoadBalancer(),
      surroundings,
      reason: 'not indexed',
    },
    {
      name: 'attributes that could not be read',
      resource: aLoadBalancer({ attributes: { unknown: 'AccessDenied' } }),
      surroundings,
      reason: 'AccessDenied',
    },
    {
      name: 'an answer without it',
      resource: having({}),
      surroundings,
      reason: 'does not say',
    },
  ],
  notApplicable: [
    { name: 'a Network Load Balancer', resource: aNetworkLoadBalancer() },
    { name: 'no API before it', resource: having({ accessLogs: false }) },
  ],
});
