import { aResolverEndpoint, aSubnet } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { inboundResolverStandsInTwoZones } from './pa-dns-07-inbound-resolver-stands-in-two-zones';

const first = aSubnet();
const second = aSubnet({
  subnetId: 'subnet-0b2',
  availabilityZone: 'eu-west-1b',
});

testPractice(inboundResolverStandsInTwoZones, {
  pass: [
    {
      name: 'two addresses in two zones',
      resource: aResolverEndpoint(),
      surroundings: [first, second],
    },
  ],
  fail: [
    {
      name: 'two addresses in two subnets of one zone',
      resource: aResolverEndpoint(),
      surroundings: [first, { ...second, availabilityZone: 'eu-west-1a' }],
      message: 'oneZone',
      data: { count: 2, zone: 'eu-west-1a' },
    },
    {
      name: 'one address',
      resource: aResolverEndpoint({
        ipAddresses: [{ ip: '10.0.1.10', subnetId: 'subnet-0a1' }],
      }),
      message: 'oneAddress',
      data: { ip: '10.0.1.10' },
    },
  ],
  unknown: [
    {
      name: 'addresses that could not be read',
      resource: aResolverEndpoint({ ipAddresses: { unknown: 'Throttled' } }),
      reason: 'Throttled',
    },
    {
      name: 'no addresses given',
      resource: aResolverEndpoint({ ipAddresses: [] }),
      reason: 'addresses of the endpoint',
    },
    {
      name: 'a subnet of another account',
      resource: aResolverEndpoint(),
      surroundings: [first],
      reason: 'subnet-0b2 is not in the inventory',
    },
    {
      name: 'subnets that were not read',
      resource: aResolverEndpoint(),
      unread: ['subnet'],
      reason: 'AccessDenied',
    },
  ],
  notApplicable: [
    {
      name: 'an outbound endpoint',
      resource: aResolverEndpoint({ direction: 'OUTBOUND' }),
    },
  ],
});
