import {
  aPolicy,
  aPrivateDomain,
  ALLOW_ALL,
  anAssociation,
  denyUnless,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { domainPolicyAdmitsItsEndpoints } from './pa-dom-01-domain-policy-admits-its-endpoints';

const forFirst = aPrivateDomain({
  policy: aPolicy(ALLOW_ALL, denyUnless({ 'aws:SourceVpce': 'vpce-0a1' })),
});
const second = anAssociation({ vpcEndpointId: 'vpce-0b2' });

testPractice(domainPolicyAdmitsItsEndpoints, {
  pass: [
    {
      name: 'the endpoint that is associated',
      resource: forFirst,
      surroundings: [anAssociation()],
    },
    { name: 'an endpoint that may be associated later', resource: forFirst },
    {
      name: 'the principals of an account',
      resource: aPrivateDomain({
        policy: aPolicy({
          ...ALLOW_ALL,
          Principal: { AWS: '222222222222' },
        }),
      }),
      surroundings: [anAssociation()],
    },
    {
      name: 'a VPC, which may be that of an endpoint nobody has indexed',
      resource: aPrivateDomain({
        policy: aPolicy(ALLOW_ALL, denyUnless({ 'aws:SourceVpc': 'vpc-0b2' })),
      }),
      surroundings: [second],
    },
  ],
  fail: [
    { name: 'no policy', resource: aPrivateDomain(), message: 'none' },
    {
      name: 'the policy that a domain is born with',
      resource: aPrivateDomain({
        policy: aPolicy({ ...ALLOW_ALL, Effect: 'Deny' }),
      }),
      surroundings: [anAssociation()],
      message: 'denyAll',
      evidence: 'domain policy',
    },
    {
      name: 'one of two associated endpoints shut out',
      resource: forFirst,
      surroundings: [anAssociation(), second],
      message: 'shutsOut',
      data: { endpoints: 'vpce-0b2' },
    },
  ],
  unknown: [
    {
      name: 'a policy that could not be read',
      resource: aPrivateDomain({ policy: { unknown: 'shared by another' } }),
      reason: 'shared by another',
    },
    {
      name: 'a policy that is not JSON',
      resource: aPrivateDomain({ policy: '{' }),
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
