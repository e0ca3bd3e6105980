import { anInboundRule, aSecurityGroup, aVpcEndpoint } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { endpointOpens443Only } from './pa-net-07-endpoint-opens-443-only';

const endpoint = aVpcEndpoint();
const groupWith = (...inbound: Parameters<typeof anInboundRule>[0][]) =>
  aSecurityGroup({ inbound: inbound.map(anInboundRule) });
const WORLD = '0.0.0.0/0';

testPractice(endpointOpens443Only, {
  pass: [
    {
      name: '443 for a network',
      resource: endpoint,
      surroundings: [aSecurityGroup()],
    },
    {
      name: '443 and ping for everyone',
      resource: endpoint,
      surroundings: [
        groupWith(
          { cidr: WORLD },
          { protocol: 'icmp', fromPort: -1, toPort: -1, cidr: WORLD },
        ),
      ],
    },
    {
      name: 'another port for a network',
      resource: endpoint,
      surroundings: [groupWith({ fromPort: 8443, toPort: 8443 })],
    },
  ],
  fail: [
    {
      name: 'SSH for everyone',
      resource: endpoint,
      surroundings: [groupWith({}, { fromPort: 22, toPort: 22, cidr: WORLD })],
      message: 'open',
      data: { group: 'sg-0a1' },
      evidence: 'sg-0a1, inbound',
    },
    {
      name: 'everything for every IPv6 address',
      resource: endpoint,
      surroundings: [
        groupWith({ protocol: '-1', fromPort: undefined, cidr: '::/0' }),
      ],
      message: 'open',
    },
  ],
  unknown: [
    {
      name: 'groups that were not read',
      resource: endpoint,
      unread: ['security-group'],
      reason: 'AccessDenied',
    },
  ],
  notApplicable: [
    {
      name: 'an endpoint of another service',
      resource: aVpcEndpoint({ serviceName: 'com.amazonaws.eu-west-1.sqs' }),
    },
  ],
});
