import { aVpc, aVpcEndpoint } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { privateDnsResolves } from './pa-dns-02-private-dns-resolves';

const endpoint = aVpcEndpoint({ privateDnsEnabled: true });

testPractice(privateDnsResolves, {
  pass: [
    {
      name: 'a VPC as AWS makes it',
      resource: endpoint,
      surroundings: [aVpc()],
    },
    {
      name: 'the resolver by its address, the network plus two',
      resource: endpoint,
      surroundings: [aVpc({ domainNameServers: ['10.0.0.2'] })],
    },
  ],
  fail: [
    {
      name: 'a VPC without DNS hostnames',
      resource: endpoint,
      surroundings: [aVpc({ dnsHostnames: false })],
      message: 'off',
      data: {
        reason:
          'enableDnsHostnames of vpc-0a1 is off: private names do not resolve.',
      },
      evidence: 'vpc-0a1',
    },
  ],
  unknown: [
    {
      name: 'name servers of one’s own, which may forward',
      resource: endpoint,
      surroundings: [aVpc({ domainNameServers: ['10.200.0.53'] })],
      reason: 'ask own DNS servers',
    },
    {
      name: 'a VPC that was not read',
      resource: endpoint,
      unread: ['vpc'],
      reason: 'AccessDenied',
    },
    {
      name: 'an endpoint that does not say whether private DNS is on',
      resource: aVpcEndpoint({ privateDnsEnabled: { unknown: 'not given' } }),
      reason: 'not given',
    },
  ],
  notApplicable: [
    { name: 'private DNS off, which is a choice', resource: aVpcEndpoint() },
    {
      name: 'an endpoint of another service',
      resource: {
        ...endpoint,
        serviceName: 'com.amazonaws.eu-west-1.sqs',
      },
    },
  ],
});
