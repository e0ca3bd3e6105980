import { aPrivateApi, aRegionalApi, aVpcEndpoint } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { endpointAndApiShareARegion } from './pa-net-05-endpoint-and-api-share-a-region';

testPractice(endpointAndApiShareARegion, {
  pass: [
    {
      name: 'an endpoint of the same Region',
      resource: aPrivateApi(),
      surroundings: [aVpcEndpoint()],
    },
    {
      name: 'one endpoint for each Region, as in a policy for several',
      resource: aPrivateApi({ vpcEndpointIds: ['vpce-0a1', 'vpce-0b2'] }),
      surroundings: [
        aVpcEndpoint(),
        aVpcEndpoint({ endpointId: 'vpce-0b2', region: 'us-east-1' }),
      ],
    },
  ],
  fail: [
    {
      name: 'an endpoint of another Region',
      resource: aPrivateApi(),
      surroundings: [aVpcEndpoint({ region: 'us-east-1' })],
      message: 'otherRegion',
      data: { region: 'eu-west-1', endpoints: 'vpce-0a1 (us-east-1)' },
    },
  ],
  unknown: [
    {
      name: 'an endpoint that is not in the inventory',
      resource: aPrivateApi(),
      reason: 'not all in the inventory',
    },
  ],
  notApplicable: [
    {
      name: 'no endpoint named',
      resource: aPrivateApi({ vpcEndpointIds: [] }),
    },
    { name: 'a public API', resource: aRegionalApi() },
  ],
});
