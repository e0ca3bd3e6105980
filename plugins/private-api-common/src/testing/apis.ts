import {
  Api,
  apiGatewayArn,
  Integration,
  Operation,
  Stage,
} from '../inventory';
import { SCOPE } from './scope';

const API_ID = 'a1b2c3d4e5';

/** A resource policy that lets everyone in. */
export const OPEN_POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 'execute-api:Invoke',
      Resource: 'execute-api:/*',
    },
  ],
});

/** A private REST API `a1b2c3d4e5` associated with {@link aVpcEndpoint}, with stage `prod` and `GET /orders` on a function. */
export function aPrivateApi(overrides: Partial<Api> = {}): Api {
  const apiId = overrides.apiId ?? API_ID;
  const scope = { ...SCOPE, ...overrides };
  return {
    kind: 'api',
    arn: apiGatewayArn(scope, `restapis/${apiId}`),
    ...SCOPE,
    name: 'orders',
    tags: {},
    apiType: 'REST',
    apiId,
    endpointType: 'PRIVATE',
    ipAddressType: 'dualstack',
    vpcEndpointIds: ['vpce-0a1'],
    policy: OPEN_POLICY,
    disableExecuteApiEndpoint: false,
    endpointAccessMode: 'BASIC',
    operations: [anOperation()],
    authorizers: [],
    requestValidators: [],
    stages: [aStage()],
    ...overrides,
  };
}

/** A Regional REST API, called over the internet. */
export function aRegionalApi(overrides: Partial<Api> = {}): Api {
  return aPrivateApi({
    endpointType: 'REGIONAL',
    vpcEndpointIds: [],
    policy: null,
    ...overrides,
  });
}

/** An HTTP API `h1t2t3p4a5` with stage `$default`. */
export function anHttpApi(overrides: Partial<Api> = {}): Api {
  const apiId = overrides.apiId ?? 'h1t2t3p4a5';
  return aRegionalApi({
    arn: apiGatewayArn({ ...SCOPE, ...overrides }, `apis/${apiId}`),
    apiId,
    apiType: 'HTTP',
    endpointAccessMode: undefined,
    stages: [aStage({ name: '$default' })],
    ...overrides,
  });
}

/** `GET /orders` without authorizer, on a function. */
export function anOperation(overrides: Partial<Operation> = {}): Operation {
  return {
    method: 'GET',
    path: '/orders',
    authorizationType: 'NONE',
    authorizationScopes: [],
    apiKeyRequired: false,
    declaresInput: false,
    integration: aLambdaIntegration(),
    ...overrides,
  };
}

export function aLambdaIntegration(
  overrides: Partial<Integration> = {},
): Integration {
  return {
    type: 'AWS_PROXY',
    method: 'POST',
    connectionType: 'INTERNET',
    uri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:orders/invocations',
    ...overrides,
  };
}

/** A private integration through {@link aVpcLink} to {@link aLoadBalancer} by HTTPS. */
export function aLinkIntegration(
  overrides: Partial<Integration> = {},
): Integration {
  return {
    type: 'HTTP_PROXY',
    method: 'ANY',
    connectionType: 'VPC_LINK',
    connectionId: 'v1l2n3',
    uri: 'https://orders.internal.example/orders',
    targetArn:
      'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/orders/50dc6c495c0c9188',
    ...overrides,
  };
}

/** Stage `prod`, deployed. */
export function aStage(overrides: Partial<Stage> = {}): Stage {
  return {
    name: 'prod',
    deploymentId: 'd1e2p3',
    variables: {},
    accessLog: null,
    methodSettings: {},
    cache: null,
    tags: {},
    ...overrides,
  };
}
