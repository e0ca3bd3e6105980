import {
  ALB_ARN,
  LISTENER_ARN,
  aLinkIntegration,
  aLoadBalancer,
  aPrivateApi,
  aStage,
  aVpcLink,
  anInventory,
  anOperation,
} from '../../testing';
import { Integration } from '../../inventory';
import { backendsOf, loadBalancerArnOf } from './backendsOf';

function behind(integration: Partial<Integration>, stageLink?: string) {
  const api = aPrivateApi({
    operations: [anOperation({ integration: aLinkIntegration(integration) })],
    stages: [aStage({ variables: { link: stageLink ?? null } })],
  });
  const resources = [api, aVpcLink(), aLoadBalancer()];
  return backendsOf(api, anInventory(resources));
}

it.each([
  ['a load balancer', { targetArn: ALB_ARN }],
  ['a listener', { targetArn: LISTENER_ARN }],
  ['a link in a stage variable', { connectionId: '${stageVariables.link}' }],
])('finds the load balancer behind %s', (_, integration) => {
  const { links, loadBalancers, gaps } = behind(integration, 'v1l2n3');
  expect(links.map(({ linkId }) => linkId)).toEqual(['v1l2n3']);
  expect(loadBalancers.map(({ arn }) => arn)).toEqual([ALB_ARN]);
  expect(gaps).toEqual([]);
});

it('names a target in an account that is not indexed', () => {
  const targetArn = ALB_ARN.replace('111111111111', '333333333333');
  expect(behind({ targetArn }).gaps).toEqual([
    {
      part: 'load-balancer-hours',
      label: 'Load balancer',
      resource: targetArn,
      reason: 'account 333333333333 in eu-west-1 is not indexed',
    },
  ]);
});

it('names an integration that could not be read', () => {
  const api = aPrivateApi({
    operations: [anOperation({ integration: { unknown: 'AccessDenied' } })],
  });
  expect(backendsOf(api, anInventory([api])).gaps).toEqual([
    expect.objectContaining({ reason: 'AccessDenied' }),
  ]);
});

it('names a link that could not be read', () => {
  const api = aPrivateApi({
    operations: [
      anOperation({ integration: aLinkIntegration({ targetArn: undefined }) }),
    ],
  });
  const inventory = anInventory([api], {
    'vpc-link': { unknown: 'AccessDenied' },
  });
  expect(backendsOf(api, inventory).gaps).toEqual([
    expect.objectContaining({
      label: 'Load balancer behind VPC link v1l2n3',
      reason: 'AccessDenied',
    }),
  ]);
});

it('leaves other ARNs as they are', () => {
  const arn = 'arn:aws:servicediscovery:eu-west-1:111111111111:service/srv-1';
  expect(loadBalancerArnOf(arn)).toBe(arn);
});
