import { aVpcEndpoint } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { endpointTakesCalls } from './pa-net-06-endpoint-takes-calls';

testPractice(endpointTakesCalls, {
  pass: [
    { name: 'available', resource: aVpcEndpoint() },
    {
      name: 'available, with a capital',
      resource: aVpcEndpoint({ state: 'Available' }),
    },
  ],
  fail: [
    {
      name: 'failed, with a reason',
      resource: aVpcEndpoint({
        state: 'failed',
        lastError: 'The subnets have not enough free addresses.',
      }),
      message: 'notAvailable',
      data: {
        state: 'failed',
        lastError: 'The subnets have not enough free addresses.',
      },
    },
    {
      name: 'waiting to be accepted',
      resource: aVpcEndpoint({ state: 'pendingAcceptance' }),
      message: 'notAvailable',
      data: { state: 'pendingAcceptance', lastError: 'AWS gives no reason.' },
    },
  ],
  unknown: [
    {
      name: 'a state that only AWS knows',
      resource: aVpcEndpoint({ state: { unknown: 'not deployed yet' } }),
      reason: 'not deployed yet',
    },
  ],
  notApplicable: [
    {
      name: 'an endpoint of another service',
      resource: aVpcEndpoint({
        serviceName: 'com.amazonaws.eu-west-1.sqs',
        state: 'failed',
      }),
    },
  ],
});
