import { Api, Operation } from '../inventory';
import { definitionOfApi } from './definitionOfApi';

function anApi(overrides: Partial<Api>): Api {
  return {
    kind: 'api',
    arn: 'arn:aws:apigateway:eu-west-1:111111111111:/restapis/a1b2c3d4e5',
    accountId: '111111111111',
    region: 'eu-west-1',
    name: 'orders',
    tags: {},
    apiType: 'REST',
    apiId: 'a1b2c3d4e5',
    endpointType: 'PRIVATE',
    vpcEndpointIds: [],
    policy: null,
    disableExecuteApiEndpoint: false,
    operations: [],
    authorizers: [],
    requestValidators: [],
    stages: [],
    createdAt: '2026-03-01T08:00:00.000Z',
    ...overrides,
  };
}

function anOperation(overrides: Partial<Operation>): Operation {
  return {
    method: 'GET',
    path: '/',
    authorizationType: 'AWS_IAM',
    authorizationScopes: [],
    apiKeyRequired: false,
    declaresInput: false,
    integration: null,
    ...overrides,
  };
}

describe('definitionOfApi', () => {
  it('lists paths, verbs and path parameters as OpenAPI', () => {
    const { type, text } = definitionOfApi(
      anApi({
        description: 'Orders of all shops',
        operations: [
          anOperation({ method: 'GET', path: '/orders/{id}' }),
          anOperation({ method: 'DELETE', path: '/orders/{id}' }),
        ],
      }),
    );
    expect(type).toBe('openapi');
    expect(JSON.parse(text)).toEqual({
      openapi: '3.0.3',
      info: {
        title: 'orders',
        version: '2026-03-01',
        description:
          'Orders of all shops\n\nMade from the methods and routes that API Gateway lists.',
      },
      paths: {
        '/orders/{id}': {
          get: expect.objectContaining({
            parameters: [
              {
                name: 'id',
                in: 'path',
                required: true,
                schema: { type: 'string' },
              },
            ],
          }),
          delete: expect.anything(),
        },
      },
    });
  });

  it.each([
    ['ANY stands for every verb', 'ANY', '/x', '/x'],
    ['$default takes every path', 'ANY', '$default', '/{proxy+}'],
  ])('%s', (_, method, path, expected) => {
    const { text } = definitionOfApi(
      anApi({ operations: [anOperation({ method, path })] }),
    );
    expect(Object.keys(JSON.parse(text).paths[expected])).toEqual([
      'get',
      'post',
      'put',
      'patch',
      'delete',
    ]);
  });

  it('lists the routes of a WebSocket API as AsyncAPI', () => {
    const { type, text } = definitionOfApi(
      anApi({
        apiType: 'WEBSOCKET',
        operations: [anOperation({ method: undefined, path: '$connect' })],
      }),
    );
    expect(type).toBe('asyncapi');
    expect(JSON.parse(text).channels).toEqual({ $connect: { publish: {} } });
  });

  it('says that the methods are unknown rather than that there are none', () => {
    const { text } = definitionOfApi(
      anApi({ operations: { unknown: 'AccessDenied on apigateway:GET' } }),
    );
    expect(JSON.parse(text).info.description).toBe(
      'The methods are unknown: AccessDenied on apigateway:GET.',
    );
  });

  it('gives what AWS exported of the stage, and says which stage that is', () => {
    const stage = {
      name: 'live',
      deploymentId: 'd1',
      deployedAt: '2026-11-21T00:00:00.000Z',
      variables: {},
      accessLog: null,
      methodSettings: {},
      cache: null,
      tags: {},
    };
    expect(
      definitionOfApi(anApi({ stages: [stage] }), '{"openapi":"3.0.1"}'),
    ).toEqual({
      type: 'openapi',
      text: '{"openapi":"3.0.1"}',
      origin: {
        from: 'deployment',
        stage: 'live',
        deployedAt: '2026-11-21T00:00:00.000Z',
      },
    });
    const refused = { ...stage, deployedDefinition: { unknown: 'denied' } };
    expect(definitionOfApi(anApi({ stages: [refused] })).origin).toEqual({
      from: 'listing',
      reason: 'denied',
    });
  });

  it.each<[string, Partial<Api>, string]>([
    [
      'WebSocket APIs have no export',
      { apiType: 'WEBSOCKET' },
      'AWS exports no WebSocket APIs',
    ],
    ['nothing is deployed', { stages: [] }, 'No stage serves a deployment'],
    ['the stages are unknown', { stages: { unknown: 'denied' } }, 'denied'],
  ])('says that it is made of the list because %s', (_, overrides, reason) => {
    expect(definitionOfApi(anApi(overrides)).origin).toEqual({
      from: 'listing',
      reason,
    });
  });
});
