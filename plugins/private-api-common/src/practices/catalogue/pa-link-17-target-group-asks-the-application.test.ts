import {
  aLinkIntegration,
  aLoadBalancer,
  anOperation,
  aPrivateApi,
  aTargetGroup,
  aVpcLink,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { targetGroupAsksTheApplication } from './pa-link-17-target-group-asks-the-application';

const operations = [anOperation({ integration: aLinkIntegration() })];
const surroundings = [aPrivateApi({ operations }), aVpcLink(), aLoadBalancer()];

testPractice(targetGroupAsksTheApplication, {
  pass: [{ name: 'a path', resource: aTargetGroup(), surroundings }],
  fail: [
    {
      name: 'the port alone',
      resource: aTargetGroup({ healthCheck: { protocol: 'TCP' } }),
      surroundings,
      message: 'portOnly',
      data: { name: 'orders' },
    },
  ],
  unknown: [
    {
      name: 'no protocol given',
      resource: aTargetGroup({ healthCheck: {} }),
      surroundings,
      reason: 'not known',
    },
  ],
  notApplicable: [
    {
      name: 'a function',
      resource: aTargetGroup({ targetType: 'lambda' }),
      surroundings,
    },
    {
      name: 'a load balancer, which has checks of its own',
      resource: aTargetGroup({ targetType: 'alb' }),
      surroundings,
    },
    {
      name: 'a group of something else',
      resource: aTargetGroup({ healthCheck: { protocol: 'TCP' } }),
    },
  ],
});
