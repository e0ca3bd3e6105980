import {
  aLinkIntegration,
  aLoadBalancer,
  anOperation,
  aPrivateApi,
  aVpcLink,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { loadBalancerStandsInTwoZones } from './pa-link-06-load-balancer-stands-in-two-zones';

const surroundings = [
  aPrivateApi({
    operations: [anOperation({ integration: aLinkIntegration() })],
  }),
  aVpcLink(),
];

testPractice(loadBalancerStandsInTwoZones, {
  pass: [{ name: 'two zones', resource: aLoadBalancer(), surroundings }],
  fail: [
    {
      name: 'one zone',
      resource: aLoadBalancer({ zones: [{ name: 'eu-west-1a' }] }),
      surroundings,
      message: 'oneZone',
      data: { name: 'orders', zone: 'eu-west-1a' },
    },
    {
      name: 'two subnets of one zone',
      resource: aLoadBalancer({
        zones: [
          { name: 'eu-west-1b', subnetId: 'subnet-0a1' },
          { name: 'eu-west-1b', subnetId: 'subnet-0b2' },
        ],
      }),
      surroundings,
      message: 'oneZone',
      data: { name: 'orders', zone: 'eu-west-1b' },
    },
  ],
  unknown: [
    {
      name: 'APIs that were not read',
      resource: aLoadBalancer(),
      unread: ['api'],
      reason: 'whether an API uses it is not known: AccessDenied',
    },
  ],
  notApplicable: [
    { name: 'a load balancer of something else', resource: aLoadBalancer() },
  ],
});
