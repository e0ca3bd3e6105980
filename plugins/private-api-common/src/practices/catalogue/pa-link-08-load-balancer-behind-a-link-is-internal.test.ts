import {
  aLinkIntegration,
  aLoadBalancer,
  anOperation,
  aPrivateApi,
  aVpcLink,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { loadBalancerBehindALinkIsInternal } from './pa-link-08-load-balancer-behind-a-link-is-internal';

const operations = [anOperation({ integration: aLinkIntegration() })];
const surroundings = [aPrivateApi({ operations }), aVpcLink()];

testPractice(loadBalancerBehindALinkIsInternal, {
  pass: [{ name: 'internal', resource: aLoadBalancer(), surroundings }],
  fail: [
    {
      name: 'internet-facing',
      resource: aLoadBalancer({ scheme: 'internet-facing' }),
      surroundings,
      message: 'public',
      data: { name: 'orders', apis: 'orders' },
    },
  ],
  unknown: [
    {
      name: 'links that were not read',
      resource: aLoadBalancer({ scheme: 'internet-facing' }),
      surroundings: [aPrivateApi({ operations })],
      unread: ['vpc-link'],
      reason: 'AccessDenied',
    },
  ],
  notApplicable: [
    {
      name: 'internet-facing without link',
      resource: aLoadBalancer({ scheme: 'internet-facing' }),
    },
  ],
});
