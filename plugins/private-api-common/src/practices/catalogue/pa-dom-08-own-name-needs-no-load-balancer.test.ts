import type { NetworkInterface } from '../../inventory';
import {
  aHostedZone,
  aLoadBalancer,
  aPrivateApi,
  aPrivateDomain,
  aRegionalApi,
  aTarget,
  aTargetGroup,
  aVpcEndpoint,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { ownNameNeedsNoLoadBalancer } from './pa-dom-08-own-name-needs-no-load-balancer';

const networkInterface: NetworkInterface = {
  kind: 'network-interface',
  arn: 'arn:aws:ec2:eu-west-1:111111111111:network-interface/eni-0a1',
  accountId: '111111111111',
  region: 'eu-west-1',
  name: '',
  tags: {},
  networkInterfaceId: 'eni-0a1',
  subnetId: 'subnet-0a1',
  privateIps: ['10.0.1.5'],
};
const loadBalancer = aLoadBalancer({ name: 'front', vpcId: 'vpc-0a1' });
const inFront = [
  networkInterface,
  loadBalancer,
  aVpcEndpoint({ networkInterfaceIds: ['eni-0a1'] }),
  aTargetGroup({ vpcId: 'vpc-0a1', targets: [aTarget({ id: '10.0.1.5' })] }),
];
const zone = aHostedZone({
  records: [
    {
      name: 'orders.internal.example',
      type: 'A',
      values: [],
      aliasTarget: loadBalancer.dnsName,
    },
  ],
});

testPractice(ownNameNeedsNoLoadBalancer, {
  pass: [
    {
      name: 'a load balancer beside a private custom domain name',
      resource: aPrivateApi(),
      surroundings: [...inFront, zone, aPrivateDomain()],
    },
  ],
  fail: [
    {
      name: 'a load balancer with a name, and nothing else',
      resource: aPrivateApi(),
      surroundings: [...inFront, zone],
      message: 'inFront',
      data: { loadBalancers: 'front', hostnames: 'orders.internal.example' },
    },
  ],
  notApplicable: [
    {
      name: 'no load balancer',
      resource: aPrivateApi(),
      surroundings: [aVpcEndpoint()],
    },
    {
      name: 'a load balancer without a name',
      resource: aPrivateApi(),
      surroundings: inFront,
    },
    { name: 'a public API', resource: aRegionalApi() },
  ],
});
