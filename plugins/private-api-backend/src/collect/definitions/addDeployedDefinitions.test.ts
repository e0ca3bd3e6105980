import { Api, knownOr } from 'backstage-plugin-private-api-common';
import { ServiceCall } from '../../aws/recording/CallRecorder';
import {
  answer,
  collectRecorded,
  only,
  refusal,
} from '../testing/recordedScope';
import { CollectedScope } from '../types';

const ARN = 'arn:aws:apigateway:eu-west-1:111111111111:/restapis/orders';
const POLICY = { Version: '2012-10-17', Statement: [] };

const INTEGRATION = {
  type: 'HTTP_PROXY',
  httpMethod: 'GET',
  uri: 'https://user:s3cret@orders.example/?key=s3cret',
  connectionType: 'VPC_LINK',
  connectionId: 'link01',
};

/** A private API with `GET /orders`, and the stages given by name and deployment. */
function ordersWith(stages: Record<string, string | undefined>): ServiceCall[] {
  return [
    answer(
      'apigateway',
      'GetRestApis',
      { limit: 500 },
      {
        items: [
          { id: 'orders', endpointConfiguration: { types: ['PRIVATE'] } },
        ],
      },
    ),
    answer(
      'apigateway',
      'GetResources',
      { restApiId: 'orders', embed: ['methods'], limit: 500 },
      {
        items: [
          {
            path: '/orders',
            resourceMethods: {
              GET: {
                authorizationType: 'NONE',
                methodIntegration: INTEGRATION,
              },
            },
          },
        ],
      },
    ),
    answer(
      'apigateway',
      'GetStages',
      { restApiId: 'orders' },
      {
        item: Object.entries(stages).map(([stageName, deploymentId]) => ({
          stageName,
          deploymentId,
        })),
      },
    ),
    answer(
      'apigateway',
      'GetDeployments',
      { restApiId: 'orders', limit: 500 },
      {},
    ),
  ];
}

function exportInput(stageName: string) {
  return {
    restApiId: 'orders',
    stageName,
    exportType: 'oas30',
    parameters: { extensions: 'apigateway' },
    accepts: 'application/json',
  };
}

function exported(stageName: string, document: unknown): ServiceCall {
  const text =
    typeof document === 'string' ? document : JSON.stringify(document);
  return answer('apigateway', 'GetExport', exportInput(stageName), {
    body: Buffer.from(text),
  });
}

function aDocument(overrides: object = {}) {
  return {
    openapi: '3.0.1',
    info: { title: 'orders', version: '1' },
    paths: {
      '/orders': {
        get: {
          responses: { 200: { description: 'The orders' } },
          'x-amazon-apigateway-integration': {
            ...INTEGRATION,
            type: 'http_proxy',
            requestParameters: { 'integration.request.header.k': "'s3cret'" },
            requestTemplates: { 'application/json': 's3cret' },
            credentials: 'arn:aws:iam::111111111111:role/s3cret',
          },
        },
      },
    },
    ...overrides,
  };
}

function exportsOf({ calls }: CollectedScope): number {
  return calls.find(({ operation }) => operation === 'GetExport')?.calls ?? 0;
}

function stagesOf(pass: CollectedScope): Api['stages'] {
  return only(pass, 'api').stages;
}

describe('addDeployedDefinitions', () => {
  it('keeps the policy that a stage serves, and finds no difference where there is none', async () => {
    const pass = await collectRecorded([
      ...ordersWith({ live: 'd1' }),
      exported('live', aDocument({ 'x-amazon-apigateway-policy': POLICY })),
    ]);
    expect(stagesOf(pass)).toMatchObject([
      {
        deployedPolicy: '{"Version":"2012-10-17","Statement":[]}',
        deployedDefinition: { differences: [] },
      },
    ]);
    expect(pass.definitions).toMatchObject([
      { apiArn: ARN, deploymentId: 'd1' },
    ]);
  });

  it('takes an export without a policy for no word on the policy', async () => {
    const pass = await collectRecorded([
      ...ordersWith({ live: 'd1' }),
      exported('live', aDocument()),
    ]);
    const [stage] = knownOr(stagesOf(pass), []);
    expect(stage).not.toHaveProperty('deployedPolicy');
    expect(stage.deployedDefinition).toEqual({ differences: [] });
  });

  it.each([
    [
      'a method that nobody has deployed, and one that the draft has lost',
      { '/orders/{id}': { delete: {} } },
      [
        { operation: 'DELETE /orders/{id}', change: 'not-in-draft' },
        { operation: 'GET /orders', change: 'not-deployed' },
      ],
    ],
    [
      'an integration that leads elsewhere',
      {
        '/orders': {
          get: {
            'x-amazon-apigateway-integration': {
              ...INTEGRATION,
              uri: 'https://old.example/',
            },
          },
        },
      },
      [{ operation: 'GET /orders', change: 'integration' }],
    ],
    [
      'nothing in an operation whose integration the export does not tell',
      { '/orders': { get: {} } },
      [],
    ],
    [
      'the method for all verbs by the name it has in an export',
      { '/orders': { 'x-amazon-apigateway-any-method': {}, parameters: [] } },
      [
        { operation: 'ANY /orders', change: 'not-in-draft' },
        { operation: 'GET /orders', change: 'not-deployed' },
      ],
    ],
  ])('names %s', async (_, paths, differences) => {
    const pass = await collectRecorded([
      ...ordersWith({ live: 'd1' }),
      exported('live', aDocument({ paths })),
    ]);
    expect(stagesOf(pass)).toMatchObject([
      { deployedDefinition: { differences } },
    ]);
  });

  it('keeps the text without what may be secret', async () => {
    const pass = await collectRecorded([
      ...ordersWith({ live: 'd1' }),
      exported(
        'live',
        aDocument({
          'x-amazon-apigateway-policy': POLICY,
          'x-amazon-apigateway-gateway-responses': { DEFAULT_4XX: 's3cret' },
          components: {
            securitySchemes: {
              till: {
                type: 'apiKey',
                'x-amazon-apigateway-authorizer': {
                  type: 'token',
                  identityValidationExpression: 's3cret',
                },
              },
            },
          },
        }),
      ),
    ]);
    const text = pass.definitions?.[0].text ?? '';
    expect(text).not.toContain('s3cret');
    expect(JSON.parse(text)).toEqual({
      openapi: '3.0.1',
      info: { title: 'orders', version: '1' },
      paths: {
        '/orders': {
          get: {
            responses: { 200: { description: 'The orders' } },
            'x-amazon-apigateway-integration': {
              type: 'http_proxy',
              httpMethod: 'GET',
              uri: 'https://orders.example/',
              connectionType: 'VPC_LINK',
              connectionId: 'link01',
            },
          },
        },
      },
      components: {
        securitySchemes: {
          till: {
            type: 'apiKey',
            'x-amazon-apigateway-authorizer': { type: 'token' },
          },
        },
      },
    });
  });

  it('keeps what a large definition says, and not its text', async () => {
    const pass = await collectRecorded([
      ...ordersWith({ live: 'd1' }),
      exported(
        'live',
        aDocument({
          'x-amazon-apigateway-policy': POLICY,
          info: { title: 'x'.repeat(600 * 1024) },
        }),
      ),
    ]);
    expect(pass.definitions).toMatchObject([{ text: null }]);
    expect(stagesOf(pass)).toMatchObject([
      { deployedPolicy: JSON.stringify(POLICY) },
    ]);
  });

  it('asks once for each deployment, whatever the number of its stages', async () => {
    const pass = await collectRecorded([
      ...ordersWith({ live: 'd1', test: 'd1', next: 'd2', empty: undefined }),
      exported('live', aDocument()),
      exported('next', aDocument({ paths: {} })),
    ]);
    expect(exportsOf(pass)).toBe(2);
    expect(stagesOf(pass)).toMatchObject([
      { deployedDefinition: { differences: [] } },
      { deployedDefinition: { differences: [] } },
      { deployedDefinition: { differences: [{ change: 'not-deployed' }] } },
      { name: 'empty' },
    ]);
  });

  it('does not ask for a deployment that is known, and compares it with the draft all the same', async () => {
    const pass = await collectRecorded(ordersWith({ live: 'd1' }), {
      knownDefinitions: new Map([
        [`${ARN} d1`, { policy: '{}', operations: { 'GET /gone': '' } }],
      ]),
    });
    expect(exportsOf(pass)).toBe(0);
    expect(pass.definitions).toEqual([]);
    expect(stagesOf(pass)).toMatchObject([
      {
        deployedPolicy: '{}',
        deployedDefinition: {
          differences: [
            { operation: 'GET /gone', change: 'not-in-draft' },
            { operation: 'GET /orders', change: 'not-deployed' },
          ],
        },
      },
    ]);
  });

  it.each([
    [
      'a denied export by the action that is missing',
      refusal('apigateway', 'GetExport', exportInput('live')),
      {
        unknown:
          'AccessDeniedException on apigateway:GET /restapis/orders/stages/live/exports/oas30',
        missingAction: 'apigateway:GET on /restapis/*/stages/*/exports/oas30',
      },
    ],
    [
      'a stage that went meanwhile, and keeps the API',
      refusal('apigateway', 'GetExport', exportInput('live'), {
        name: 'NotFoundException',
        statusCode: 404,
      }),
      { unknown: 'AWS has no export of stage live' },
    ],
    [
      'an export that is no OpenAPI document',
      exported('live', '{"hello":1}'),
      {
        unknown:
          'The export of stage live cannot be read: not an OpenAPI document',
      },
    ],
  ])('states %s', async (_, call, deployedDefinition) => {
    const pass = await collectRecorded([...ordersWith({ live: 'd1' }), call]);
    expect(stagesOf(pass)).toMatchObject([{ deployedDefinition }]);
    expect(pass.definitions).toEqual([]);
  });

  it('exports HTTP APIs by version 2, and knows the catch-all route', async () => {
    const page = { ApiId: 'basket', MaxResults: '500' };
    const pass = await collectRecorded([
      answer(
        'apigatewayv2',
        'GetApis',
        { MaxResults: '500' },
        { Items: [{ ApiId: 'basket', ProtocolType: 'HTTP' }] },
      ),
      answer('apigatewayv2', 'GetRoutes', page, {
        Items: [{ RouteKey: '$default', AuthorizationType: 'NONE' }],
      }),
      answer('apigatewayv2', 'GetIntegrations', page, {}),
      answer('apigatewayv2', 'GetStages', page, {
        Items: [{ StageName: '$default', DeploymentId: 'd1' }],
      }),
      answer(
        'apigatewayv2',
        'ExportApi',
        {
          ApiId: 'basket',
          StageName: '$default',
          Specification: 'OAS30',
          OutputType: 'JSON',
          IncludeExtensions: true,
        },
        {
          body: Buffer.from(
            JSON.stringify({
              openapi: '3.0.1',
              paths: { '/$default': { 'x-amazon-apigateway-any-method': {} } },
            }),
          ),
        },
      ),
    ]);
    expect(stagesOf(pass)).toMatchObject([
      { name: '$default', deployedDefinition: { differences: [] } },
    ]);
  });
});
