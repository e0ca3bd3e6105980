import { aSubnet, aVpcEndpoint } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { endpointStandsInTwoZones } from './pa-net-02-endpoint-stands-in-two-zones';

testPractice(endpointStandsInTwoZones, {
  pass: [{ name: 'two subnets', resource: aVpcEndpoint() }],
  fail: [
    {
      name: 'one subnet',
      resource: aVpcEndpoint({ subnetIds: ['subnet-0a1'] }),
      surroundings: [aSubnet()],
      message: 'oneZone',
      data: { zone: 'eu-west-1a' },
    },
    {
      name: 'one subnet, of which no more is known',
      resource: aVpcEndpoint({ subnetIds: ['subnet-0c3'] }),
      message: 'oneZone',
      data: { zone: 'subnet-0c3' },
    },
  ],
  unknown: [
    {
      name: 'an endpoint of another account, whose subnets are not shown',
      resource: aVpcEndpoint({ subnetIds: [] }),
      reason: 'subnets of vpce-0a1 are not known',
    },
  ],
  notApplicable: [
    {
      name: 'an endpoint of another service',
      resource: aVpcEndpoint({
        serviceName: 'com.amazonaws.eu-west-1.sqs',
        subnetIds: ['subnet-0a1'],
      }),
    },
  ],
});
