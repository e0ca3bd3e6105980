import {
  aPolicy,
  aPrivateApi,
  aRegionalApi,
  ALLOW_ALL,
  anOperation,
  denyUnless,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { allowListOfNetworksBinds } from './pa-pol-03-allow-list-of-networks-binds';

const LISTED = aPolicy({
  ...ALLOW_ALL,
  Sid: 'AllowKnown',
  Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0a1' } },
});
const SIGNED = anOperation({ authorizationType: 'AWS_IAM' });

testPractice(allowListOfNetworksBinds, {
  pass: [
    {
      name: 'a Deny for all other networks, with signatures',
      resource: aPrivateApi({
        policy: aPolicy(
          ALLOW_ALL,
          denyUnless({ 'aws:SourceVpce': 'vpce-0a1' }),
        ),
        operations: [SIGNED],
      }),
    },
    {
      name: 'a list alone for anonymous callers',
      resource: aPrivateApi({ policy: LISTED }),
    },
    {
      name: 'a list alone with a Cognito user pool, which needs both sides',
      resource: aPrivateApi({
        policy: LISTED,
        operations: [anOperation({ authorizationType: 'COGNITO_USER_POOLS' })],
      }),
    },
    {
      name: 'no list at all',
      resource: aPrivateApi({
        policy: aPolicy(ALLOW_ALL),
        operations: [SIGNED],
      }),
    },
  ],
  fail: [
    {
      name: 'a list alone with signatures',
      resource: aPrivateApi({ policy: LISTED, operations: [SIGNED] }),
      message: 'notBinding',
      data: {
        statements: 'statement 1 (AllowKnown)',
        count: 1,
        operations: 'GET /orders',
      },
      evidence: 'resource policy, statement 1 (AllowKnown)',
    },
    {
      name: 'a list alone with a Lambda authorizer on one of two operations',
      resource: aPrivateApi({
        policy: LISTED,
        operations: [
          anOperation(),
          anOperation({ method: 'POST', authorizationType: 'CUSTOM' }),
        ],
      }),
      message: 'notBinding',
      data: {
        statements: 'statement 1 (AllowKnown)',
        count: 1,
        operations: 'POST /orders',
      },
    },
  ],
  unknown: [
    {
      name: 'stages that were not read, which may serve another policy',
      resource: aPrivateApi({
        policy: aPolicy(ALLOW_ALL),
        stages: { unknown: 'AccessDenied on the stages' },
      }),
      reason: 'AccessDenied on the stages',
    },
    {
      name: 'operations of which the authorization is not known',
      resource: aPrivateApi({
        policy: LISTED,
        operations: { unknown: 'AccessDenied on GetResources' },
      }),
      reason: 'not known',
    },
  ],
  notApplicable: [
    { name: 'a public API', resource: aRegionalApi({ policy: LISTED }) },
    { name: 'no policy', resource: aPrivateApi({ policy: null }) },
  ],
});
