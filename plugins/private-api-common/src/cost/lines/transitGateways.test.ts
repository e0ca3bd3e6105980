import {
  ALB_ARN,
  aHostedZone,
  aLinkIntegration,
  aLoadBalancer,
  aPrivateApi,
  aTarget,
  aTargetGroup,
  aTransitGatewayAttachment,
  aVpc,
  aVpcEndpoint,
  aVpcLink,
  anInventory,
  anOperation,
} from '../../testing';
import { estimateCost } from '../estimateCost';
import { EAST_PRICES } from '../testing/eastPrices';

const api = aPrivateApi({
  operations: [anOperation({ integration: aLinkIntegration() })],
});
const endpoint = aVpcEndpoint();
const balancer = aLoadBalancer();
const callersElsewhere = aHostedZone({
  vpcs: [{ vpcId: 'vpc-0b2', region: 'eu-west-1' }],
});
const targetElsewhere = aTargetGroup({
  loadBalancerArns: [ALB_ARN],
  targetType: 'ip',
  targets: [aTarget({ id: '172.16.0.9' })],
});
const attachments = ['vpc-0a1', 'vpc-0b2', balancer.vpcId].map(vpcId =>
  aTransitGatewayAttachment({ vpcId }),
);
const common = [
  api,
  endpoint,
  aVpcLink(),
  balancer,
  aVpc({ vpcId: balancer.vpcId, cidrBlocks: ['10.0.0.0/8'] }),
  ...attachments,
];

function dataOf(resources: Parameters<typeof anInventory>[0]) {
  const { lines } = estimateCost(api, anInventory([...common, ...resources]), {
    priceBooks: EAST_PRICES,
    whatIf: { requestsPerMonth: 1_000_000, requestKb: 1, responseKb: 4 },
  });
  return lines.find(({ label }) => label === 'Data through transit gateways');
}

const GB = (1_000_000 * 5) / 1024 ** 2;

it.each([
  ['callers in another VPC', [callersElsewhere, aTargetGroup()], GB],
  ['targets in another VPC', [targetElsewhere], GB],
  ['both', [callersElsewhere, targetElsewhere], 2 * GB],
])('sends requests and responses into the gateway for %s', (_, more, gb) => {
  const line = dataOf(more);
  expect(line?.quantity).toBeCloseTo(gb, 6);
  expect(line).toMatchObject({
    unitPrice: 0.02,
    monthly: Math.round(gb * 2) / 100,
    assumption: expect.stringMatching(/^At most: /),
  });
});

it('has no line where nothing shows that calls cross a gateway', () => {
  expect(dataOf([aTargetGroup()])).toBeUndefined();
});
