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
import { loadBalancerDropsMalformedHeaders } from './pa-lb-06-load-balancer-drops-malformed-headers';

const operations = [anOperation({ integration: aLinkIntegration() })];
const surroundings = [aPrivateApi({ operations }), aVpcLink()];

function having(attributes: LoadBalancerAttributes) {
  return aLoadBalancer({ attributes });
}

testPractice(loadBalancerDropsMalformedHeaders, {
  pass: [
    {
      name: 'dropped',
      resource: having({ dropsInvalidHeaders: true }),
      surroundings,
    },
  ],
  fail: [
    {
      name: 'passed on',
      resource: having({ dropsInvalidHeaders: false }),
      surroundings,
      message: 'passes',
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
      reason: 'malformed headers',
    },
  ],
  notApplicable: [
    { name: 'a Network Load Balancer', resource: aNetworkLoadBalancer() },
    {
      name: 'no API before it',
      resource: having({ dropsInvalidHeaders: false }),
    },
  ],
});
