import { Api, isUnknown, Operation } from '../../inventory';
import { readTemplates } from '../readTemplates';

function read(body: string) {
  const { inventory, problems } = readTemplates([
    { name: 'orders', accountId: '111111111111', region: 'eu-west-1', body },
  ]);
  return { inventory, problems, api: inventory.all('api')[0] };
}

function operationsOf({ operations }: Api): Operation[] {
  if (isUnknown(operations)) {
    throw new Error(operations.unknown);
  }
  return operations;
}

/** `GET /a: AWS_IAM`, with `+ key` where an API key is required. */
function guardsOf(api: Api): string[] {
  return operationsOf(api).map(
    ({ method, path, authorizationType: type, apiKeyRequired }) =>
      `${method} ${path}: ${isUnknown(type) ? 'unknown' : type}${
        apiKeyRequired ? ' + key' : ''
      }`,
  );
}

const FUNCTION_ARN = 'arn:aws:lambda:eu-west-1:111111111111:function:orders-Fn';
const INTEGRATION = 'x-amazon-apigateway-integration: { type: mock }';
const POOL =
  'Pool: { UserPoolArn: arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_a }';

/** A REST API with a definition of its own. */
function restApi(properties: string, paths: string, events = ''): Api {
  return read(`
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      ${properties}
      DefinitionBody:
        openapi: 3.0.1
        info: { title: written }
        paths: ${paths}
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Events: { ${events} } }
`).api;
}

describe('a definition of one’s own', () => {
  it.each([
    [
      'takes the default authorizer where an operation has none',
      `Auth: { DefaultAuthorizer: Pool, Authorizers: { ${POOL} } }`,
      `{ get: { ${INTEGRATION} }, put: { security: [{ sigv4: [] }], ${INTEGRATION} }, post: { security: [{ AWS_IAM: [] }], ${INTEGRATION} } }`,
      '',
      [
        'GET /a: COGNITO_USER_POOLS',
        'PUT /a: COGNITO_USER_POOLS',
        'POST /a: AWS_IAM',
      ],
    ],
    [
      'leaves operations alone that want no authorizer, or have no integration',
      `Auth: { DefaultAuthorizer: Pool, Authorizers: { ${POOL} } }`,
      `{ get: { security: [{ NONE: [] }], ${INTEGRATION} }, put: {} }`,
      '',
      ['GET /a: NONE', 'PUT /a: NONE'],
    ],
    [
      'takes the API’s key beside the authorizers, except on preflights that are spared',
      `Auth: { DefaultAuthorizer: AWS_IAM, ApiKeyRequired: true, AddApiKeyRequiredToCorsPreflight: false }`,
      `{ get: { ${INTEGRATION} }, options: { ${INTEGRATION} } }`,
      '',
      ['GET /a: AWS_IAM + key', 'OPTIONS /a: AWS_IAM'],
    ],
    [
      'has no operations of events unless they are merged into it',
      '',
      `{ get: { ${INTEGRATION} } }`,
      'Post: { Type: Api, Properties: { Path: /a, Method: post, RestApiId: !Ref Api } }',
      ['GET /a: NONE'],
    ],
    [
      'has those of events where they are merged into it',
      'MergeDefinitions: true',
      `{ get: { ${INTEGRATION} } }`,
      'Post: { Type: Api, Properties: { Path: /a, Method: post, RestApiId: !Ref Api } }, Other: { Type: Api, Properties: { Path: /b, Method: get, RestApiId: !Ref Api } }',
      ['GET /a: NONE', 'POST /a: NONE', 'GET /b: NONE'],
    ],
    [
      'lets an event say who may call an operation, where it insists',
      `Auth: { DefaultAuthorizer: Pool, Authorizers: { ${POOL} } }`,
      `{ get: { ${INTEGRATION} }, put: { ${INTEGRATION} } }`,
      'Get: { Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Api, Auth: { Authorizer: NONE, OverrideApiAuth: true } } }, Put: { Type: Api, Properties: { Path: /a, Method: put, RestApiId: !Ref Api, Auth: { Authorizer: NONE } } }',
      ['GET /a: NONE', 'PUT /a: COGNITO_USER_POOLS'],
    ],
  ])('%s', (_, properties, item, events, expected) => {
    expect(guardsOf(restApi(properties, `{ /a: ${item} }`, events))).toEqual(
      expected,
    );
  });

  it('keeps its statements before those that SAM makes for each path', () => {
    const { api } = read(`
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      Auth: { ResourcePolicy: { AwsAccountWhitelist: ['222222222222'] } }
      DefinitionBody:
        x-amazon-apigateway-policy:
          Statement: { Effect: Deny, Principal: '*', Action: execute-api:Invoke, Resource: execute-api:/v1/DELETE/* }
        paths: { /a: { get: {}, x-amazon-apigateway-any-method: {} }, '/b/{id}': { post: {} } }
`);
    expect(
      JSON.parse(String(api.policy)).Statement.map(
        ({ Effect, Resource }: Record<string, unknown>) => [Effect, Resource],
      ),
    ).toEqual([
      ['Deny', 'execute-api:/v1/DELETE/*'],
      ['Allow', ['execute-api:/v1/GET/a', 'execute-api:/v1/*/a']],
      ['Allow', ['execute-api:/v1/POST/b/*']],
    ]);
  });

  it.each([
    ['is taken for no guard by REST APIs', 'Api', 'NONE'],
    ['may or may not be one of HTTP APIs', 'HttpApi', 'unknown'],
  ])('whose security stands at its root %s', (_, type, expected) => {
    const { api } = read(`
Resources:
  Api:
    Type: AWS::Serverless::${type}
    Properties:
      StageName: v1
      DefinitionBody:
        openapi: 3.0.1
        components: { securitySchemes: { iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 } } }
        security: [{ iam: [] }]
        paths: { /a: { get: { ${INTEGRATION} } } }
`);
    expect(guardsOf(api)).toEqual([`GET /a: ${expected}`]);
  });
});

describe('a REST API', () => {
  it.each([
    ['makes a second stage along with its deployment', '', ['v1', 'Stage']],
    [
      'does not where it names its version of OpenAPI',
      'OpenApiVersion: 3.0.1',
      ['v1'],
    ],
  ])('%s', (_, properties, expected) => {
    const { api } = read(
      `Resources: { Api: { Type: AWS::Serverless::Api, Properties: { StageName: v1, ${properties} } } }`,
    );
    expect(
      !isUnknown(api.stages) && api.stages.map(({ name }) => name),
    ).toEqual(expected);
  });

  it('knows its endpoints by either spelling', () => {
    const { api } = read(
      'Resources: { Api: { Type: AWS::Serverless::Api, Properties: { StageName: v1, EndpointConfiguration: { Type: PRIVATE, VpcEndpointIds: [vpce-0a1] } } } }',
    );
    expect(api.vpcEndpointIds).toEqual(['vpce-0a1']);
  });

  it.each([
    ['', 'Auth: { Authorizer: AWS_IAM }', 'arn:aws:iam::*:user/*'],
    ['', 'Auth: { Authorizer: AWS_IAM, InvokeRole: NONE }', undefined],
    [
      'Auth: { DefaultAuthorizer: AWS_IAM, InvokeRole: arn:aws:iam::111111111111:role/a }',
      '',
      'arn:aws:iam::111111111111:role/a',
    ],
    ['Auth: { DefaultAuthorizer: AWS_IAM }', '', 'arn:aws:iam::*:user/*'],
    ['', '', undefined],
  ])(
    'with %s and an event with %s calls the function as %s',
    (properties, event, expected) => {
      const { api } = read(`
Resources:
  Api: { Type: AWS::Serverless::Api, Properties: { StageName: v1, ${properties} } }
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Events: { Get: { Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Api, ${event} } } } }
`);
      expect(operationsOf(api)[0].integration).toEqual({
        type: 'AWS_PROXY',
        connectionType: 'INTERNET',
        method: 'POST',
        uri: `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${FUNCTION_ARN}/invocations`,
        ...(expected && { credentialsArn: expected }),
      });
    },
  );

  it('calls the alias that is published, streams, and waits as long as it is told', () => {
    const { api } = read(`
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
      Events: { Get: { Type: Api, Properties: { Path: /a, Method: get, ResponseTransferMode: RESPONSE_STREAM, TimeoutInMillis: 60000 } } }
`);
    expect(operationsOf(api)[0].integration).toEqual({
      type: 'AWS_PROXY',
      connectionType: 'INTERNET',
      method: 'POST',
      uri: `arn:aws:apigateway:eu-west-1:lambda:path/2021-11-15/functions/${FUNCTION_ARN}:live/response-streaming-invocations`,
      streaming: true,
      timeoutMs: 60_000,
    });
  });

  it.each([
    ['{ Model: Order, ValidateBody: true }', 'body-only', [true, false]],
    [
      '{ Model: Order, ValidateBody: true, ValidateParameters: true }',
      'body-and-params',
      [true, true],
    ],
    ['{ Model: Order }', undefined, undefined],
  ])('with the model %s validates by %s', (model, name, validates) => {
    const { api } = read(`
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Events: { Post: { Type: Api, Properties: { Path: /a, Method: post, RequestModel: ${model} } } } }
`);
    const [{ requestValidatorId, declaresInput }] = operationsOf(api);
    const validators = isUnknown(api.requestValidators)
      ? []
      : api.requestValidators;
    const validator = validators.find(({ id }) => id === requestValidatorId);
    expect(validator?.name).toBe(name);
    expect(
      validator && [validator.validatesBody, validator.validatesParameters],
    ).toEqual(validates);
    expect(declaresInput).toBe(true);
  });

  it('takes a request authorizer’s sources, and the tags of a function that passes them on', () => {
    const { api } = read(`
Globals:
  Api:
    Auth:
      DefaultAuthorizer: Check
      Authorizers:
        Check: { FunctionArn: ${FUNCTION_ARN}, FunctionPayloadType: REQUEST, Identity: { Headers: [X-Tenant], QueryStrings: [token], Context: [identity.vpceId] } }
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      PropagateTags: true
      Tags: { team: payments }
      Events: { Get: { Type: Api, Properties: { Path: /a, Method: get } } }
`);
    expect(api.tags).toEqual({ team: 'payments' });
    expect(api.authorizers).toMatchObject([
      {
        type: 'REQUEST',
        identitySources: [
          'method.request.header.X-Tenant',
          'method.request.querystring.token',
          'context.identity.vpceId',
        ],
      },
    ]);
  });

  it.each([
    ['[/orders-v1]', '', ['ordersv1']],
    ['[/orders-v1]', 'NormalizeBasePath: false', ['/orders-v1']],
    ['/', '', ['']],
  ])('maps the base paths %s with %s to %j', (paths, setting, expected) => {
    const { inventory } = read(`
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      Domain: { DomainName: api.example.com, CertificateArn: arn:aws:acm:eu-west-1:111111111111:certificate/c1, BasePath: ${paths}, ${setting} }
`);
    const [{ mappings }] = inventory.all('domain-name');
    expect(
      !isUnknown(mappings) && mappings.map(({ basePath }) => basePath),
    ).toEqual(expected);
  });
});

describe('an HTTP API', () => {
  const { api, inventory } = read(`
Resources:
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      StageName: live
      Tags: { team: payments }
      CorsConfiguration: true
      RouteSettings: { GET /a: { ThrottlingBurstLimit: 5, ThrottlingRateLimit: 2 } }
      Auth:
        DefaultAuthorizer: Tokens
        EnableIamAuthorizer: true
        Authorizers:
          Tokens: { AuthorizationScopes: [read], IdentitySource: $request.header.Authorization, JwtConfiguration: { Issuer: https://id.example.com, Audience: [orders] } }
          Check: { FunctionArn: ${FUNCTION_ARN}, AuthorizerPayloadFormatVersion: '2.0', Identity: { Headers: [X-Tenant] } }
      Domain: { DomainName: api.example.com, CertificateArn: arn:aws:acm:eu-west-1:111111111111:certificate/c1, BasePath: [/orders/] }
      DefinitionBody:
        openapi: 3.0.1
        info: { title: written }
        paths:
          /kept: { get: { x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: https://old.example.com } } }
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Kept: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: /kept, Method: get } }
        A: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: /a, Method: get, RouteSettings: { ThrottlingBurstLimit: 9 }, Auth: { Authorizer: AWS_IAM } } }
        B: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: '/b/{id}', Method: post, Auth: { Authorizer: Check } } }
        C: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: /c, Method: get, Auth: { Authorizer: NONE } } }
        D: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: /d, Method: get, Auth: { AuthorizationScopes: [write] } } }
        Rest: { Type: HttpApi, Properties: { ApiId: !Ref Api } }
`);

  it('has the routes of its definition and of events, each with its guard', () => {
    expect(guardsOf(api)).toEqual([
      'GET /kept: JWT',
      'GET /a: AWS_IAM',
      'POST /b/{id}: CUSTOM',
      'GET /c: NONE',
      'GET /d: JWT',
      'ANY $default: JWT',
    ]);
    expect(
      operationsOf(api).map(({ authorizationScopes }) => authorizationScopes),
    ).toEqual([['read'], [], [], [], ['write'], ['read']]);
  });

  it('keeps the integration that its definition gives a route', () => {
    expect(operationsOf(api)[0].integration).toMatchObject({
      type: 'HTTP_PROXY',
      uri: 'https://old.example.com',
    });
  });

  it('takes authorizers, CORS, tags and the settings of routes', () => {
    expect(api).toMatchObject({
      name: 'written',
      tags: { team: 'payments', 'httpapi:createdBy': 'SAM' },
      corsConfiguration: { allowOrigins: ['*'], allowCredentials: false },
      authorizers: [
        {
          type: 'JWT',
          issuer: 'https://id.example.com',
          audience: ['orders'],
        },
        { type: 'REQUEST', identitySources: ['$request.header.X-Tenant'] },
      ],
      stages: [
        {
          name: 'live',
          methodSettings: {
            'GET /a': { throttlingBurstLimit: 9, throttlingRateLimit: 2 },
          },
        },
      ],
    });
  });

  it('has a domain name that leads to its stage', () => {
    expect(inventory.all('domain-name')).toMatchObject([
      {
        name: 'api.example.com',
        mappings: [{ apiId: api.apiId, stage: 'live', basePath: 'orders' }],
      },
    ]);
  });
});

describe('an HTTP API whose definition and events have the same routes', () => {
  const INTEGRATED =
    'x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: https://old.example.com }';

  /** The route `GET /a/{id}` of a definition to which the event of a function comes. */
  function merged(route: string, event = '', condition = '') {
    const { api, problems } = read(`
Conditions: { Never: !Equals [a, b], Always: !Equals [a, a] }
Resources:
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      Auth:
        DefaultAuthorizer: Tokens
        Authorizers:
          Tokens: { AuthorizationScopes: [read], IdentitySource: $request.header.Authorization, JwtConfiguration: { issuer: https://id.example.com, audience: [orders] } }
      DefinitionBody:
        openapi: 3.0.1
        paths:
          '/a/{id}': { get: { ${route} } }
  Fn:
    Type: AWS::Serverless::Function
    ${condition}
    Properties:
      Events:
        A: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: '/a/{id}', Method: get, ${event} } }
`);
    expect(problems).toEqual([]);
    return operationsOf(api)[0];
  }

  it.each([
    [
      'keeps an integration, which takes the time of the event',
      INTEGRATED,
      'TimeoutInMillis: 9000',
      '',
      { uri: 'https://old.example.com', timeoutMs: 9000 },
    ],
    [
      'keeps it also where the function is not made',
      INTEGRATED,
      '',
      'Condition: Never',
      { uri: 'https://old.example.com' },
    ],
    [
      'takes the integration of the event where it has none',
      'responses: {}',
      'TimeoutInMillis: 9000',
      'Condition: Always',
      { type: 'AWS_PROXY', timeoutMs: 9000 },
    ],
  ])('%s', (_, route, event, condition, expected) => {
    expect(merged(route, event, condition).integration).toMatchObject(expected);
  });

  it('has no route where the event alone would bring its integration and its function is not made', () => {
    expect(merged('responses: {}', '', 'Condition: Never')).toBeUndefined();
  });

  it.each([
    ['those of the event', INTEGRATED, ['write'], 'Condition: Always'],
    ['those of the event, unconditionally', INTEGRATED, ['write'], ''],
    [
      'those of the definition and of the event',
      `${INTEGRATED}, security: [{ Other: [own] }]`,
      ['write'],
      '',
    ],
  ])('has as scopes %s', (_, route, scopes, condition) => {
    const { authorizationScopes, authorizationType } = merged(
      route,
      'Auth: { Authorizer: Tokens, AuthorizationScopes: [write] }',
      condition,
    );
    expect([authorizationType, authorizationScopes]).toEqual(['JWT', scopes]);
  });

  it('requires the parameters of its path, also those that the definition has', () => {
    expect(
      merged(`${INTEGRATED}, parameters: [{ name: id, in: path }]`)
        .declaresInput,
    ).toBe(true);
  });

  it.each([
    ["'true'", ['*']],
    ["'false'", undefined],
  ])('takes %s of a parameter for every origin or none', (value, origins) => {
    const { api, problems } = read(`
Parameters: { Cors: { Type: String, Default: ${value} } }
Resources:
  Api: { Type: AWS::Serverless::HttpApi, Properties: { CorsConfiguration: !Ref Cors } }
`);
    expect(api.corsConfiguration?.allowOrigins).toEqual(origins);
    expect(problems).toEqual([]);
  });

  it('has no scopes where IAM guards, whatever is defined by that name', () => {
    const { api } = read(`
Resources:
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      Auth:
        DefaultAuthorizer: AWS_IAM
        Authorizers:
          AWS_IAM: { AuthorizationScopes: [read], IdentitySource: $request.header.Authorization, JwtConfiguration: { issuer: https://id.example.com, audience: [orders] } }
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        A: { Type: HttpApi, Properties: { ApiId: !Ref Api, Path: /a, Method: get, Auth: { Authorizer: AWS_IAM } } }
`);
    expect(operationsOf(api)[0].authorizationScopes).toEqual([]);
  });
});

describe('the tags of an API', () => {
  const domain =
    'Domain: { DomainName: api.example.com, CertificateArn: arn:aws:acm:eu-west-1:111111111111:certificate/c1 }';

  it.each([
    ['Api', 'PropagateTags: true', { team: 'payments' }],
    ['Api', '', {}],
    [
      'HttpApi',
      'PropagateTags: true',
      { team: 'payments', 'httpapi:createdBy': 'SAM' },
    ],
    ['HttpApi', '', { 'httpapi:createdBy': 'SAM' }],
  ])('go from an %s with "%s" to its domain name', (type, setting, tags) => {
    const { inventory } = read(`
Resources:
  Api:
    Type: AWS::Serverless::${type}
    Properties:
      StageName: v1
      Tags: { team: payments }
      ${setting}
      ${domain}
`);
    expect(inventory.all('domain-name')[0].tags).toEqual(tags);
  });
});
