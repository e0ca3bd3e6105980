import { someCapacity, someTraffic } from '../../cost/testing/traffic';
import {
  aLinkIntegration,
  aLoadBalancer,
  anHttpApi,
  anOperation,
  aPrivateApi,
  aVpcLink,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { loadBalancerEarnsItsHours } from './pa-cost-02-load-balancer-earns-its-hours';

const operations = [anOperation({ integration: aLinkIntegration() })];
const orders = aPrivateApi({ operations });
const shop = anHttpApi({ name: 'shop', operations });
const balancer = aLoadBalancer();

testPractice(loadBalancerEarnsItsHours, {
  pass: [
    {
      name: 'six requests a day of two APIs',
      resource: balancer,
      surroundings: [
        aVpcLink(),
        orders,
        shop,
        someTraffic(orders, 3),
        someTraffic(shop, 3),
      ],
    },
    {
      name: 'other traffic than that of the API',
      resource: balancer,
      surroundings: [
        aVpcLink(),
        orders,
        someTraffic(orders, 0),
        someCapacity(balancer, 5),
      ],
    },
  ],
  fail: [
    {
      name: 'five requests a day',
      resource: balancer,
      surroundings: [aVpcLink(), orders, someTraffic(orders, 5)],
      message: 'rare',
      data: { name: 'orders', apis: 'orders', requests: 5 },
    },
    {
      name: 'none',
      resource: balancer,
      surroundings: [
        aVpcLink(),
        orders,
        someTraffic(orders, 0),
        someCapacity(balancer, 0),
      ],
      message: 'idle',
      data: { name: 'orders', apis: 'orders' },
    },
  ],
  unknown: [
    {
      name: 'one of two APIs whose traffic is not known',
      resource: balancer,
      surroundings: [aVpcLink(), orders, shop, someTraffic(orders, 0)],
      reason: 'the traffic of shop is not known',
    },
    {
      name: 'APIs that were not read',
      resource: balancer,
      unread: ['api'],
      reason: 'AccessDenied',
    },
  ],
  notApplicable: [{ name: 'no API before it', resource: balancer }],
});
