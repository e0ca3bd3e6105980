import {
  aPolicy,
  aPrivateApi,
  ALLOW_ALL,
  anOperation,
  denyUnless,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { identityKeysArePresent } from './pa-pol-05-identity-keys-are-present';

const ORGANISATION = { 'aws:PrincipalOrgID': 'o-a1b2c3' };
const FOR_ORGANISATION = aPolicy({
  ...ALLOW_ALL,
  Condition: { StringEquals: ORGANISATION },
});
const SIGNED = anOperation({ authorizationType: 'AWS_IAM' });

testPractice(identityKeysArePresent, {
  pass: [
    {
      name: 'keys of the network',
      resource: aPrivateApi({
        policy: aPolicy(
          ALLOW_ALL,
          denyUnless({ 'aws:SourceVpce': 'vpce-0a1' }),
        ),
      }),
    },
    {
      name: 'the organisation of a caller who signs',
      resource: aPrivateApi({ policy: FOR_ORGANISATION, operations: [SIGNED] }),
    },
    {
      name: 'the organisation in a statement about signed operations only',
      resource: aPrivateApi({
        policy: aPolicy(
          ALLOW_ALL,
          denyUnless(ORGANISATION, 'execute-api:/*/POST/*'),
        ),
        operations: [
          anOperation(),
          anOperation({ method: 'POST', authorizationType: 'AWS_IAM' }),
        ],
      }),
    },
    {
      name: 'the question whether there is an identity',
      resource: aPrivateApi({
        policy: aPolicy({
          ...ALLOW_ALL,
          Condition: { Null: { 'aws:PrincipalArn': 'true' } },
        }),
      }),
    },
  ],
  fail: [
    {
      name: 'an Allow for the organisation, for anonymous callers',
      resource: aPrivateApi({ policy: FOR_ORGANISATION }),
      message: 'neverHolds',
      data: { key: 'aws:PrincipalOrgID', operations: 'GET /orders' },
      evidence: 'resource policy, statement 1',
    },
    {
      name: 'a Deny for outsiders, for anonymous callers',
      resource: aPrivateApi({
        policy: aPolicy(ALLOW_ALL, denyUnless(ORGANISATION)),
        operations: [
          SIGNED,
          anOperation({ authorizationType: 'CUSTOM', path: '/returns' }),
        ],
      }),
      message: 'alwaysHolds',
      data: { key: 'aws:PrincipalOrgID', operations: 'GET /returns' },
      evidence: 'resource policy, statement 2',
    },
    {
      name: 'an Allow that holds if the key does not exist',
      resource: aPrivateApi({
        policy: aPolicy({
          ...ALLOW_ALL,
          Condition: { StringEqualsIfExists: ORGANISATION },
        }),
      }),
      message: 'alwaysHolds',
    },
    {
      name: 'a negated comparison of any of several values',
      resource: aPrivateApi({
        policy: aPolicy({
          ...ALLOW_ALL,
          Condition: {
            'ForAnyValue:StringNotLike': {
              'aws:PrincipalOrgPaths': 'o-a1b2c3/*',
            },
          },
        }),
      }),
      message: 'neverHolds',
    },
  ],
  unknown: [
    {
      name: 'operations that could not be read',
      resource: aPrivateApi({
        policy: FOR_ORGANISATION,
        operations: { unknown: 'AccessDenied on GetResources' },
      }),
      reason: 'AccessDenied',
    },
  ],
  notApplicable: [
    { name: 'no policy', resource: aPrivateApi({ policy: null }) },
  ],
});
