import { aCertificate, aPrivateDomain } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { certificateFitsTheDomain } from './pa-dom-09-certificate-fits-the-domain';

const certificateArn = 'arn:aws:acm:eu-west-1:111111111111:certificate/c0a1';
const domain = aPrivateDomain({ certificateArn });

testPractice(certificateFitsTheDomain, {
  pass: [
    {
      name: 'the name itself',
      resource: domain,
      surroundings: [aCertificate({ keyAlgorithm: 'RSA-2048' })],
    },
    {
      name: 'all names of the zone, in other letters',
      resource: domain,
      surroundings: [aCertificate({ domainNames: ['*.Internal.example'] })],
    },
    {
      name: 'a longer key for a public domain name',
      resource: aPrivateDomain({ certificateArn, endpointType: 'REGIONAL' }),
      surroundings: [aCertificate({ keyAlgorithm: 'RSA_4096' })],
    },
  ],
  fail: [
    {
      name: 'another name',
      resource: domain,
      surroundings: [aCertificate({ domainNames: ['internal.example'] })],
      message: 'otherName',
      data: {
        names: 'internal.example',
        domainName: 'orders.internal.example',
      },
    },
    {
      name: 'an asterisk that would have to stand for two labels',
      resource: domain,
      surroundings: [aCertificate({ domainNames: ['*.example'] })],
      message: 'otherName',
    },
    {
      name: 'a longer key for a private domain name',
      resource: domain,
      surroundings: [aCertificate({ keyAlgorithm: 'RSA_4096' })],
      message: 'otherKey',
      data: { key: 'RSA_4096' },
    },
  ],
  unknown: [
    {
      name: 'no certificate given',
      resource: aPrivateDomain(),
      reason: 'not known',
    },
    {
      name: 'a certificate that is not there',
      resource: domain,
      reason: 'is not in the inventory',
    },
    {
      name: 'certificates that were not read',
      resource: domain,
      unread: ['certificate'],
      reason: 'AccessDenied',
    },
    {
      name: 'a certificate in a Region that is not indexed',
      resource: aPrivateDomain({
        endpointType: 'EDGE',
        certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/c0a1',
      }),
      reason: 'us-east-1 is not indexed',
    },
  ],
});
