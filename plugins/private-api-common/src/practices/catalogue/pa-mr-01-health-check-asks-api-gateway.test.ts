import {
  aNetworkInterface,
  aTarget,
  aTargetGroup,
  aVpcEndpoint,
} from '../../testing';
import type { Target, TargetGroup } from '../../inventory';
import { testPractice } from '../testing/testPractice';
import { healthCheckAsksApiGateway } from './pa-mr-01-health-check-asks-api-gateway';

const surroundings = [
  aVpcEndpoint({ networkInterfaceIds: ['eni-0a1'] }),
  aNetworkInterface(),
];

function checking(
  healthCheck: TargetGroup['healthCheck'],
  health: Target['health'] = 'healthy',
  reason?: string,
) {
  return aTargetGroup({
    vpcId: 'vpc-0a1',
    healthCheck,
    targets: [aTarget({ id: '10.0.1.20', port: 443, health, reason })],
  });
}

testPractice(healthCheckAsksApiGateway, {
  pass: [
    {
      name: '/ping',
      resource: checking({ protocol: 'HTTPS', path: '/ping', matcher: '200' }),
      surroundings,
    },
    {
      name: '/ping that fails, which it is there for',
      resource: checking({ protocol: 'HTTPS', path: '/ping' }, 'unhealthy'),
      surroundings,
    },
    {
      name: 'a heartbeat that works',
      resource: checking({ protocol: 'HTTPS', path: '/live/heartbeat' }),
      surroundings,
    },
  ],
  fail: [
    {
      name: 'the open port',
      resource: checking({ protocol: 'TCP' }),
      surroundings,
      message: 'portOnly',
      data: { name: 'orders', protocol: 'TCP', endpoints: 'vpce-0a1' },
    },
    {
      name: '403 as health',
      resource: checking({ protocol: 'HTTPS', path: '/', matcher: '200,403' }),
      surroundings,
      message: 'refusalCounts',
      data: { name: 'orders', matcher: '200,403' },
    },
    {
      name: 'a path that API Gateway refuses',
      resource: checking(
        { protocol: 'HTTPS', path: '/health' },
        'unhealthy',
        'Target.ResponseCodeMismatch: Health checks failed with these codes: [403]',
      ),
      surroundings,
      message: 'wrongPath',
      data: { name: 'orders', path: '/health' },
    },
  ],
  unknown: [
    {
      name: 'interfaces that were not read',
      resource: checking({ protocol: 'TCP' }),
      surroundings: [aVpcEndpoint({ networkInterfaceIds: ['eni-0a1'] })],
      unread: ['network-interface'],
      reason: 'AccessDenied',
    },
    {
      name: 'a path that times out',
      resource: checking(
        { protocol: 'HTTPS', path: '/health' },
        'unhealthy',
        'Target.Timeout: Request timed out',
      ),
      surroundings,
      reason: 'cannot be told',
    },
    {
      name: 'no protocol given',
      resource: checking({}),
      surroundings,
      reason: 'not known',
    },
  ],
  notApplicable: [
    {
      name: 'an endpoint of another service',
      resource: checking({ protocol: 'TCP' }),
      surroundings: [
        aVpcEndpoint({
          serviceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0a1',
          networkInterfaceIds: ['eni-0a1'],
        }),
        aNetworkInterface(),
      ],
    },
    {
      name: 'tasks as targets',
      resource: aTargetGroup({ healthCheck: { protocol: 'TCP' } }),
    },
  ],
});
