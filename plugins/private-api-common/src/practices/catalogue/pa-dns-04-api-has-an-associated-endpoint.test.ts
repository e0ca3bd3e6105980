import { aPrivateApi, aPrivateDomain, aRegionalApi } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { apiHasAnAssociatedEndpoint } from './pa-dns-04-api-has-an-associated-endpoint';

const alone = { vpcEndpointIds: [] };

testPractice(apiHasAnAssociatedEndpoint, {
  pass: [{ name: 'an endpoint', resource: aPrivateApi() }],
  fail: [
    { name: 'no endpoint', resource: aPrivateApi(alone), message: 'none' },
  ],
  unknown: [
    {
      name: 'endpoints that a template does not decide',
      resource: aPrivateApi({ vpcEndpointIds: { unknown: 'a parameter' } }),
      reason: 'a parameter',
    },
  ],
  notApplicable: [
    {
      name: 'a private custom domain name instead',
      resource: aPrivateApi(alone),
      surroundings: [aPrivateDomain()],
    },
    {
      name: 'STRICT, which refuses the alias',
      resource: aPrivateApi({ ...alone, endpointAccessMode: 'STRICT' }),
    },
    {
      name: 'a default endpoint that is switched off',
      resource: aPrivateApi({ ...alone, disableExecuteApiEndpoint: true }),
    },
    { name: 'a public API', resource: aRegionalApi() },
  ],
});
