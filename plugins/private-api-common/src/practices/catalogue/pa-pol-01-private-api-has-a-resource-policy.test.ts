import { aPrivateApi, aRegionalApi } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { privateApiHasAResourcePolicy } from './pa-pol-01-private-api-has-a-resource-policy';

testPractice(privateApiHasAResourcePolicy, {
  pass: [{ name: 'a private API with a policy', resource: aPrivateApi() }],
  fail: [
    {
      name: 'a private API without one',
      resource: aPrivateApi({ policy: null }),
      message: 'missing',
    },
  ],
  unknown: [
    {
      name: 'a policy that could not be read',
      resource: aPrivateApi({ policy: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
    {
      name: 'a policy that is not JSON',
      resource: aPrivateApi({ policy: '{"Version":' }),
      reason: 'cannot be read',
    },
    {
      name: 'an API of which the endpoint type is not known',
      resource: aPrivateApi({ endpointType: { unknown: 'no type given' } }),
      reason: 'no type given',
    },
  ],
  notApplicable: [
    { name: 'an API that the internet reaches', resource: aRegionalApi() },
  ],
});
