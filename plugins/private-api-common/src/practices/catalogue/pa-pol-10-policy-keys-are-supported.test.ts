import {
  aPolicy,
  aPrivateApi,
  ALLOW_ALL,
  aRegionalApi,
  denyUnless,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { policyKeysAreSupported } from './pa-pol-10-policy-keys-are-supported';

const onlyIf = (condition: Record<string, string>) =>
  aPrivateApi({ policy: aPolicy(ALLOW_ALL, denyUnless(condition)) });

testPractice(policyKeysAreSupported, {
  pass: [
    { name: 'no condition', resource: aPrivateApi() },
    {
      name: 'a key of private calls, in other letters',
      resource: onlyIf({ 'AWS:sourcevpce': 'vpce-0a1' }),
    },
    {
      name: 'a key of API Gateway itself',
      resource: onlyIf({
        'execute-api:viaDomainArn':
          'arn:aws:execute-api:eu-west-1:111111111111:/domainnames/orders.internal.example+d0m1',
      }),
    },
  ],
  fail: [
    {
      name: 'a key that other services fill',
      resource: onlyIf({ 'aws:VpceOrgID': 'o-a1b2c3' }),
      message: 'unsupported',
      data: { keys: 'aws:VpceOrgID' },
      evidence: 'resource policy, statement 2',
    },
  ],
  unknown: [
    {
      name: 'a policy that is not JSON',
      resource: aPrivateApi({ policy: '{' }),
      reason: 'no policy that can be read',
    },
  ],
  notApplicable: [{ name: 'a public API', resource: aRegionalApi() }],
});
