import type { Authorizer } from '../../inventory';
import {
  aCloudMapService,
  aHealthCheck,
  aHostedZone,
  aLinkIntegration,
  aPrivateApi,
  aStage,
  aTransitGatewayAttachment,
  aVpcEndpoint,
  aVpcLink,
  anHttpApi,
  anInventory,
  anOperation,
} from '../../testing';
import type { Scenario } from './scenarios';
import { MILLION_A_MONTH } from './scenarios';
import { someTraffic } from './traffic';

/** Ways to build in which names, gateways, authorizers and logs cost; a golden table for each. */
export function pathScenarios(): Record<string, Scenario> {
  return {
    'callers in another VPC on a transit gateway': throughGateway(),
    'a Lambda authorizer that keeps no results': {
      ...withAuthorizer({ cacheTtlSeconds: 0 }),
      whatIf: { authorizerMb: 128, authorizerMs: 50 },
    },
    'a Lambda authorizer that keeps results for five minutes': withAuthorizer({
      cacheTtlSeconds: 300,
    }),
    'execution logs with data tracing': withLevel({
      loggingLevel: 'INFO',
      dataTraceEnabled: true,
    }),
    'execution logs of errors alone': withLevel({ loggingLevel: 'ERROR' }),
    'an HTTP API on a Cloud Map namespace with DNS names': onNamespace(),
    'failover between endpoints by health checks': failover(),
    'an account of which names and gateways could not be read': unread(),
  };
}

function throughGateway(): Scenario {
  const api = aPrivateApi({ operations: [] });
  const endpoint = aVpcEndpoint();
  return {
    api,
    inventory: anInventory([
      api,
      endpoint,
      aHostedZone({
        vpcs: [
          { vpcId: 'vpc-0a1', region: 'eu-west-1' },
          { vpcId: 'vpc-0b2', region: 'eu-west-1' },
        ],
      }),
      aTransitGatewayAttachment(),
      aTransitGatewayAttachment({ vpcId: 'vpc-0b2' }),
      someTraffic(api, MILLION_A_MONTH),
    ]),
  };
}

function withAuthorizer(overrides: Partial<Authorizer>): Scenario {
  const api = aPrivateApi({
    operations: [
      anOperation({ authorizationType: 'CUSTOM', authorizerId: 'au1' }),
      anOperation({
        method: 'OPTIONS',
        integration: { type: 'MOCK', connectionType: 'INTERNET' },
      }),
    ],
    authorizers: [
      {
        id: 'au1',
        name: 'tokens',
        type: 'TOKEN',
        functionArn:
          'arn:aws:lambda:eu-west-1:111111111111:function:check-token',
        ...overrides,
      },
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

function withLevel(settings: {
  loggingLevel: 'INFO' | 'ERROR';
  dataTraceEnabled?: boolean;
}): Scenario {
  const api = aPrivateApi({
    operations: [],
    stages: [aStage({ methodSettings: { '*/*': settings } })],
  });
  return {
    api,
    inventory: anInventory([
      api,
      aVpcEndpoint(),
      someTraffic(api, 100 * MILLION_A_MONTH, {
        errors4xx: 3 * MILLION_A_MONTH,
        errors5xx: MILLION_A_MONTH,
      }),
    ]),
  };
}

function onNamespace(): Scenario {
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
      aHostedZone({ records: [] }),
      someTraffic(api, MILLION_A_MONTH),
    ]),
  };
}

function failover(): Scenario {
  const api = aPrivateApi({ operations: [] });
  const endpoint = aVpcEndpoint();
  const record = {
    name: 'orders.internal.example',
    type: 'A',
    values: [],
    aliasTarget: endpoint.dnsNames[0],
  };
  return {
    api,
    inventory: anInventory([
      api,
      endpoint,
      aHostedZone({
        records: [
          { ...record, failover: 'PRIMARY', healthCheckId: 'h1' },
          { ...record, failover: 'SECONDARY', healthCheckId: 'h2' },
        ],
      }),
      aHealthCheck({ checkType: 'HTTPS', target: 'probe.example.com' }),
      someTraffic(api, MILLION_A_MONTH),
    ]),
  };
}

function unread(): Scenario {
  const api = aPrivateApi({ operations: [] });
  const gap = { unknown: 'AccessDenied' };
  return {
    api,
    inventory: anInventory(
      [api, aVpcEndpoint(), someTraffic(api, MILLION_A_MONTH)],
      {
        'hosted-zone': gap,
        'resolver-endpoint': gap,
        'transit-gateway-attachment': gap,
      },
    ),
  };
}
