import { aSubnet, aV1Link, aVpcLink } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { vpcLinkStandsInTwoZones } from './pa-link-16-vpc-link-stands-in-two-zones';

const link = aVpcLink({ subnetIds: ['subnet-0a1', 'subnet-0b2'] });
const first = aSubnet();
const second = (availabilityZone: string) =>
  aSubnet({ subnetId: 'subnet-0b2', availabilityZone });

testPractice(vpcLinkStandsInTwoZones, {
  pass: [
    {
      name: 'two zones',
      resource: link,
      surroundings: [first, second('eu-west-1b')],
    },
  ],
  fail: [
    {
      name: 'two subnets in one zone',
      resource: link,
      surroundings: [first, second('eu-west-1a')],
      message: 'oneZone',
      data: { zone: 'eu-west-1a' },
    },
    {
      name: 'one subnet',
      resource: aVpcLink(),
      message: 'oneSubnet',
      data: { subnet: 'subnet-0a1' },
    },
  ],
  unknown: [
    {
      name: 'subnets that were not read',
      resource: link,
      surroundings: [first],
      unread: ['subnet'],
      reason: 'AccessDenied',
    },
    {
      name: "another account's subnet",
      resource: link,
      surroundings: [first],
      reason: 'may be shared',
    },
  ],
  notApplicable: [{ name: 'a V1 link', resource: aV1Link() }],
});
