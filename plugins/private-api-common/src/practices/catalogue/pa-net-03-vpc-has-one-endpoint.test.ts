import { aVpcEndpoint } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { vpcHasOneEndpoint } from './pa-net-03-vpc-has-one-endpoint';

const older = aVpcEndpoint({ createdAt: '2026-01-01T00:00:00.000Z' });
const newer = aVpcEndpoint({
  endpointId: 'vpce-0000',
  createdAt: '2026-02-01T00:00:00.000Z',
});

testPractice(vpcHasOneEndpoint, {
  pass: [
    { name: 'the only one', resource: older },
    { name: 'the older of two', resource: older, surroundings: [newer] },
    {
      name: 'two in different VPCs',
      resource: newer,
      surroundings: [aVpcEndpoint({ vpcId: 'vpc-0b2' })],
    },
    {
      name: 'an older one that failed',
      resource: newer,
      surroundings: [{ ...older, state: 'failed' }],
    },
    {
      name: 'one of another service beside it',
      resource: newer,
      surroundings: [{ ...older, serviceName: 'com.amazonaws.eu-west-1.sqs' }],
    },
  ],
  fail: [
    {
      name: 'the newer of two',
      resource: newer,
      surroundings: [older],
      message: 'another',
      data: { vpcId: 'vpc-0a1', others: 'vpce-0a1' },
    },
    {
      name: 'the second by id, where the age is not known',
      resource: aVpcEndpoint({ endpointId: 'vpce-0b2' }),
      surroundings: [aVpcEndpoint()],
      message: 'another',
      data: { vpcId: 'vpc-0a1', others: 'vpce-0a1' },
    },
  ],
  notApplicable: [
    {
      name: 'one that is being deleted',
      resource: { ...newer, state: 'deleting' },
      surroundings: [older],
    },
  ],
});
