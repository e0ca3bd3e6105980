import { aPolicy, ALLOW_ALL, aVpcEndpoint } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { endpointPolicyHasLimits } from './pa-net-04-endpoint-policy-has-limits';

const FULL = { ...ALLOW_ALL, Action: '*', Resource: '*' };
const OWN_APIS = 'arn:aws:execute-api:*:111111111111:*';
const withPolicy = (...statements: Parameters<typeof aPolicy>) =>
  aVpcEndpoint({ policy: aPolicy(...statements) });

testPractice(endpointPolicyHasLimits, {
  pass: [
    {
      name: 'the APIs of one account',
      resource: withPolicy({ ...FULL, Resource: OWN_APIS }),
    },
    {
      name: 'the principals of one organisation',
      resource: withPolicy({
        ...FULL,
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } },
      }),
    },
    {
      name: 'everything, but for a Deny on the APIs of others',
      resource: withPolicy(FULL, {
        ...FULL,
        Effect: 'Deny',
        Condition: {
          StringNotEquals: { 'aws:ResourceAccount': '111111111111' },
        },
      }),
    },
  ],
  fail: [
    { name: 'no policy', resource: aVpcEndpoint(), message: 'none' },
    {
      name: 'the policy that AWS gives where nobody does',
      resource: withPolicy(FULL),
      message: 'full',
      evidence: 'endpoint policy, statement 1',
    },
    {
      name: 'every API of every account, in other words',
      resource: withPolicy({
        ...ALLOW_ALL,
        Action: 'execute-api:*',
        Resource: 'arn:aws:execute-api:*:*:*',
      }),
      message: 'full',
    },
  ],
  unknown: [
    {
      name: 'a policy that a template does not decide',
      resource: aVpcEndpoint({ policy: { unknown: 'a parameter' } }),
      reason: 'a parameter',
    },
    {
      name: 'a policy that is not JSON',
      resource: aVpcEndpoint({ policy: '{' }),
      reason: 'cannot be read',
    },
  ],
  notApplicable: [
    {
      name: 'an endpoint of another service',
      resource: aVpcEndpoint({ serviceName: 'com.amazonaws.eu-west-1.sqs' }),
    },
  ],
});
