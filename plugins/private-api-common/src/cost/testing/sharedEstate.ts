import { Inventory } from '../../inventory';
import {
  ALB_ARN,
  NLB_ARN,
  aCloudMapService,
  aHealthCheck,
  aHostedZone,
  aLinkIntegration,
  aLoadBalancer,
  aNetworkLoadBalancer,
  aPrivateApi,
  aResolverEndpoint,
  aStage,
  aTarget,
  aTargetGroup,
  aTransitGatewayAttachment,
  aV1Link,
  aVpcEndpoint,
  aVpcLink,
  anHttpApi,
  anInventory,
  anOperation,
} from '../../testing';
import { someTraffic } from './traffic';

/** Requests a day of each API; `undefined` where nobody counted them. */
type Traffics = readonly (number | undefined)[];

/** Private APIs that share all they can: endpoint, names, gateway, web ACL and the chain of load balancers. */
export function sharedEstate(perDay: Traffics): Inventory {
  const endpoint = aVpcEndpoint();
  const apis = perDay.map((_, index) =>
    aPrivateApi({
      apiId: `a${index}`,
      name: `a${index}`,
      operations: [
        anOperation({
          integration: aLinkIntegration({ targetArn: undefined }),
        }),
      ],
      stages: [
        aStage({
          webAclArn:
            'arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/edge/0a1',
        }),
      ],
    }),
  );
  return anInventory([
    ...apis,
    endpoint,
    aHostedZone({
      vpcs: ['vpc-0a1', 'vpc-0b2'].map(vpcId => ({
        vpcId,
        region: 'eu-west-1',
      })),
      records: [
        {
          name: 'apis.internal.example',
          type: 'A',
          values: [],
          aliasTarget: endpoint.dnsNames[0],
          healthCheckId: 'h1',
        },
      ],
    }),
    aHealthCheck({ checkType: 'HTTPS', target: 'probe.example.com' }),
    aResolverEndpoint(),
    aTransitGatewayAttachment(),
    aTransitGatewayAttachment({ vpcId: 'vpc-0b2' }),
    aV1Link(),
    aNetworkLoadBalancer(),
    aLoadBalancer(),
    aTargetGroup({
      arn: `${NLB_ARN}/chain`,
      targetType: 'alb',
      loadBalancerArns: [NLB_ARN],
      targets: [aTarget({ id: ALB_ARN })],
    }),
    aTargetGroup(),
    ...measured(apis, perDay),
  ]);
}

/** HTTP APIs on one Cloud Map service with DNS names. */
export function cloudMapEstate(perDay: Traffics): Inventory {
  const service = aCloudMapService();
  const apis = perDay.map((_, index) =>
    anHttpApi({
      apiId: `h${index}`,
      name: `h${index}`,
      operations: [
        anOperation({
          integration: aLinkIntegration({ targetArn: service.arn }),
        }),
      ],
    }),
  );
  return anInventory([
    ...apis,
    service,
    aVpcLink(),
    aHostedZone({ records: [] }),
    ...measured(apis, perDay),
  ]);
}

function measured(
  apis: readonly Parameters<typeof someTraffic>[0][],
  perDay: Traffics,
) {
  return apis.flatMap((api, index) => {
    const requests = perDay[index];
    return requests === undefined ? [] : [someTraffic(api, requests)];
  });
}
