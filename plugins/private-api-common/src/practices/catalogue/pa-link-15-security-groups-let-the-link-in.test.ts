import {
  aLinkIntegration,
  aLoadBalancer,
  aNetworkLoadBalancer,
  anInboundRule,
  anOperation,
  aPrivateApi,
  aSecurityGroup,
  aSubnet,
  aTargetGroup,
  aV1Link,
  aVpcLink,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { securityGroupsLetTheLinkIn } from './pa-link-15-security-groups-let-the-link-in';

const operations = [anOperation({ integration: aLinkIntegration() })];
const api = aPrivateApi({ operations });
const balancer = aLoadBalancer({ securityGroupIds: ['sg-0a1'] });
const surroundings = [aVpcLink(), balancer, aTargetGroup()];

function fromGroup(securityGroupId: string) {
  const rule = anInboundRule({ cidr: undefined, securityGroupId });
  return aSecurityGroup({ inbound: [rule] });
}

function behindV1(enforceInboundOnPrivateLink?: 'on' | 'off') {
  return [
    aV1Link(),
    aNetworkLoadBalancer({
      securityGroupIds: ['sg-0a1'],
      enforceInboundOnPrivateLink,
    }),
    aSecurityGroup(),
  ];
}

testPractice(securityGroupsLetTheLinkIn, {
  pass: [
    {
      name: 'a rule for the group of the link',
      resource: api,
      surroundings: [...surroundings, fromGroup('sg-0f1')],
    },
    {
      name: 'a rule for the subnets of the link',
      resource: api,
      surroundings: [...surroundings, aSecurityGroup(), aSubnet()],
    },
    {
      name: 'a V1 link that rules do not bind',
      resource: api,
      surroundings: behindV1('off'),
    },
  ],
  fail: [
    {
      name: 'a rule for another group',
      resource: api,
      surroundings: [...surroundings, fromGroup('sg-0e9')],
      message: 'closed',
      data: {
        reason:
          'No inbound rule lets the VPC link in on TCP 443: calls time out.',
        count: 1,
        operations: 'GET /orders',
      },
    },
    {
      name: 'a V1 link that rules bind',
      resource: api,
      surroundings: behindV1('on'),
      message: 'closed',
      evidence: 'load balancer orders',
    },
  ],
  unknown: [
    {
      name: 'security groups that were not read',
      resource: api,
      surroundings,
      unread: ['security-group'],
      reason: 'AccessDenied',
    },
    {
      name: 'a V1 link, and a setting that was not read',
      resource: api,
      surroundings: behindV1(),
      reason: 'not known',
    },
  ],
  notApplicable: [
    { name: 'functions only', resource: aPrivateApi() },
    {
      name: 'a load balancer without security groups',
      resource: api,
      surroundings: [aV1Link(), aNetworkLoadBalancer()],
    },
  ],
});
