import fc from 'fast-check';
import { readTemplates } from './readTemplates';

const SCOPE = { accountId: '111111111111', region: 'eu-west-1' };

function problemsOf(body: string): string[] {
  return readTemplates([{ name: 'bad', ...SCOPE, body }]).problems.map(
    ({ message }) => message,
  );
}

/** Each anchor holds the one before nine times: a billion values in ten lines. */
const ALIAS_BOMB = [
  'a0: &a0 [x]',
  ...Array.from(
    { length: 9 },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
  ),
  'Resources: *a9',
].join('\n');

describe('bad input', () => {
  it.each([
    ['nothing', '', 'not a CloudFormation template: it has no Resources'],
    ['text', 'hello', 'not a CloudFormation template: it has no Resources'],
    ['a list', '[1, 2]', 'not a CloudFormation template: it has no Resources'],
    [
      'resources that are a list',
      'Resources: [a]',
      'not a CloudFormation template: it has no Resources',
    ],
    [
      'YAML that does not close',
      'Resources: {',
      'not YAML or JSON: Flow map in block collection must be sufficiently indented and end with a } at line 1, column 13',
    ],
    [
      'more than a megabyte',
      `Resources: {}\n#${'x'.repeat(1_000_000)}`,
      'the template has 1000015 characters; CloudFormation takes 1000000',
    ],
    [
      'an alias bomb',
      ALIAS_BOMB,
      'the template cannot be read: Excessive alias count indicates a resource exhaustion attack',
    ],
    [
      'deep nesting',
      `Resources: { A: { Type: X, Properties: ${'['.repeat(150)}${']'.repeat(
        150,
      )} } }`,
      'the template is nested more than 100 levels deep',
    ],
  ])('names the problem of %s', (_, body, message) => {
    expect(problemsOf(body)).toEqual([message]);
  });

  it('survives nesting beyond the call stack', () => {
    expect(problemsOf(`Resources: ${'['.repeat(200_000)}`)).toHaveLength(1);
  });

  it('survives conditions that go round in circles', () => {
    const { inventory, problems } = readTemplates([
      {
        name: 'bad',
        ...SCOPE,
        body: `
Conditions: { A: !Condition B, B: !Condition A }
Resources:
  Api: { Type: AWS::ApiGateway::RestApi, Condition: A }
`,
      },
    ]);
    expect(inventory.all('api')).toEqual([]);
    expect(problems).toEqual([
      {
        template: 'bad',
        path: 'Resources.Api',
        message: 'Api is left out: condition A refers to itself, or too deeply',
      },
    ]);
  });

  it('survives resources that are each other’s parent', () => {
    const { inventory } = readTemplates([
      {
        name: 'bad',
        ...SCOPE,
        body: `
Resources:
  Api: { Type: AWS::ApiGateway::RestApi }
  A: { Type: AWS::ApiGateway::Resource, Properties: { PathPart: a, ParentId: !Ref B } }
  B: { Type: AWS::ApiGateway::Resource, Properties: { PathPart: b, ParentId: !Ref A } }
  M:
    Type: AWS::ApiGateway::Method
    Properties: { RestApiId: !Ref Api, ResourceId: !Ref A, HttpMethod: GET }
`,
      },
    ]);
    expect(inventory.all('api')[0].operations).toEqual({
      unknown: 'a resource of the API has no way to its root',
    });
  });

  it('reports parameters that CloudFormation would refuse', () => {
    const { problems } = readTemplates([
      {
        name: 'bad',
        ...SCOPE,
        body: `
Parameters: { Mode: { Type: String, AllowedValues: [on, off] } }
Resources: {}
`,
        parameters: { Mode: 'maybe', Extra: 'x' },
      },
    ]);
    expect(problems).toEqual([
      {
        template: 'bad',
        path: 'Parameters.Mode',
        message: 'parameter Mode must be one of on, off',
      },
      {
        template: 'bad',
        path: 'Parameters.Extra',
        message: 'the template has no parameter Extra',
      },
    ]);
  });

  it('never throws, whatever the properties are', () => {
    const types = [
      'AWS::ApiGateway::RestApi',
      'AWS::ApiGateway::Method',
      'AWS::ApiGateway::Stage',
      'AWS::ApiGatewayV2::Api',
      'AWS::ApiGatewayV2::Route',
      'AWS::ApiGateway::DomainNameV2',
      'AWS::EC2::VPCEndpoint',
      'AWS::EC2::SecurityGroup',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'AWS::Route53::HostedZone',
      'AWS::Serverless::Api',
      'AWS::Serverless::Function',
    ];
    const names = [
      'Body',
      'Policy',
      'EndpointConfiguration',
      'RestApiId',
      'Integration',
      'MethodSettings',
      'Variables',
      'SecurityGroupIngress',
      'Auth',
      'Events',
      'Tags',
      'Target',
      'DefinitionBody',
    ];
    const call = fc.oneof(
      fc.record({ Ref: fc.constantFrom('A', 'B', 'P', 'AWS::NoValue') }),
      fc.record({ 'Fn::GetAtt': fc.constantFrom('A.Arn', 'B.X', 'A') }),
      fc.record({ 'Fn::Sub': fc.constantFrom('${A}', '${A.B}', '${') }),
    );
    const properties = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(call, fc.jsonValue({ maxDepth: 4 })),
    );
    const resource = fc.record({
      Type: fc.constantFrom(...types),
      Properties: properties,
    });
    fc.assert(
      fc.property(resource, resource, (A, B) => {
        const { problems } = readTemplates([
          {
            name: 'any',
            ...SCOPE,
            body: JSON.stringify({
              Parameters: { P: { Type: 'String' } },
              Resources: { A, B },
            }),
          },
        ]);
        expect(Array.isArray(problems)).toBe(true);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
