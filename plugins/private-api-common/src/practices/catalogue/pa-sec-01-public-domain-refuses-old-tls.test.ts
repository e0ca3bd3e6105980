import { aPrivateDomain } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { publicDomainRefusesOldTls } from './pa-sec-01-public-domain-refuses-old-tls';

const withPolicy = (securityPolicy?: string) =>
  aPrivateDomain({ endpointType: 'REGIONAL', securityPolicy });

testPractice(publicDomainRefusesOldTls, {
  pass: [
    { name: 'TLS 1.2', resource: withPolicy('TLS_1_2') },
    {
      name: 'TLS 1.3 only',
      resource: withPolicy('SecurityPolicy_TLS13_1_3_2025_09'),
    },
  ],
  fail: [
    {
      name: 'TLS 1.0',
      resource: withPolicy('TLS_1_0'),
      message: 'old',
      data: { policy: 'TLS_1_0' },
    },
  ],
  unknown: [
    {
      name: 'no policy given',
      resource: withPolicy(),
      reason: 'security policy is not known',
    },
  ],
  notApplicable: [
    {
      name: 'a private domain name, whose policy is fixed',
      resource: aPrivateDomain({ securityPolicy: 'TLS_1_2' }),
    },
  ],
});
