import {
  anAssociation,
  aPolicy,
  aPrivateDomain,
  aVpcEndpoint,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { sharedDomainIsTakenUp } from './pa-dom-05-shared-domain-is-taken-up';

const shared = aPrivateDomain({
  managementPolicy: aPolicy({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::222222222222:root' },
    Action: 'apigateway:CreateAccessAssociation',
    Resource: '*',
  }),
});

testPractice(sharedDomainIsTakenUp, {
  pass: [
    {
      name: 'an association of the account',
      resource: shared,
      surroundings: [anAssociation({ accountId: '222222222222' })],
    },
    {
      name: 'an association with an endpoint of the account',
      resource: shared,
      surroundings: [
        anAssociation(),
        aVpcEndpoint({ accountId: '222222222222' }),
      ],
    },
  ],
  fail: [
    {
      name: 'an invitation that nobody has accepted',
      resource: aPrivateDomain({
        shares: [{ principal: '222222222222', status: 'ASSOCIATING' }],
      }),
      surroundings: [anAssociation({ accountId: '222222222222' })],
      message: 'pending',
      data: { accounts: '222222222222' },
    },
    {
      name: 'an accepted share that nobody uses',
      resource: aPrivateDomain({
        shares: [{ principal: '222222222222', status: 'ASSOCIATED' }],
      }),
      message: 'unused',
      data: { accounts: '222222222222' },
    },
    {
      name: 'associations of the own account only',
      resource: shared,
      surroundings: [anAssociation(), aVpcEndpoint()],
      message: 'unused',
      data: { accounts: '222222222222' },
    },
  ],
  unknown: [
    {
      name: 'shares that were not read',
      resource: aPrivateDomain({ shares: { unknown: 'shares denied' } }),
      reason: 'shares denied',
    },
    {
      name: 'associations that were not read',
      resource: shared,
      unread: ['domain-name-access-association'],
      reason: 'AccessDenied',
    },
    {
      name: 'a management policy that was not given',
      resource: aPrivateDomain({ managementPolicy: { unknown: 'not given' } }),
      reason: 'not given',
    },
  ],
  notApplicable: [
    {
      name: 'a share with the organisation, whose accounts need no invitation',
      resource: aPrivateDomain({
        shares: [
          {
            principal:
              'arn:aws:organizations::111111111111:organization/o-a1b2c3d4e5',
            status: 'ASSOCIATED',
          },
        ],
      }),
    },
    { name: 'a domain that is not shared', resource: aPrivateDomain() },
    {
      name: 'a public domain name',
      resource: aPrivateDomain({ endpointType: 'REGIONAL' }),
    },
  ],
});
