import { ServiceCall } from '../aws/recording/CallRecorder';
import { AccountRedaction } from './AccountRedaction';
import { readArguments } from './readArguments';
import { withoutSecrets } from './withoutSecrets';
import { withPlainTokens } from './withPlainTokens';

function aCall(overrides: Partial<ServiceCall>): ServiceCall {
  return { service: 'apigateway', operation: 'X', input: {}, ...overrides };
}

describe('withoutSecrets', () => {
  const links = new Set(['link01']);

  it.each([
    [
      'values of stage variables, but not ids of VPC links',
      { item: [{ variables: { password: 's3cret', link: 'link01' } }] },
      { item: [{ variables: { password: 'not recorded', link: 'link01' } }] },
    ],
    [
      'stage variables of an HTTP API',
      { Items: [{ StageVariables: { key: 's3cret' } }] },
      { Items: [{ StageVariables: { key: 'not recorded' } }] },
    ],
    [
      'overrides of a canary',
      { item: [{ canarySettings: { stageVariableOverrides: { a: 'b' } } }] },
      { item: [{ canarySettings: {} }] },
    ],
    [
      'credentials of an authorizer',
      {
        items: [
          {
            id: 'a',
            authorizerCredentials: 'arn',
            identityValidationExpression: 'x',
          },
        ],
      },
      { items: [{ id: 'a' }] },
    ],
    [
      'values that an integration adds to a request, but not what a method requires',
      {
        resourceMethods: {
          GET: {
            requestParameters: { 'method.request.header.x': true },
            methodIntegration: {
              type: 'HTTP',
              uri: 'https://user:pass@host/path?code=s3cret',
              requestParameters: { 'integration.request.header.x': "'s3cret'" },
              requestTemplates: { 'application/json': 's3cret' },
            },
          },
        },
      },
      {
        resourceMethods: {
          GET: {
            requestParameters: { 'method.request.header.x': true },
            methodIntegration: { type: 'HTTP', uri: 'https://host/path' },
          },
        },
      },
    ],
    [
      "attributes of Cloud Map that are the owner's own",
      {
        Instances: [
          { Attributes: { AWS_INSTANCE_IPV4: '10.0.0.1', key: 'x' } },
        ],
      },
      { Instances: [{ Attributes: { AWS_INSTANCE_IPV4: '10.0.0.1' } }] },
    ],
    [
      'text records',
      {
        ResourceRecordSets: [
          { Type: 'TXT', Name: 'a' },
          { Type: 'A', Name: 'b' },
        ],
      },
      { ResourceRecordSets: [{ Type: 'A', Name: 'b' }] },
    ],
    [
      "the client secret of a load balancer's sign-in",
      {
        Rules: [
          {
            Actions: [{ AuthenticateOidcConfig: { ClientSecret: 'x' } }],
            Conditions: ['x'],
          },
        ],
      },
      { Rules: [{ Actions: [{}] }] },
    ],
  ])('leaves out %s', (_, output, expected) => {
    expect(withoutSecrets(aCall({ output }), links).output).toEqual(expected);
  });

  it('writes an export as a document without its secrets, and leaves out one that is none', () => {
    const recorded = (text: string) =>
      withoutSecrets(
        aCall({
          operation: 'GetExport',
          output: {
            body: { $bytes: Buffer.from(text).toString('base64') },
            contentDisposition: 'attachment',
          },
        }),
        links,
      ).output;
    expect(
      recorded(
        '{"openapi":"3.0.1","servers":[{"variables":{"basePath":{"default":"/live"}}}],"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"a":"s3cret"}}}',
      ),
    ).toEqual({
      body: {
        $json: {
          openapi: '3.0.1',
          servers: [{ variables: { basePath: { default: '/live' } } }],
          'x-amazon-apigateway-integration': { type: 'mock' },
        },
      },
    });
    expect(recorded('s3cret')).toEqual({});
  });

  it('keeps the conditions of routing rules', () => {
    const output = { RoutingRules: [{ Conditions: [{ MatchBasePaths: {} }] }] };
    expect(
      withoutSecrets(
        aCall({
          service: 'apigatewayv2',
          operation: 'ListRoutingRules',
          output,
        }),
        links,
      ).output,
    ).toEqual(output);
  });

  it('keeps what a route requires and leaves out what an HTTP integration adds', () => {
    const output = {
      Items: [{ RequestParameters: { a: { Required: true } } }],
    };
    const of = (operation: string) =>
      withoutSecrets(
        aCall({ service: 'apigatewayv2', operation, output }),
        links,
      ).output;
    expect(of('GetRoutes')).toEqual(output);
    expect(of('GetIntegrations')).toEqual({ Items: [{}] });
  });
});

describe('withPlainTokens', () => {
  it('numbers the pages of a listing', () => {
    expect(
      withPlainTokens([
        aCall({ output: { position: 'opaque1' } }),
        aCall({
          input: { position: 'opaque1' },
          output: { position: 'opaque2' },
        }),
        aCall({ input: { position: 'opaque2' }, output: {} }),
      ]),
    ).toEqual([
      aCall({ output: { position: 'page-2' } }),
      aCall({ input: { position: 'page-2' }, output: { position: 'page-3' } }),
      aCall({ input: { position: 'page-3' }, output: {} }),
    ]);
  });

  it("knows Elastic Load Balancing's words for it", () => {
    const call = { service: 'elasticloadbalancing' as const, operation: 'Y' };
    const [first, second] = withPlainTokens([
      aCall({ ...call, output: { NextMarker: 'opaque' } }),
      aCall({ ...call, input: { Marker: 'opaque' }, output: {} }),
    ]);
    expect(first.output).toEqual({ NextMarker: 'page-2' });
    expect(second.input).toEqual({ Marker: 'page-2' });
  });
});

describe('AccountRedaction', () => {
  it('puts the same invented id everywhere, also inside escaped policies and in keys', () => {
    const redaction = new AccountRedaction();
    expect(
      redaction.redact({
        arn: 'arn:aws:iam::123456789012:role/reader',
        policy: '{\\"AWS\\":\\"arn:aws:iam::210987654321:root\\"}',
        owner: '123456789012',
        '210987654321': [1, null, true],
        digits: '1234567890123',
      }),
    ).toEqual({
      arn: 'arn:aws:iam::111111111111:role/reader',
      policy: '{\\"AWS\\":\\"arn:aws:iam::222222222222:root\\"}',
      owner: '111111111111',
      '222222222222': [1, null, true],
      digits: '1234567890123',
    });
  });

  it('has an id for the tenth account and beyond', () => {
    const redaction = new AccountRedaction();
    const ids = Array.from({ length: 11 }, (_, index) =>
      redaction.redactText(String(900_000_000_000 + index)),
    );
    expect(ids.slice(8)).toEqual([
      '999999999999',
      '100000000010',
      '100000000011',
    ]);
  });
});

describe('readArguments', () => {
  const complete = [
    '--account',
    '111111111111',
    '--region',
    'eu-west-1',
    '--out',
    '/tmp/x',
  ];

  it('reads accounts and Regions as often as they are given', () => {
    expect(
      readArguments([
        ...complete,
        '--account',
        '222222222222',
        '--redact-accounts',
        '--config',
        'app-config.yaml',
      ]),
    ).toEqual({
      accountIds: ['111111111111', '222222222222'],
      regions: ['eu-west-1'],
      directory: '/tmp/x',
      redactAccounts: true,
      rateShare: 0.5,
    });
  });

  it.each([
    [complete.slice(2), '--account is missing'],
    [complete.slice(0, 4), '--out is missing'],
    [[...complete, '--region', 'mars'], '--region mars is not one'],
    [[...complete, '--rate-share', '2'], '--rate-share must be above 0'],
  ])('refuses %j', (argv, reason) => {
    expect(() => readArguments(argv)).toThrow(reason);
  });
});
