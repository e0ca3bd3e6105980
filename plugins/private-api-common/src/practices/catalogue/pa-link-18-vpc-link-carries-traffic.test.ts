import { someTraffic } from '../../cost/testing/traffic';
import {
  aLinkIntegration,
  anHttpApi,
  anOperation,
  aPrivateApi,
  aV1Link,
  aVpcLink,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { vpcLinkCarriesTraffic } from './pa-link-18-vpc-link-carries-traffic';

const operations = [anOperation({ integration: aLinkIntegration() })];
const orders = aPrivateApi({ operations });
const other = anHttpApi({ name: 'shop', operations });

/** The last so many days without a request. */
function silent(dayCount: number) {
  const yesterday = Date.parse('2026-11-22');
  return Array.from({ length: dayCount }, (_, index) => ({
    date: new Date(yesterday - (dayCount - 1 - index) * 86_400_000)
      .toISOString()
      .slice(0, 10),
    requests: 0,
  }));
}

testPractice(vpcLinkCarriesTraffic, {
  pass: [
    {
      name: 'requests of one of two APIs, the other unread',
      resource: aVpcLink(),
      surroundings: [orders, other, someTraffic(other, 1)],
    },
  ],
  fail: [
    {
      name: 'fourteen days of silence',
      resource: aVpcLink(),
      surroundings: [orders, { ...someTraffic(orders, 0), days: silent(14) }],
      message: 'idle',
      data: { apis: 'orders', days: 14, from: '2026-11-09', to: '2026-11-22' },
    },
    {
      name: 'two APIs, whose common days count',
      resource: aVpcLink(),
      surroundings: [
        orders,
        other,
        { ...someTraffic(orders, 0), days: silent(14) },
        { ...someTraffic(other, 0), days: silent(3) },
      ],
      message: 'idle',
      data: {
        apis: 'orders, shop',
        days: 3,
        from: '2026-11-20',
        to: '2026-11-22',
      },
    },
    {
      name: 'fifty days of silence',
      resource: aVpcLink(),
      surroundings: [orders, { ...someTraffic(orders, 0), days: silent(50) }],
      message: 'falling',
      data: {
        apis: 'orders',
        days: 50,
        from: '2026-10-04',
        to: '2026-11-22',
        left: 10,
      },
    },
  ],
  unknown: [
    {
      name: 'silence of one API, and another whose traffic is not known',
      resource: aVpcLink(),
      surroundings: [orders, other, someTraffic(orders, 0)],
      reason: 'the traffic of shop is not indexed',
    },
    {
      name: 'metrics that were not read',
      resource: aVpcLink(),
      surroundings: [
        orders,
        { ...someTraffic(orders, 0), days: { unknown: 'AccessDenied' } },
      ],
      reason: 'the traffic of orders: AccessDenied',
    },
    {
      name: 'REST APIs of one name, of which one had requests',
      resource: aVpcLink(),
      surroundings: [
        orders,
        { ...someTraffic(orders, 5), sharedWithApiArns: ['arn:of:another'] },
      ],
      reason: 'counts by name',
    },
    {
      name: 'no day at all',
      resource: aVpcLink(),
      surroundings: [orders, { ...someTraffic(orders, 0), days: [] }],
      reason: 'no day',
    },
    {
      name: 'a status that is not known',
      resource: aVpcLink({ status: { unknown: 'AWS gives no status' } }),
      reason: 'AWS gives no status',
    },
  ],
  notApplicable: [
    { name: 'a V1 link', resource: aV1Link() },
    {
      name: 'a link of today',
      resource: aVpcLink({ createdAt: '2026-11-23T08:00:00.000Z' }),
      surroundings: [orders, someTraffic(orders, 0)],
    },
    { name: 'a link that no API uses', resource: aVpcLink() },
    {
      name: 'a link that sleeps already',
      resource: aVpcLink({ status: 'INACTIVE' }),
      surroundings: [orders],
    },
  ],
});
