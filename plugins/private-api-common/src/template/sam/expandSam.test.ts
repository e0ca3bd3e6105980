import { isUnknown, type AuthorizationType } from '../../inventory';
import { readTemplates } from '../readTemplates';

function read(body: string, parameters: Record<string, string> = {}) {
  return readTemplates([
    {
      name: 'orders',
      accountId: '111111111111',
      region: 'eu-west-1',
      body,
      parameters,
    },
  ]);
}

const PRIVATE_API = `
Transform: AWS::Serverless-2016-10-31
Parameters:
  EndpointId: { Type: String }
Globals:
  Api:
    EndpointConfiguration:
      Type: PRIVATE
      VPCEndpointIds: [!Ref EndpointId]
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      TracingEnabled: true
      Auth:
        DefaultAuthorizer: Pool
        Authorizers:
          Pool: { UserPoolArn: arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_a }
          Function: { FunctionArn: !GetAtt Check.Arn, FunctionPayloadType: REQUEST }
        ResourcePolicy:
          IntrinsicVpceWhitelist: [!Ref EndpointId]
  Check: { Type: AWS::Serverless::Function, Properties: { FunctionName: check } }
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: orders
      Events:
        List: { Type: Api, Properties: { Path: /orders, Method: get, RestApiId: !Ref Api } }
        Create:
          Type: Api
          Properties:
            Path: /orders
            Method: POST
            RestApiId: !Ref Api
            Auth: { Authorizer: AWS_IAM, ApiKeyRequired: true }
        Read:
          Type: Api
          Properties:
            Path: /orders/{id}
            Method: any
            RestApiId: { Ref: Api }
            Auth: { Authorizer: Function }
        Health: { Type: Api, Properties: { Path: /health, Method: get, RestApiId: !Ref Api, Auth: { Authorizer: NONE } } }
`;

describe('expandSam', () => {
  it('makes a private REST API of a serverless one, its globals and its events', () => {
    const { inventory, problems } = read(PRIVATE_API, {
      EndpointId: 'vpce-0a1',
    });
    const [api] = inventory.all('api');
    expect(problems).toEqual([]);
    expect(api).toMatchObject({
      name: 'orders',
      apiType: 'REST',
      endpointType: 'PRIVATE',
      vpcEndpointIds: ['vpce-0a1'],
      // SAM's deployment makes a second one; see samShapes.test.ts.
      stages: [{ name: 'live', tracingEnabled: true }, { name: 'Stage' }],
      authorizers: [
        { name: 'Pool', type: 'COGNITO_USER_POOLS' },
        {
          name: 'Function',
          type: 'REQUEST',
          functionArn: 'arn:aws:lambda:eu-west-1:111111111111:function:check',
        },
      ],
    });
    expect(JSON.parse(String(api.policy))).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: 'execute-api:Invoke',
          Resource: [
            'execute-api:/live/GET/orders',
            'execute-api:/live/POST/orders',
          ],
        },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 'execute-api:Invoke',
          Resource: [
            'execute-api:/live/GET/orders',
            'execute-api:/live/POST/orders',
          ],
          Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-0a1'] } },
        },
        ...[
          'execute-api:/live/*/orders/*',
          'execute-api:/live/GET/health',
        ].flatMap(resource => [
          expect.objectContaining({ Effect: 'Allow', Resource: [resource] }),
          expect.objectContaining({ Effect: 'Deny', Resource: [resource] }),
        ]),
      ],
    });
  });

  it.each<[string, string, AuthorizationType, boolean]>([
    ['GET', '/orders', 'COGNITO_USER_POOLS', false],
    ['POST', '/orders', 'AWS_IAM', true],
    ['ANY', '/orders/{id}', 'CUSTOM', false],
    ['GET', '/health', 'NONE', false],
  ])('authorises %s %s by %s', (method, path, type, apiKeyRequired) => {
    const { inventory } = read(PRIVATE_API, { EndpointId: 'vpce-0a1' });
    expect(inventory.all('api')[0].operations).toContainEqual(
      expect.objectContaining({
        method,
        path,
        authorizationType: type,
        apiKeyRequired,
        integration: {
          ...(type === 'AWS_IAM' && {
            credentialsArn: 'arn:aws:iam::*:user/*',
          }),
          type: 'AWS_PROXY',
          connectionType: 'INTERNET',
          method: 'POST',
          uri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:orders/invocations',
        },
      }),
    );
  });

  it('does not know the policy where the endpoint has no value', () => {
    const { inventory, problems } = read(PRIVATE_API);
    const [api] = inventory.all('api');
    expect(api.policy).toEqual({
      unknown: 'parameter EndpointId has no value',
    });
    expect(api.vpcEndpointIds).toEqual({
      unknown: 'parameter EndpointId has no value',
    });
    expect(problems).toEqual([
      {
        template: 'orders',
        path: 'Resources.Api.Properties.EndpointConfiguration.VpcEndpointIds',
        message: 'parameter EndpointId has no value',
      },
    ]);
  });

  it('makes the APIs that events imply', () => {
    const { inventory } = read(`
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Rest: { Type: Api, Properties: { Path: /a, Method: get } }
        Http: { Type: HttpApi }
`);
    expect(inventory.all('api')).toMatchObject([
      {
        name: 'orders',
        apiType: 'REST',
        endpointType: 'EDGE',
        operations: [{ method: 'GET', path: '/a', authorizationType: 'NONE' }],
        stages: [{ name: 'Prod' }, { name: 'Stage' }],
      },
      {
        name: 'orders',
        apiType: 'HTTP',
        endpointType: 'REGIONAL',
        operations: [{ method: 'ANY', path: '$default' }],
        stages: [{ name: '$default', autoDeploy: true }],
      },
    ]);
  });

  it('reads JWT authorizers and a default of an HTTP API', () => {
    const { inventory } = read(`
Resources:
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      Auth:
        DefaultAuthorizer: Tokens
        Authorizers:
          Tokens:
            IdentitySource: $request.header.Authorization
            JwtConfiguration: { issuer: https://id.example.com, audience: [orders] }
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Get: { Type: HttpApi, Properties: { Path: /a, Method: GET, ApiId: !Ref Api } }
`);
    expect(inventory.all('api')).toMatchObject([
      {
        operations: [{ method: 'GET', path: '/a', authorizationType: 'JWT' }],
        authorizers: [
          {
            name: 'Tokens',
            type: 'JWT',
            issuer: 'https://id.example.com',
            audience: ['orders'],
          },
        ],
      },
    ]);
  });

  it.each([
    [
      'leaves out operations whose functions are not made',
      'Other: { Type: AWS::Serverless::Function, Properties: { Events: { B: { Type: Api, Properties: { Path: /b, Method: get } } } } }',
      [['/b']],
    ],
    ['leaves out an API that no function makes', '', []],
    [
      'makes an API for one of several conditional functions',
      'Other: { Type: AWS::Serverless::Function, Condition: Always, Properties: { Events: { B: { Type: Api, Properties: { Path: /b, Method: get } } } } }',
      [['/b']],
    ],
  ])('%s', (_, other, expected) => {
    const { inventory } = read(`
Conditions: { Never: !Equals [a, b], Always: !Equals [a, a] }
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Condition: Never
    Properties:
      Events: { A: { Type: Api, Properties: { Path: /a, Method: get } } }
  ${other}
`);
    expect(
      inventory
        .all('api')
        .map(({ operations }) =>
          isUnknown(operations)
            ? operations
            : operations.map(({ path }) => path),
        ),
    ).toEqual(expected);
  });
});
