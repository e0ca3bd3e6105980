import {
  Resource,
  SecurityGroup,
  TargetGroup,
  Vpc,
} from 'backstage-plugin-private-api-common';
import { aPrivateApi, SCOPE } from '../__testUtils__/builders';
import { hashOf, hashOfResource } from './hashOf';

const group: SecurityGroup = {
  kind: 'security-group',
  arn: 'arn:aws:ec2:eu-west-1:111111111111:security-group/sg-0a1',
  ...SCOPE,
  name: 'endpoint',
  tags: { owner: 'network', stage: 'prod' },
  groupId: 'sg-0a1',
  vpcId: 'vpc-0a1',
  inbound: [
    { protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '10.0.0.0/8' },
    { protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '172.16.0.0/12' },
  ],
  outbound: [],
};

const targets: TargetGroup = {
  kind: 'target-group',
  arn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:targetgroup/orders/0a1',
  ...SCOPE,
  name: 'orders',
  tags: {},
  targetType: 'ip',
  loadBalancerArns: ['arn:b', 'arn:a'],
  healthCheck: {},
  targets: [
    { id: '10.0.0.2', port: 443, health: 'healthy' },
    { id: '10.0.0.1', port: 443, health: 'unhealthy' },
  ],
};

const vpc: Vpc = {
  kind: 'vpc',
  arn: 'arn:aws:ec2:eu-west-1:111111111111:vpc/vpc-0a1',
  ...SCOPE,
  name: 'shop',
  tags: {},
  vpcId: 'vpc-0a1',
  cidrBlocks: ['10.0.0.0/16', '10.1.0.0/16'],
  dnsSupport: true,
  dnsHostnames: true,
  domainNameServers: ['10.0.0.2', '10.0.0.3'],
};

describe('hashOf', () => {
  it('takes no notice of the order of keys, and notice of that of lists', () => {
    expect(hashOf({ a: 1, b: { c: 2, d: 3 } })).toBe(
      hashOf({ b: { d: 3, c: 2 }, a: 1 }),
    );
    expect(hashOf({ subnetIds: ['a', 'b'] })).not.toBe(
      hashOf({ subnetIds: ['b', 'a'] }),
    );
  });
});

describe('hashOfResource', () => {
  it.each<[string, Resource, Resource]>([
    [
      'rules of a security group',
      group,
      { ...group, inbound: [...group.inbound].reverse() },
    ],
    [
      'keys of a rule in another order',
      group,
      {
        ...group,
        inbound: [
          {
            cidr: '172.16.0.0/12',
            toPort: 443,
            fromPort: 443,
            protocol: 'tcp',
          },
          { cidr: '10.0.0.0/8', toPort: 443, fromPort: 443, protocol: 'tcp' },
        ],
      },
    ],
    [
      'targets with their health',
      targets,
      {
        ...targets,
        loadBalancerArns: ['arn:a', 'arn:b'],
        targets: [
          { id: '10.0.0.1', port: 443, health: 'unhealthy' },
          { id: '10.0.0.2', port: 443, health: 'healthy' },
        ],
      },
    ],
    [
      'endpoints of an API',
      aPrivateApi({ vpcEndpointIds: ['vpce-0a1', 'vpce-0b2'] }),
      aPrivateApi({ vpcEndpointIds: ['vpce-0b2', 'vpce-0a1'] }),
    ],
  ])('is the same whatever the order of %s', (_, one, other) => {
    expect(hashOfResource(one)).toBe(hashOfResource(other));
  });

  it.each<[string, Resource, Resource]>([
    [
      'a rule has changed',
      group,
      { ...group, inbound: [group.inbound[0], group.inbound[0]] },
    ],
    ['a rule has gone', group, { ...group, inbound: [group.inbound[0]] }],
    [
      'rules have changed sides',
      group,
      { ...group, inbound: group.outbound, outbound: group.inbound },
    ],
    [
      'two targets have changed their health',
      targets,
      {
        ...targets,
        targets: [
          { id: '10.0.0.2', port: 443, health: 'unhealthy' },
          { id: '10.0.0.1', port: 443, health: 'healthy' },
        ],
      },
    ],
    [
      'another name server is asked first',
      vpc,
      { ...vpc, domainNameServers: ['10.0.0.3', '10.0.0.2'] },
    ],
    [
      'a set has become unknown',
      targets,
      { ...targets, targets: { unknown: 'AccessDenied' } },
    ],
  ])('is another where %s', (_, one, other) => {
    expect(hashOfResource(one)).not.toBe(hashOfResource(other));
  });
});
