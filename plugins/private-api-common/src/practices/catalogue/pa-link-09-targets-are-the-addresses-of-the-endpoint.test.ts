import {
  aNetworkInterface,
  aTarget,
  aTargetGroup,
  aVpcEndpoint,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { targetsAreTheAddressesOfTheEndpoint } from './pa-link-09-targets-are-the-addresses-of-the-endpoint';

const endpoint = aVpcEndpoint({
  serviceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0a1',
  networkInterfaceIds: ['eni-0a1', 'eni-0b2'],
});
const first = aNetworkInterface();
const second = aNetworkInterface({
  networkInterfaceId: 'eni-0b2',
  privateIps: ['10.0.2.20', '2001:db8::20'],
});
const surroundings = [endpoint, first, second];

function aGroup(...ips: string[]) {
  return aTargetGroup({
    vpcId: 'vpc-0a1',
    targets: ips.map(id => aTarget({ id, port: 443 })),
  });
}

testPractice(targetsAreTheAddressesOfTheEndpoint, {
  pass: [
    {
      name: 'an address for each interface',
      resource: aGroup('10.0.1.20', '10.0.2.20'),
      surroundings,
    },
  ],
  fail: [
    {
      name: 'an address that no endpoint has, and one too few',
      resource: aGroup('10.0.1.20', '10.0.2.19'),
      surroundings,
      message: 'both',
      data: {
        endpoints: 'vpce-0a1',
        stale: '10.0.2.19',
        missing: '10.0.2.20',
      },
    },
    {
      name: 'an address too many',
      resource: aGroup('10.0.1.20', '10.0.2.20', '10.0.3.20'),
      surroundings,
      message: 'stale',
      data: { endpoints: 'vpce-0a1', stale: '10.0.3.20' },
    },
    {
      name: 'one zone without target',
      resource: aGroup('10.0.1.20'),
      surroundings,
      message: 'missing',
      data: { endpoints: 'vpce-0a1', missing: '10.0.2.20' },
    },
  ],
  unknown: [
    {
      name: 'an interface that was not read',
      resource: aGroup('10.0.1.20', '10.0.2.20'),
      surroundings: [endpoint, first],
      unread: ['network-interface'],
      reason: 'AccessDenied',
    },
    {
      name: 'endpoints that were not read',
      resource: aGroup('10.0.1.20'),
      unread: ['vpc-endpoint'],
      reason: 'AccessDenied',
    },
    {
      name: 'targets that were not read',
      resource: aTargetGroup({ targets: { unknown: 'throttled' } }),
      reason: 'throttled',
    },
  ],
  notApplicable: [
    { name: 'tasks as targets', resource: aGroup('10.0.1.99'), surroundings },
    {
      name: 'the same address in another VPC',
      resource: aTargetGroup({ targets: [aTarget({ id: '10.0.1.20' })] }),
      surroundings,
    },
    {
      name: 'a function as target',
      resource: aTargetGroup({ targetType: 'lambda' }),
    },
  ],
});
