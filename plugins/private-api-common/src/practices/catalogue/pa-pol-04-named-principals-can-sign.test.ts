import { aPolicy, aPrivateApi, ALLOW_ALL, anOperation } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { namedPrincipalsCanSign } from './pa-pol-04-named-principals-can-sign';

const ROLE = 'arn:aws:iam::222222222222:role/shop';
const FOR_ROLE = aPolicy({ ...ALLOW_ALL, Principal: { AWS: ROLE } });
const SIGNED = anOperation({ authorizationType: 'AWS_IAM' });

testPractice(namedPrincipalsCanSign, {
  pass: [
    { name: 'everyone as principal', resource: aPrivateApi() },
    {
      name: 'a role for a signed operation',
      resource: aPrivateApi({ policy: FOR_ROLE, operations: [SIGNED] }),
    },
    {
      name: 'a role for a signed operation and its preflight',
      resource: aPrivateApi({
        policy: FOR_ROLE,
        operations: [SIGNED, anOperation({ method: 'OPTIONS' })],
      }),
    },
    {
      name: 'a role for the signed one of two operations',
      resource: aPrivateApi({
        policy: aPolicy(
          { ...ALLOW_ALL, Resource: 'execute-api:/*/GET/*' },
          {
            ...ALLOW_ALL,
            Principal: { AWS: ROLE },
            Resource: 'execute-api:/*/POST/*',
          },
        ),
        operations: [
          anOperation(),
          anOperation({ method: 'POST', authorizationType: 'AWS_IAM' }),
        ],
      }),
    },
  ],
  fail: [
    {
      name: 'a role for an operation without authorization',
      resource: aPrivateApi({ policy: FOR_ROLE }),
      message: 'anonymous',
      data: { principals: ROLE, operations: 'GET /orders' },
      evidence: 'resource policy, statement 1',
    },
    {
      name: 'an account for an operation with a Lambda authorizer',
      resource: aPrivateApi({
        policy: aPolicy({ ...ALLOW_ALL, Principal: { AWS: '222222222222' } }),
        operations: [
          SIGNED,
          anOperation({ authorizationType: 'CUSTOM', path: '/returns' }),
        ],
      }),
      message: 'anonymous',
      data: { principals: '222222222222', operations: 'GET /returns' },
    },
  ],
  unknown: [
    {
      name: 'operations that could not be read',
      resource: aPrivateApi({
        policy: FOR_ROLE,
        operations: { unknown: 'AccessDenied on GetResources' },
      }),
      reason: 'AccessDenied',
    },
  ],
  notApplicable: [
    { name: 'no policy', resource: aPrivateApi({ policy: null }) },
  ],
});
