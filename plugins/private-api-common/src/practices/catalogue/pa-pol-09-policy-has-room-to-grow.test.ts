import {
  aPolicy,
  aPrivateApi,
  ALLOW_ALL,
  aRegionalApi,
  denyUnless,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { policyHasRoomToGrow } from './pa-pol-09-policy-has-room-to-grow';

const endpoints = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `vpce-${String(i).padStart(17, '0')}`,
  );
const listing = (count: number) =>
  aPolicy(ALLOW_ALL, denyUnless({ 'aws:SourceVpce': endpoints(count) }));

testPractice(policyHasRoomToGrow, {
  pass: [
    {
      name: 'a list of 200 endpoints',
      resource: aPrivateApi({ policy: listing(200) }),
    },
    {
      name: 'a short policy with many blanks',
      resource: aPrivateApi({
        policy: JSON.stringify(JSON.parse(listing(200)), null, 40),
      }),
    },
  ],
  fail: [
    {
      name: 'a list of 300 endpoints',
      resource: aPrivateApi({ policy: listing(300) }),
      message: 'nearlyFull',
      data: { length: 7776, limit: 8192 },
    },
  ],
  unknown: [
    {
      name: 'a policy that could not be read',
      resource: aPrivateApi({ policy: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
  ],
  notApplicable: [{ name: 'a public API', resource: aRegionalApi() }],
});
