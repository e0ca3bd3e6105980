import { Api, isUnknown } from '../../inventory';
import { readTemplates } from '../readTemplates';

/** The APIs of a template in which `vpce-0a1` is the endpoint. */
function read(body: string, parameters: Record<string, string> = {}) {
  const { inventory, problems } = readTemplates([
    {
      name: 'orders',
      accountId: '111111111111',
      region: 'eu-west-1',
      body,
      parameters,
    },
  ]);
  const [api] = inventory.all('api');
  return { api, inventory, problems };
}

function authOf(api: Api) {
  return isUnknown(api.operations)
    ? api.operations
    : Object.fromEntries(
        api.operations.map(({ method, path, authorizationType }) => [
          `${method} ${path}`,
          authorizationType,
        ]),
      );
}

const statementsOf = ({ policy }: Api) =>
  isUnknown(policy) ? policy : JSON.parse(String(policy)).Statement;

const FUNCTION = `
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: orders
      Events:`;

describe('shapes of serverless private APIs', () => {
  it('reads inline Swagger 2.0 with security definitions of its own', () => {
    const { api } = read(`
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      EndpointConfiguration: PRIVATE
      DefinitionBody:
        swagger: '2.0'
        info: { title: orders }
        securityDefinitions:
          sigv4: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
          key: { type: apiKey, name: x-api-key, in: header }
          staff:
            type: apiKey
            name: Authorization
            in: header
            x-amazon-apigateway-authtype: cognito_user_pools
            x-amazon-apigateway-authorizer:
              type: cognito_user_pools
              providerARNs: [arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_a]
        x-amazon-apigateway-policy:
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: execute-api:/* }
        paths:
          /a:
            get: { security: [{ sigv4: [] }], x-amazon-apigateway-integration: { type: mock } }
            post: { security: [{ staff: [] }], x-amazon-apigateway-integration: { type: mock } }
            put: { security: [{ key: [] }], x-amazon-apigateway-integration: { type: mock } }
            delete: { security: [{ mistyped: [] }], x-amazon-apigateway-integration: { type: mock } }
`);
    expect(api).toMatchObject({ name: 'orders', endpointType: 'PRIVATE' });
    expect(authOf(api)).toEqual({
      'GET /a': 'AWS_IAM',
      'POST /a': 'COGNITO_USER_POOLS',
      'PUT /a': 'NONE',
      'DELETE /a': {
        unknown: 'the definition has no security scheme mistyped',
      },
    });
    expect(statementsOf(api)).toHaveLength(1);
  });

  it.each([
    {
      name: 'a whole definition',
      body: '{ Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/api.yaml } } }',
    },
    {
      name: 'a part beside others, which may replace them',
      body: '{ openapi: 3.0.1, paths: { /a: { get: {} } }, Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/api.yaml } } }',
    },
  ])('knows nothing of what AWS::Include brings: $name', ({ body }) => {
    const { api } = read(`
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      EndpointConfiguration: { Type: PRIVATE, VPCEndpointIds: [vpce-0a1] }
      DefinitionBody: ${body}
`);
    const unknown = 'Fn::Transform is worked out at deployment';
    expect(api).toMatchObject({
      endpointType: 'PRIVATE',
      vpcEndpointIds: ['vpce-0a1'],
      stages: [{ name: 'v1' }, { name: 'Stage' }],
      operations: { unknown },
      policy: { unknown },
    });
  });

  it('does not know a policy that names operations of included paths', () => {
    const { api } = read(`
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      EndpointConfiguration: PRIVATE
      Auth: { ResourcePolicy: { SourceVpcWhitelist: [vpce-0a1] } }
      DefinitionBody:
        openapi: 3.0.1
        paths: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/paths.yaml } } }
`);
    expect(api.operations).toEqual({
      unknown: 'Fn::Transform is worked out at deployment',
    });
    expect(api.policy).toEqual({
      unknown:
        'the policy names each operation, and the paths are included at deployment',
    });
  });

  it.each([
    {
      name: 'own statements, as they are',
      policy: `{ CustomStatements: [{ Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: !Sub 'execute-api:/\${Stage}/GET/*' }] }`,
      expected: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: 'execute-api:Invoke',
          Resource: 'execute-api:/v1/GET/*',
        },
      ],
    },
    {
      name: 'endpoints and VPCs of one list under one operator',
      policy: '{ SourceVpcWhitelist: [vpce-0a1, vpc-0b2] }',
      expected: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: 'execute-api:Invoke',
          Resource: ['execute-api:/v1/GET/a'],
        },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 'execute-api:Invoke',
          Resource: ['execute-api:/v1/GET/a'],
          Condition: {
            StringNotEquals: {
              'aws:SourceVpc': ['vpc-0b2'],
              'aws:SourceVpce': ['vpce-0a1'],
            },
          },
        },
      ],
    },
    {
      name: 'VPCs that may not call',
      policy: '{ IntrinsicVpcBlacklist: [!Ref Vpc] }',
      expected: [
        expect.objectContaining({ Effect: 'Allow' }),
        expect.objectContaining({
          Effect: 'Deny',
          Condition: { StringEquals: { 'aws:SourceVpc': ['vpc-0c3'] } },
        }),
      ],
    },
    {
      name: 'accounts',
      policy: "{ AwsAccountWhitelist: ['222222222222'] }",
      expected: [
        {
          Effect: 'Allow',
          Principal: { AWS: ['222222222222'] },
          Action: 'execute-api:Invoke',
          Resource: ['execute-api:/v1/GET/a'],
        },
      ],
    },
  ])('makes the policy of $name', ({ policy, expected }) => {
    const { api } = read(
      `
Parameters: { Stage: { Type: String, Default: v1 }, Vpc: { Type: String } }
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: !Ref Stage
      EndpointConfiguration: PRIVATE
      Auth:
        ResourcePolicy: ${policy}
${FUNCTION}
        Get: { Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Api } }
`,
      { Vpc: 'vpc-0c3' },
    );
    expect(statementsOf(api)).toEqual(expected);
  });

  it('makes statements of an event for its own operation', () => {
    const { api } = read(`
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties: { StageName: v1, EndpointConfiguration: PRIVATE }
${FUNCTION}
        Get:
          Type: Api
          Properties:
            Path: /a/{id}
            Method: get
            RestApiId: !Ref Api
            Auth: { ResourcePolicy: { SourceVpcWhitelist: [vpce-0a1] } }
        Other: { Type: Api, Properties: { Path: /b, Method: any, RestApiId: !Ref Api } }
`);
    expect(statementsOf(api)).toEqual([
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: ['execute-api:/v1/GET/a/*'],
      },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: ['execute-api:/v1/GET/a/*'],
        Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-0a1'] } },
      },
    ]);
  });

  it('takes an event’s policy for all operations of its path, as SAM does', () => {
    const { api } = read(`
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties: { StageName: v1, EndpointConfiguration: PRIVATE }
${FUNCTION}
        Get:
          Type: Api
          Properties: { Path: /a, Method: get, RestApiId: !Ref Api, Auth: { ResourcePolicy: { SourceVpcWhitelist: [vpce-0a1] } } }
        Post: { Type: Api, Properties: { Path: /a, Method: post, RestApiId: !Ref Api } }
`);
    expect(statementsOf(api)[0].Resource).toEqual([
      'execute-api:/v1/GET/a',
      'execute-api:/v1/POST/a',
    ]);
  });

  it.each([
    ['asks the default authorizer', '', 'AWS_IAM'],
    [
      'asks nobody where it is told so',
      'AddDefaultAuthorizerToCorsPreflight: false',
      'NONE',
    ],
  ])('a preflight %s', (_, setting, expected) => {
    const { api } = read(`
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      Cors: "'*'"
      Auth:
        DefaultAuthorizer: AWS_IAM
        ${setting}
${FUNCTION}
        Get: { Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Api } }
`);
    expect(authOf(api)).toEqual({
      'OPTIONS /a': expected,
      'GET /a': 'AWS_IAM',
    });
  });

  it('finds the endpoint in a mapping by Region and stage, and leaves out what is not made', () => {
    const template = `
Parameters: { Stage: { Type: String } }
Mappings:
  Endpoints:
    eu-west-1: { dev: vpce-0a1, prod: vpce-0b2 }
Conditions: { IsProd: !Equals [!Ref Stage, prod] }
Globals: { Api: { EndpointConfiguration: { Type: !If [IsProd, PRIVATE, REGIONAL] } } }
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: !Ref Stage
      EndpointConfiguration:
        VPCEndpointIds: !If [IsProd, [!FindInMap [Endpoints, !Ref AWS::Region, !Ref Stage]], !Ref AWS::NoValue]
  Debug:
    Type: AWS::Serverless::Function
    Condition: IsProd
    Properties:
      Events:
        Get: { Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Api } }
`;
    expect(read(template, { Stage: 'prod' }).api).toMatchObject({
      endpointType: 'PRIVATE',
      vpcEndpointIds: ['vpce-0b2'],
      operations: [{ path: '/a' }],
    });
    expect(read(template, { Stage: 'dev' }).api).toMatchObject({
      endpointType: 'REGIONAL',
      vpcEndpointIds: [],
      operations: [],
    });
    expect(read(template).api.endpointType).toEqual({
      unknown: 'parameter Stage has no value',
    });
  });

  it('leaves globals out where a resource does not want them', () => {
    const { inventory } = read(`
Globals: { Api: { EndpointConfiguration: PRIVATE, TracingEnabled: true } }
Resources:
  Inside: { Type: AWS::Serverless::Api, Properties: { Name: inside, StageName: v1 } }
  Outside: { Type: AWS::Serverless::Api, IgnoreGlobals: '*', Properties: { Name: outside, StageName: v1 } }
  Untraced: { Type: AWS::Serverless::Api, IgnoreGlobals: [TracingEnabled], Properties: { Name: untraced, StageName: v1 } }
`);
    expect(
      inventory
        .all('api')
        .map(({ name, endpointType, stages }) => [
          name,
          endpointType,
          !isUnknown(stages) && stages[0].tracingEnabled,
        ]),
    ).toEqual([
      ['inside', 'PRIVATE', true],
      ['outside', 'EDGE', undefined],
      ['untraced', 'PRIVATE', undefined],
    ]);
  });

  it('reads the operations that start a state machine', () => {
    const { api } = read(`
Resources:
  Api: { Type: AWS::Serverless::Api, Properties: { StageName: v1, EndpointConfiguration: PRIVATE } }
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Events:
        Start: { Type: Api, Properties: { Path: /start, Method: post, RestApiId: !Ref Api } }
`);
    expect(api.operations).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/start',
        integration: expect.objectContaining({
          type: 'AWS',
          uri: 'arn:aws:apigateway:eu-west-1:states:action/StartExecution',
          credentialsArn: 'arn:aws:iam::111111111111:role/orders-FlowStartRole',
        }),
      }),
    ]);
  });

  it('makes a private custom domain name, its mapping and its association', () => {
    const { api, inventory } = read(`
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      EndpointConfiguration: PRIVATE
      Domain:
        DomainName: orders.internal.example.com
        EndpointConfiguration: PRIVATE
        CertificateArn: arn:aws:acm:eu-west-1:111111111111:certificate/c1
        BasePath: [orders]
        Policy: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: execute-api:/* }] }
        AccessAssociation: { VpcEndpointId: vpce-0a1 }
`);
    const [domain] = inventory.all('domain-name');
    expect(domain).toMatchObject({
      name: 'orders.internal.example.com',
      endpointType: 'PRIVATE',
      certificateArn: 'arn:aws:acm:eu-west-1:111111111111:certificate/c1',
      mappings: [{ apiId: api.apiId, stage: 'v1', basePath: 'orders' }],
    });
    expect(inventory.all('domain-name-access-association')).toMatchObject([
      { domainNameArn: domain.arn, vpcEndpointId: 'vpce-0a1' },
    ]);
  });

  it.each([
    [
      'PRIVATE',
      'VpcEndpointDomainName: vpce-0a1-x.execute-api.eu-west-1.vpce.amazonaws.com, VpcEndpointHostedZoneId: Z7K, IpV6: true',
      ['A', 'AAAA'],
      'vpce-0a1-x.execute-api.eu-west-1.vpce.amazonaws.com',
    ],
    [
      'EDGE',
      'DistributionDomainName: d1.cloudfront.net',
      ['A'],
      'd1.cloudfront.net',
    ],
    ['PRIVATE', 'EvaluateTargetHealth: true', ['A'], undefined],
  ])(
    'reads the records of a domain name of type %s with %s',
    (type, route53, types, target) => {
      const { inventory } = read(`
Resources:
  Zone:
    Type: AWS::Route53::HostedZone
    Properties: { Name: internal.example.com, VPCs: [{ VPCId: vpc-0a1, VPCRegion: eu-west-1 }] }
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      EndpointConfiguration: { Type: PRIVATE }
      Domain:
        DomainName: orders.internal.example.com
        EndpointConfiguration: ${type}
        CertificateArn: arn:aws:acm:eu-west-1:111111111111:certificate/c1
        Route53: { HostedZoneId: !Ref Zone, ${route53} }
`);
      const [zone] = inventory.all('hosted-zone');
      expect(zone.records).toEqual(
        types.map(recordType => ({
          name: 'orders.internal.example.com',
          type: recordType,
          values: [],
          ...(target && { aliasTarget: target }),
        })),
      );
    },
  );

  it('does not know what a nested stack gives out', () => {
    const { api } = read(`
Resources:
  Network: { Type: AWS::Serverless::Application, Properties: { Location: ./network.yaml } }
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      EndpointConfiguration: { Type: PRIVATE, VPCEndpointIds: [!GetAtt Network.Outputs.EndpointId] }
      Auth: { ResourcePolicy: { IntrinsicVpceWhitelist: [!GetAtt Network.Outputs.EndpointId] } }
${FUNCTION}
        Get: { Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Api } }
`);
    const unknown =
      'Outputs.EndpointId of Network (AWS::Serverless::Application) is known once deployed';
    expect(api).toMatchObject({
      endpointType: 'PRIVATE',
      vpcEndpointIds: { unknown },
      policy: { unknown },
      operations: [{ path: '/a' }],
    });
  });

  it('takes the endpoint that another template exports', () => {
    const place = { accountId: '111111111111', region: 'eu-west-1' };
    const { inventory } = readTemplates([
      {
        ...place,
        name: 'network',
        body: `
Resources:
  Endpoint: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: vpc-0a1, VpcEndpointType: Interface, ServiceName: com.amazonaws.eu-west-1.execute-api } }
Outputs:
  Id: { Value: !Ref Endpoint, Export: { Name: !Sub '\${AWS::StackName}-endpoint' } }
`,
      },
      {
        ...place,
        name: 'orders',
        body: `
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
      EndpointConfiguration: { Type: PRIVATE, VPCEndpointIds: [{ Fn::ImportValue: network-endpoint }] }
`,
      },
    ]);
    const [{ endpointId }] = inventory.all('vpc-endpoint');
    expect(inventory.all('api')[0].vpcEndpointIds).toEqual([endpointId]);
  });

  it('writes out loops over lists and list parameters', () => {
    const { inventory, problems } = read(
      `
Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Parameters: { Teams: { Type: CommaDelimitedList } }
Resources:
  Fn::ForEach::Apis:
    - Team
    - !Ref Teams
    - \${Team}Api:
        Type: AWS::Serverless::Api
        Properties: { Name: !Ref Team, StageName: v1, EndpointConfiguration: PRIVATE }
      Fn::ForEach::Functions:
        - Name
        - [list, read-one]
        - \${Team}&{Name}Function:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                Get: { Type: Api, Properties: { Path: !Sub '/\${Name}', Method: get, RestApiId: !Ref '\${Team}Api' } }
`,
      { Teams: 'shop, depot' },
    );
    expect(problems).toEqual([]);
    expect(
      inventory.all('api').map(api => [api.name, Object.keys(authOf(api))]),
    ).toEqual([
      ['shop', ['GET /list', 'GET /read-one']],
      ['depot', ['GET /list', 'GET /read-one']],
    ]);
  });

  it.each(['Path: !Ref Path, Method: get', 'Path: /a, Method: !Ref Method'])(
    'does not know operations whose event says %s',
    operation => {
      const { api } = read(`
Parameters: { Path: { Type: String, Default: /a }, Method: { Type: String } }
Resources:
  Api: { Type: AWS::Serverless::Api, Properties: { StageName: v1, EndpointConfiguration: PRIVATE } }
${FUNCTION}
        Get: { Type: Api, Properties: { ${operation}, RestApiId: !Ref Api } }
`);
      expect(api.operations).toEqual({
        unknown:
          'path and method of an event of Fn are worked out at deployment',
      });
    },
  );

  it.each([
    [
      'a loop over what is not known',
      '{ Fn::ForEach::Apis: [Team, !Ref Teams, { A: { Type: AWS::Serverless::Api } }] }',
      'Fn::ForEach::Apis: its collection is not known',
    ],
    [
      'resources that are included',
      '{ Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/r.yaml } } }',
      'Fn::Transform includes what only a deployment knows',
    ],
  ])('says that it could not read %s', (_, resources, message) => {
    const { api, problems } = read(`
Parameters: { Teams: { Type: CommaDelimitedList } }
Resources: ${resources}
`);
    expect(api).toBeUndefined();
    expect(problems).toEqual([
      { template: 'orders', path: 'Resources', message },
    ]);
  });
});
