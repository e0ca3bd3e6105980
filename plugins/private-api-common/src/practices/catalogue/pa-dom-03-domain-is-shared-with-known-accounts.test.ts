import { aPolicy, aPrivateDomain } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { domainIsSharedWithKnownAccounts } from './pa-dom-03-domain-is-shared-with-known-accounts';

const TO_EVERYONE = {
  Effect: 'Allow',
  Principal: '*',
  Action: 'apigateway:CreateAccessAssociation',
  Resource: '*',
} as const;
const shared = (...statements: Parameters<typeof aPolicy>) =>
  aPrivateDomain({ managementPolicy: aPolicy(...statements) });

testPractice(domainIsSharedWithKnownAccounts, {
  pass: [
    { name: 'not shared', resource: aPrivateDomain() },
    {
      name: 'shared with an account',
      resource: shared({
        ...TO_EVERYONE,
        Principal: { AWS: 'arn:aws:iam::222222222222:root' },
      }),
    },
    {
      name: 'shared with an organisation',
      resource: shared({
        ...TO_EVERYONE,
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } },
      }),
    },
  ],
  fail: [
    {
      name: 'shared with everyone',
      resource: shared(TO_EVERYONE),
      message: 'everyone',
      evidence: 'management policy, statement 1',
    },
  ],
  unknown: [
    {
      name: 'a policy that could not be read',
      resource: aPrivateDomain({ managementPolicy: { unknown: 'not given' } }),
      reason: 'not given',
    },
    {
      name: 'a policy that is not JSON',
      resource: aPrivateDomain({ managementPolicy: '{' }),
      reason: 'cannot be read',
    },
  ],
  notApplicable: [
    {
      name: 'a public domain name',
      resource: aPrivateDomain({ endpointType: 'REGIONAL' }),
    },
  ],
});
