import {
  anOperation,
  aPrivateApi,
  aRegionalApi,
  aVpcEndpoint,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { browsersHaveANameToCall } from './pa-dns-03-browsers-have-a-name-to-call';

const operations = [anOperation(), anOperation({ method: 'OPTIONS' })];

testPractice(browsersHaveANameToCall, {
  pass: [
    {
      name: 'an alias',
      resource: aPrivateApi({ operations }),
      surroundings: [aVpcEndpoint()],
    },
  ],
  fail: [
    {
      name: 'nothing but the host name of an endpoint',
      resource: aPrivateApi({ operations, vpcEndpointIds: [] }),
      surroundings: [aVpcEndpoint()],
      message: 'onlyWithHeader',
      data: {
        reason:
          'vpce-0a1 is not associated with the API, so there is no alias for it.',
      },
    },
  ],
  unknown: [
    {
      name: 'an alias of an endpoint that is not in the inventory',
      resource: aPrivateApi({ operations }),
      reason: 'vpce-0a1',
    },
    {
      name: 'operations that could not be read',
      resource: aPrivateApi({ operations: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
  ],
  notApplicable: [
    { name: 'an API without preflights', resource: aPrivateApi() },
    { name: 'a public API', resource: aRegionalApi({ operations }) },
  ],
});
