import { Api, Inventory } from '../../inventory';
import {
  ALB_ARN,
  NLB_ARN,
  aCloudMapService,
  aHostedZone,
  aLinkIntegration,
  aLoadBalancer,
  aNetworkLoadBalancer,
  aPrivateApi,
  aRegionalApi,
  aResolverEndpoint,
  aStage,
  aTarget,
  aTargetGroup,
  aV1Link,
  aVpcEndpoint,
  aVpcLink,
  anHttpApi,
  anInventory,
  anOperation,
} from '../../testing';
import type { WhatIf } from '../types';
import { someCapacity, someTraffic } from './traffic';

/** A million requests in a month of 730 hours, a day. */
export const MILLION_A_MONTH = 1_000_000 / (730 / 24);

/** One API with what surrounds it. */
export interface Scenario {
  api: Api;
  inventory: Inventory;
  whatIf?: WhatIf;
}

/** Typical ways to build, one for each golden table. */
export function scenarios(): Record<string, Scenario> {
  return {
    'a private API on Lambda': privateOnLambda(),
    'the same with memory and duration given': {
      ...privateOnLambda(),
      whatIf: { lambdaMb: 512, lambdaMs: 200 },
    },
    'a private API with unknown traffic': unknownTraffic(),
    'a web ACL before two APIs': webAcl(),
    'a V1 chain shared with a busier API': sharedChain(),
    'on-premises callers through a resolver endpoint': onPremises(),
    'an HTTP API on Cloud Map': onCloudMap(),
    'a regional REST API behind a measured load balancer': regionalOnAlb(),
  };
}

function privateOnLambda(): Scenario {
  const api = aPrivateApi({
    stages: [
      aStage({
        accessLog: {
          destinationArn:
            'arn:aws:logs:eu-west-1:111111111111:log-group:orders',
        },
      }),
    ],
  });
  return {
    api,
    inventory: anInventory([
      api,
      aVpcEndpoint(),
      someTraffic(api, MILLION_A_MONTH),
    ]),
  };
}

function unknownTraffic(): Scenario {
  const api = aPrivateApi({ vpcEndpointIds: ['vpce-0a1', 'vpce-0f9'] });
  return { api, inventory: anInventory([api, aVpcEndpoint()]) };
}

function webAcl(): Scenario {
  const stages = [
    aStage({
      webAclArn:
        'arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/edge/0a1b2c3d',
    }),
  ];
  const api = aPrivateApi({ operations: [], stages });
  const other = aPrivateApi({
    apiId: 'b1b2b3b4b5',
    name: 'stock',
    operations: [],
    stages,
  });
  return {
    api,
    inventory: anInventory([
      api,
      other,
      aVpcEndpoint(),
      someTraffic(api, MILLION_A_MONTH),
      someTraffic(other, 3 * MILLION_A_MONTH),
    ]),
  };
}

function sharedChain(): Scenario {
  const operations = [
    anOperation({ integration: aLinkIntegration({ targetArn: undefined }) }),
  ];
  const api = aPrivateApi({ operations });
  const other = aPrivateApi({ apiId: 'b1b2b3b4b5', name: 'stock', operations });
  return {
    api,
    inventory: anInventory([
      api,
      other,
      aVpcEndpoint(),
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
      someTraffic(api, MILLION_A_MONTH),
      someTraffic(other, 3 * MILLION_A_MONTH),
    ]),
  };
}

function onPremises(): Scenario {
  const api = aPrivateApi({ operations: [] });
  const endpoint = aVpcEndpoint();
  return {
    api,
    inventory: anInventory([
      api,
      endpoint,
      aHostedZone({
        vpcs: [{ vpcId: 'vpc-0a1', region: 'eu-west-1' }],
        records: [
          {
            name: 'orders.example.internal',
            type: 'A',
            values: [],
            aliasTarget: endpoint.dnsNames[0],
          },
        ],
      }),
      aResolverEndpoint({ vpcId: 'vpc-0a1' }),
      someTraffic(api, MILLION_A_MONTH),
    ]),
  };
}

function onCloudMap(): Scenario {
  const service = aCloudMapService();
  const api = anHttpApi({
    operations: [
      anOperation({
        integration: aLinkIntegration({ targetArn: service.arn }),
      }),
    ],
  });
  return {
    api,
    inventory: anInventory([
      api,
      service,
      aVpcLink(),
      someTraffic(api, MILLION_A_MONTH),
    ]),
  };
}

function regionalOnAlb(): Scenario {
  const balancer = aLoadBalancer();
  const api = aRegionalApi({
    operations: [
      anOperation({ apiKeyRequired: true, integration: aLinkIntegration() }),
    ],
    stages: [aStage({ tracingEnabled: true, cache: { sizeGb: '0.5' } })],
  });
  return {
    api,
    inventory: anInventory([
      api,
      aVpcLink(),
      balancer,
      aTargetGroup(),
      someTraffic(api, 10 * MILLION_A_MONTH),
      someCapacity(balancer, 12),
    ]),
  };
}
