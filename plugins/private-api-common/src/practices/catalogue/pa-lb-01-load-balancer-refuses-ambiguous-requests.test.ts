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
import { loadBalancerRefusesAmbiguousRequests } from './pa-lb-01-load-balancer-refuses-ambiguous-requests';

const operations = [anOperation({ integration: aLinkIntegration() })];
const surroundings = [aPrivateApi({ operations }), aVpcLink()];

function having(attributes: LoadBalancerAttributes) {
  return aLoadBalancer({ attributes });
}

testPractice(loadBalancerRefusesAmbiguousRequests, {
  pass: [
    {
      name: 'defensive',
      resource: having({ desyncMitigationMode: 'defensive' }),
      surroundings,
    },
    {
      name: 'strictest',
      resource: having({ desyncMitigationMode: 'strictest' }),
      surroundings,
    },
  ],
  fail: [
    {
      name: 'monitor',
      resource: having({ desyncMitigationMode: 'monitor' }),
      surroundings,
      message: 'monitors',
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
      reason: 'no desync',
    },
  ],
  notApplicable: [
    { name: 'a Network Load Balancer', resource: aNetworkLoadBalancer() },
    {
      name: 'no API before it',
      resource: having({ desyncMitigationMode: 'monitor' }),
    },
  ],
});
