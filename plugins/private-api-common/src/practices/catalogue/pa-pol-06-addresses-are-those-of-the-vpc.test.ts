import {
  aPolicy,
  aPrivateApi,
  ALLOW_ALL,
  aRegionalApi,
  aVpcEndpoint,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { addressesAreThoseOfTheVpc } from './pa-pol-06-addresses-are-those-of-the-vpc';

function onlyFrom(key: string, ...cidrs: string[]) {
  return aPolicy(ALLOW_ALL, {
    ...ALLOW_ALL,
    Effect: 'Deny',
    Condition: { NotIpAddress: { [key]: cidrs } },
  });
}
const IPV4 = aPrivateApi({
  policy: onlyFrom('aws:VpcSourceIp', '10.0.0.0/16'),
});

testPractice(addressesAreThoseOfTheVpc, {
  pass: [
    { name: 'no addresses', resource: aPrivateApi() },
    {
      name: 'IPv4 addresses, and an endpoint for them',
      resource: IPV4,
      surroundings: [aVpcEndpoint()],
    },
    {
      name: 'addresses of both families, and a dualstack endpoint',
      resource: aPrivateApi({
        policy: onlyFrom('aws:VpcSourceIp', '10.0.0.0/16', 'fd00::/32'),
      }),
      surroundings: [aVpcEndpoint({ ipAddressType: 'dualstack' })],
    },
    {
      name: 'IPv4 addresses, and a dualstack endpoint that is not of the API',
      resource: IPV4,
      surroundings: [
        aVpcEndpoint({ endpointId: 'vpce-0b2', ipAddressType: 'dualstack' }),
      ],
    },
  ],
  fail: [
    {
      name: 'the key of public calls',
      resource: aPrivateApi({
        policy: onlyFrom('aws:SourceIp', '10.0.0.0/16'),
      }),
      message: 'sourceIp',
      evidence: 'resource policy, statement 2',
    },
    {
      name: 'IPv4 addresses, and a dualstack endpoint of the API',
      resource: IPV4,
      surroundings: [aVpcEndpoint({ ipAddressType: 'dualstack' })],
      message: 'ipv4Only',
      data: { cidrs: '10.0.0.0/16', endpoints: 'vpce-0a1' },
    },
  ],
  unknown: [
    {
      name: 'a policy that could not be read',
      resource: aPrivateApi({ policy: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
  ],
  notApplicable: [
    {
      name: 'a public API, whose calls carry the key',
      resource: aRegionalApi({
        policy: onlyFrom('aws:SourceIp', '192.0.2.0/24'),
      }),
    },
  ],
});
