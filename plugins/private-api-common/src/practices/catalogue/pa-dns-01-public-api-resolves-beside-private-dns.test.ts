import {
  anOperation,
  aPrivateApi,
  aPrivateDomain,
  aRegionalApi,
  aVpcEndpoint,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { publicApiResolvesBesidePrivateDns } from './pa-dns-01-public-api-resolves-beside-private-dns';

const operations = [anOperation({ authorizationType: 'AWS_IAM' })];
const api = aRegionalApi({ operations });
const hiding = aVpcEndpoint({ privateDnsEnabled: true });

testPractice(publicApiResolvesBesidePrivateDns, {
  pass: [
    { name: 'no endpoint in the account', resource: api },
    {
      name: 'an endpoint without private DNS',
      resource: api,
      surroundings: [aVpcEndpoint()],
    },
    {
      name: 'an endpoint with private DNS in another account',
      resource: api,
      surroundings: [{ ...hiding, accountId: '222222222222' }],
    },
    {
      name: 'a custom domain name of its own',
      resource: api,
      surroundings: [hiding, aPrivateDomain({ endpointType: 'REGIONAL' })],
    },
  ],
  fail: [
    {
      name: 'signed calls to the default name beside private DNS',
      resource: api,
      surroundings: [hiding],
      message: 'hidden',
      data: {
        vpcs: 'vpc-0a1',
        hostname: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
      },
    },
  ],
  unknown: [
    {
      name: 'calls of people, who are elsewhere for all that is known',
      resource: aRegionalApi(),
      surroundings: [hiding],
      reason: 'whether clients in vpc-0a1 call it',
    },
    {
      name: 'endpoints that were not read',
      resource: api,
      unread: ['vpc-endpoint'],
      reason: 'AccessDenied',
    },
    {
      name: 'domain names that were not read',
      resource: api,
      surroundings: [hiding],
      unread: ['domain-name'],
      reason: 'AccessDenied',
    },
    {
      name: 'an API of which the endpoint type is not known',
      resource: aRegionalApi({ endpointType: { unknown: 'no type given' } }),
      reason: 'no type given',
    },
  ],
  notApplicable: [
    {
      name: 'a private API',
      resource: aPrivateApi({ operations }),
      surroundings: [hiding],
    },
    {
      name: 'a default name that is switched off',
      resource: aRegionalApi({ operations, disableExecuteApiEndpoint: true }),
      surroundings: [hiding],
    },
  ],
});
