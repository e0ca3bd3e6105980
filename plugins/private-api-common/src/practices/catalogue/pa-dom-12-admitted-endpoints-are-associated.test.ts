import {
  anAssociation,
  aPolicy,
  aPrivateDomain,
  ALLOW_ALL,
  denyUnless,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { domainEndpointsAreAssociated } from './pa-dom-12-admitted-endpoints-are-associated';

const domain = aPrivateDomain({
  policy: aPolicy(
    ALLOW_ALL,
    denyUnless({ 'aws:SourceVpce': ['vpce-0a1', 'vpce-0b2'] }),
  ),
});

testPractice(domainEndpointsAreAssociated, {
  pass: [
    {
      name: 'both of two endpoints',
      resource: domain,
      surroundings: [
        anAssociation(),
        anAssociation({ vpcEndpointId: 'vpce-0b2' }),
      ],
    },
  ],
  fail: [
    {
      name: 'one of two endpoints',
      resource: domain,
      surroundings: [anAssociation()],
      message: 'notAssociated',
      data: { endpoints: 'vpce-0b2' },
    },
  ],
  unknown: [
    {
      name: 'associations that were not read',
      resource: domain,
      unread: ['domain-name-access-association'],
      reason: 'AccessDenied',
    },
    {
      name: 'a policy that could not be read',
      resource: aPrivateDomain({ policy: { unknown: 'shared by another' } }),
      reason: 'shared by another',
    },
  ],
  notApplicable: [
    {
      name: 'a policy that names no endpoint',
      resource: aPrivateDomain({ policy: aPolicy(ALLOW_ALL) }),
    },
    {
      name: 'a public domain name',
      resource: aPrivateDomain({ endpointType: 'REGIONAL' }),
    },
  ],
});
