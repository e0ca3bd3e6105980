import {
  ALB_ARN,
  aLinkIntegration,
  aListener,
  aLoadBalancer,
  anHttpApi,
  anOperation,
  aPrivateApi,
  aStage,
  aTarget,
  aTargetGroup,
  aVpcLink,
  CLOUD_MAP_ARN,
} from '../../testing';
import type { Integration } from '../../inventory';
import { testPractice } from '../testing/testPractice';
import { privateIntegrationLeadsToItsTarget } from './pa-link-04-private-integration-leads-to-its-target';

const behind = [aLoadBalancer(), aTargetGroup()];
const surroundings = [aVpcLink(), ...behind];

function anApi(overrides: Partial<Integration> = {}) {
  const integration = aLinkIntegration(overrides);
  return aPrivateApi({ operations: [anOperation({ integration })] });
}

testPractice(privateIntegrationLeadsToItsTarget, {
  pass: [
    { name: 'all there', resource: anApi(), surroundings },
    {
      name: 'a link that sleeps and sick targets, which other practices judge',
      resource: anApi(),
      surroundings: [
        aVpcLink({ status: 'INACTIVE' }),
        aLoadBalancer(),
        aTargetGroup({ targets: [aTarget({ health: 'unhealthy' })] }),
      ],
    },
    {
      name: 'Cloud Map behind a REST API, which another practice judges',
      resource: anApi({ targetArn: CLOUD_MAP_ARN }),
      surroundings,
    },
  ],
  fail: [
    {
      name: 'no such link',
      resource: anApi(),
      surroundings: behind,
      message: 'broken',
      data: {
        count: 1,
        operations: 'GET /orders',
        reason:
          'VPC link v1l2n3 does not exist in account 111111111111 in eu-west-1.',
      },
      evidence: 'integration, connectionId',
    },
    {
      name: 'no such load balancer',
      resource: anApi(),
      surroundings: [aVpcLink()],
      message: 'broken',
      evidence: 'integration target',
    },
    {
      name: "another account's load balancer",
      resource: anApi({
        targetArn: ALB_ARN.replace('111111111111', '222222222222'),
      }),
      surroundings,
      message: 'broken',
      evidence: 'integration target',
    },
    {
      name: 'a port without listener',
      resource: anApi({ uri: 'https://orders.internal.example:8443/' }),
      surroundings,
      message: 'broken',
      evidence: 'listeners',
    },
    {
      name: 'plain HTTP to a listener that wants TLS',
      resource: anApi({ uri: 'http://orders.internal.example:443/' }),
      surroundings,
      message: 'broken',
      evidence: 'listener HTTPS 443',
    },
    {
      name: 'a stage without the variable that names the link',
      resource: anApi({ connectionId: '${stageVariables.link}' }),
      surroundings,
      message: 'broken',
      evidence: 'stage prod, variables',
    },
    {
      name: 'no such Cloud Map service',
      resource: anHttpApi({
        operations: [
          anOperation({
            integration: aLinkIntegration({ targetArn: CLOUD_MAP_ARN }),
          }),
        ],
      }),
      surroundings: [aVpcLink()],
      message: 'broken',
      evidence: 'integration',
    },
  ],
  unknown: [
    {
      name: 'load balancers that were not read',
      resource: anApi(),
      surroundings: [aVpcLink()],
      unread: ['load-balancer'],
      reason: 'AccessDenied',
    },
    {
      name: 'operations that were not read',
      resource: aPrivateApi({ operations: { unknown: 'throttled' } }),
      reason: 'throttled',
    },
    {
      name: 'one integration that was not read beside one that works',
      resource: aPrivateApi({
        operations: [
          anOperation({ integration: aLinkIntegration() }),
          anOperation({ method: 'POST', integration: { unknown: 'gone' } }),
        ],
      }),
      surroundings,
      reason: 'gone',
    },
    {
      name: 'a link id in a variable whose value is withheld',
      resource: aPrivateApi({
        operations: [
          anOperation({
            integration: aLinkIntegration({
              connectionId: '${stageVariables.link}',
            }),
          }),
        ],
        stages: [aStage({ variables: { link: null } })],
      }),
      surroundings: [aLoadBalancer({ listeners: [aListener()] })],
      reason: 'withheld',
    },
  ],
  notApplicable: [{ name: 'functions only', resource: aPrivateApi() }],
});
