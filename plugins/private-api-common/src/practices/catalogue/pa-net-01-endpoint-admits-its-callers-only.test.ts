import { anInboundRule, aSecurityGroup, aVpcEndpoint } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { endpointAdmitsItsCallersOnly } from './pa-net-01-endpoint-admits-its-callers-only';

const endpoint = aVpcEndpoint();
const groupWith = (...inbound: Parameters<typeof anInboundRule>[0][]) =>
  aSecurityGroup({ inbound: inbound.map(anInboundRule) });

testPractice(endpointAdmitsItsCallersOnly, {
  pass: [
    {
      name: '443 open to a network',
      resource: endpoint,
      surroundings: [aSecurityGroup()],
    },
    {
      name: '443 open to a security group',
      resource: endpoint,
      surroundings: [groupWith({ cidr: undefined, securityGroupId: 'sg-0b2' })],
    },
    {
      name: 'another port open to everyone, which is the matter of another practice',
      resource: endpoint,
      surroundings: [
        groupWith({}, { fromPort: 80, toPort: 80, cidr: '0.0.0.0/0' }),
      ],
    },
  ],
  fail: [
    {
      name: 'no rule for 443',
      resource: endpoint,
      surroundings: [groupWith({ fromPort: 8443, toPort: 8443 })],
      message: 'closed',
      data: { groups: 'sg-0a1' },
    },
    {
      name: '443 open to every IPv4 address',
      resource: endpoint,
      surroundings: [groupWith({ cidr: '0.0.0.0/0' })],
      message: 'open',
      data: { group: 'sg-0a1' },
      evidence: 'sg-0a1, inbound',
    },
    {
      name: 'all ports open to every IPv6 address',
      resource: endpoint,
      surroundings: [
        groupWith({ protocol: '-1', fromPort: undefined, cidr: '::/0' }),
      ],
      message: 'open',
      data: { group: 'sg-0a1' },
    },
  ],
  unknown: [
    {
      name: 'groups that were not read',
      resource: endpoint,
      unread: ['security-group'],
      reason: 'AccessDenied when reading every security-group',
    },
    {
      name: 'one of two groups, which another account may share',
      resource: aVpcEndpoint({ securityGroupIds: ['sg-0a1', 'sg-0b2'] }),
      surroundings: [aSecurityGroup()],
      reason: 'sg-0b2 is not in account 111111111111',
    },
    {
      name: 'groups that a template does not decide',
      resource: aVpcEndpoint({ securityGroupIds: { unknown: 'a parameter' } }),
      reason: 'a parameter',
    },
  ],
  notApplicable: [
    {
      name: 'an endpoint of another service',
      resource: aVpcEndpoint({ serviceName: 'com.amazonaws.eu-west-1.sqs' }),
    },
  ],
});
