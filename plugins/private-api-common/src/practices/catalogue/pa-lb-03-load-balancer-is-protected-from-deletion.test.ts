import type { LoadBalancerAttributes } from '../../inventory';
import {
  aLinkIntegration,
  aLoadBalancer,
  anOperation,
  aPrivateApi,
  aVpcLink,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { loadBalancerIsProtectedFromDeletion } from './pa-lb-03-load-balancer-is-protected-from-deletion';

const operations = [anOperation({ integration: aLinkIntegration() })];
const surroundings = [aPrivateApi({ operations }), aVpcLink()];

function having(attributes: LoadBalancerAttributes) {
  return aLoadBalancer({ attributes });
}

testPractice(loadBalancerIsProtectedFromDeletion, {
  pass: [
    {
      name: 'protected',
      resource: having({ deletionProtection: true }),
      surroundings,
    },
  ],
  fail: [
    {
      name: 'not protected',
      resource: having({ deletionProtection: false }),
      surroundings,
      message: 'unprotected',
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
    {
      name: 'no API before it',
      resource: having({ deletionProtection: false }),
    },
  ],
});
