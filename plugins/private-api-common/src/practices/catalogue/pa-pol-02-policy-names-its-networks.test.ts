import {
  aPolicy,
  aPrivateApi,
  aRegionalApi,
  ALLOW_ALL,
  anOperation,
  aStage,
  denyUnless,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { policyNamesItsNetworks } from './pa-pol-02-policy-names-its-networks';

const VPCE = { StringEquals: { 'aws:SourceVpce': 'vpce-0a1' } };

testPractice(policyNamesItsNetworks, {
  pass: [
    {
      name: 'everyone allowed, other endpoints denied',
      resource: aPrivateApi({
        policy: aPolicy(
          ALLOW_ALL,
          denyUnless({ 'aws:SourceVpce': 'vpce-0a1' }),
        ),
      }),
    },
    {
      name: 'an allow-list of endpoints for anonymous callers',
      resource: aPrivateApi({
        policy: aPolicy({ ...ALLOW_ALL, Condition: VPCE }),
      }),
    },
    {
      name: 'an allow-list that does not bind, which is the matter of another practice',
      resource: aPrivateApi({
        policy: aPolicy({ ...ALLOW_ALL, Condition: VPCE }),
        operations: [anOperation({ authorizationType: 'AWS_IAM' })],
      }),
    },
  ],
  fail: [
    {
      name: 'everyone allowed',
      resource: aPrivateApi({ policy: aPolicy(ALLOW_ALL) }),
      message: 'open',
      data: { count: 1, operations: 'GET /orders' },
      evidence: 'resource policy, statement 1',
    },
    {
      name: 'everyone allowed, with signatures',
      resource: aPrivateApi({
        policy: aPolicy(ALLOW_ALL),
        operations: [
          anOperation({ authorizationType: 'AWS_IAM' }),
          anOperation({ method: 'POST', authorizationType: 'AWS_IAM' }),
        ],
      }),
      message: 'open',
      data: { count: 2, operations: 'GET /orders, POST /orders' },
    },
    {
      name: 'one of two operations open',
      resource: aPrivateApi({
        policy: aPolicy(
          ALLOW_ALL,
          denyUnless({ 'aws:SourceVpc': 'vpc-0a1' }, 'execute-api:/*/POST/*'),
        ),
        operations: [anOperation(), anOperation({ method: 'POST' })],
      }),
      message: 'open',
      data: { count: 1, operations: 'GET /orders' },
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
      name: 'operations that were not read, where a stage serves another policy than the draft',
      resource: aPrivateApi({
        policy: aPolicy(ALLOW_ALL),
        operations: { unknown: 'AccessDenied on the operations' },
        stages: [
          aStage({
            deployedPolicy: aPolicy(
              ALLOW_ALL,
              denyUnless({ 'aws:SourceVpce': 'vpce-0a1' }),
            ),
          }),
        ],
      }),
      reason: 'AccessDenied on the operations',
    },
    {
      name: 'a policy on the organisation of the caller alone',
      resource: aPrivateApi({
        policy: aPolicy({
          ...ALLOW_ALL,
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } },
        }),
        operations: [anOperation({ authorizationType: 'AWS_IAM' })],
      }),
      reason: 'more than the network',
    },
  ],
  notApplicable: [
    { name: 'a public API', resource: aRegionalApi() },
    { name: 'no policy', resource: aPrivateApi({ policy: null }) },
  ],
});
