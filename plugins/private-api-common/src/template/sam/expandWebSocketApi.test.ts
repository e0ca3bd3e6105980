import { Api, isUnknown } from '../../inventory';
import { readTemplates } from '../readTemplates';

function read(body: string) {
  const { inventory, problems } = readTemplates([
    {
      name: 'chat',
      accountId: '111111111111',
      region: 'eu-west-1',
      body,
      parameters: {},
    },
  ]);
  expect(problems).toEqual([]);
  const [api] = inventory.all('api');
  return { api, inventory };
}

function operationsOf({ operations }: Api) {
  return isUnknown(operations) ? [] : operations;
}

const invocationOf = (name: string) =>
  `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:${name}/invocations`;

const withAuth = (auth: string) => `
Globals:
  WebSocketApi: { DefaultRouteSettings: { ThrottlingBurstLimit: 20 } }
Resources:
  Connect: { Type: AWS::Serverless::Function, Properties: { FunctionName: connect } }
  Send: { Type: AWS::Serverless::Function, Properties: { FunctionName: send } }
  Check: { Type: AWS::Serverless::Function, Properties: { FunctionName: check } }
  Chat:
    Type: AWS::Serverless::WebSocketApi
    Properties:
      Tags: { team: chat }
      RouteSelectionExpression: $request.body.action
      ${auth}
      Routes:
        $connect: { FunctionArn: !GetAtt Connect.Arn }
        send: { FunctionArn: !GetAtt Send.Arn, IntegrationTimeout: 15000, ApiKeyRequired: true }
`;

describe('expandWebSocketApi', () => {
  it('makes an API with a route, an integration each, and a stage', () => {
    const { api } = read(withAuth(''));
    expect(api).toMatchObject({
      name: 'Chat',
      apiType: 'WEBSOCKET',
      endpointType: 'REGIONAL',
      tags: { team: 'chat', 'websocketapi:createdBy': 'SAM' },
      authorizers: [],
      operations: [
        {
          path: '$connect',
          authorizationType: 'NONE',
          apiKeyRequired: false,
          integration: { type: 'AWS_PROXY', uri: invocationOf('connect') },
        },
        {
          path: 'send',
          authorizationType: 'NONE',
          apiKeyRequired: true,
          integration: { uri: invocationOf('send'), timeoutMs: 15_000 },
        },
      ],
      stages: [
        {
          name: 'default',
          autoDeploy: true,
          tags: { 'websocketapi:createdBy': 'SAM' },
          methodSettings: { $default: { throttlingBurstLimit: 20 } },
        },
      ],
    });
  });

  it.each([
    ['IAM', 'Auth: { AuthType: AWS_IAM }', 'AWS_IAM'],
    [
      'a function',
      'Auth: { AuthType: CUSTOM, AuthArn: !GetAtt Check.Arn }',
      'CUSTOM',
    ],
    ['nothing', 'Auth: { AuthType: NONE }', 'NONE'],
  ])('guards by %s where connections are opened only', (_, auth, type) => {
    const { api } = read(withAuth(auth));
    expect(
      operationsOf(api).map(({ authorizationType }) => authorizationType),
    ).toEqual([type, 'NONE']);
  });

  it('names the function that authorises, and where it looks', () => {
    const { api } = read(
      withAuth(
        'Auth: { AuthType: CUSTOM, AuthArn: !GetAtt Check.Arn, IdentitySource: [route.request.querystring.token] }',
      ),
    );
    expect(api.authorizers).toMatchObject([
      {
        id: operationsOf(api)[0].authorizerId,
        name: 'ChatConnectAuthorizer',
        type: 'REQUEST',
        functionArn: 'arn:aws:lambda:eu-west-1:111111111111:function:check',
        identitySources: ['route.request.querystring.token'],
      },
    ]);
  });

  it('passes its tags on where it is told to, and has a domain name', () => {
    const { api, inventory } = read(
      withAuth(
        'StageName: live\n      PropagateTags: true\n      Domain: { DomainName: chat.example.com, CertificateArn: arn:aws:acm:eu-west-1:111111111111:certificate/c1 }',
      ),
    );
    const tags = { team: 'chat', 'websocketapi:createdBy': 'SAM' };
    expect(api.stages).toMatchObject([{ name: 'live', tags }]);
    expect(inventory.all('domain-name')).toMatchObject([
      {
        name: 'chat.example.com',
        tags,
        mappings: [{ apiId: api.apiId, stage: 'live' }],
      },
    ]);
  });

  it('is not made where its condition does not hold', () => {
    const body = withAuth('')
      .replace(
        'Resources:',
        'Conditions: { Never: !Equals [a, b] }\nResources:',
      )
      .replace(
        'Type: AWS::Serverless::WebSocketApi',
        'Type: AWS::Serverless::WebSocketApi\n    Condition: Never',
      );
    expect(read(body).inventory.all('api')).toEqual([]);
  });
});
