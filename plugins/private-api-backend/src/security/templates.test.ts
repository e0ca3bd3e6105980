import { aTemplate } from '../__testUtils__/templates';
import { startAttacked } from './__testUtils__/anAttackedEstate';

jest.setTimeout(60_000);

/** Nine levels of nine aliases each: 3 GB when written out. */
const LAUGHS = [
  'a: &a ["lol"]',
  ...'bcdefghij'
    .split('')
    .map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefghi'[index]}`)
          .join(',')}]`,
    ),
].join('\n');

const API = 'AWS::ApiGateway::RestApi';

const HOSTILE: [what: string, body: string][] = [
  ['a billion laughs', LAUGHS],
  [
    'a billion laughs in a resource',
    `${LAUGHS}\nResources:\n  A:\n    Type: ${API}\n    Properties: { Name: *j }`,
  ],
  ['an alias of itself', 'Resources: &r\n  A: *r'],
  ['lists in lists', '['.repeat(20_000)],
  ['maps in maps', '{a: '.repeat(20_000)],
  ['a function', 'Resources: !!js/function "function () { return 1 }"'],
  [
    'an object of the runtime',
    'Resources: !!js/undefined ""\nA: !!python/object/apply:os.system ["id"]',
  ],
  [
    'a prototype',
    `Resources:\n  __proto__:\n    Type: ${API}\n    polluted: true`,
  ],
  [
    'a prototype in JSON',
    `{"Resources":{"__proto__":{"polluted":true,"Type":"${API}"}}}`,
  ],
  [
    'a prototype by merge',
    'x: &x { __proto__: { polluted: true } }\nResources:\n  <<: *x',
  ],
  [
    'a file to be included',
    `Resources:\n  A:\n    Fn::Transform: { Name: AWS::Include, Parameters: { Location: file:///etc/passwd } }`,
  ],
  [
    'a definition from a file',
    `Resources:\n  A:\n    Type: ${API}\n    Properties: { BodyS3Location: ../../../etc/passwd }`,
  ],
  [
    'references in a circle',
    `Resources:\n  A:\n    Type: ${API}\n    Properties: { Name: !Ref B }\n  B:\n    Type: ${API}\n    Properties: { Name: !Ref A }`,
  ],
  [
    'parameters in a circle',
    `Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition A]\nResources:\n  A:\n    Type: ${API}\n    Condition: A`,
  ],
  [
    'a substitution of a substitution',
    `Resources:\n  A:\n    Type: ${API}\n    Properties: { Name: !Sub "\${\${\${A}}}" }`,
  ],
  [
    'an expression that is slow to match',
    `Resources:\n  A:\n    Type: ${API}\n    Properties: { Name: !Sub "${'${'.repeat(
      20_000,
    )}" }`,
  ],
  ['control characters', 'Resources: "\u0001\u0002\u0007"'],
  ['two documents', 'Resources: {}\n---\nResources: {}'],
];

describe('a checked template that holds', () => {
  let attacked: Awaited<ReturnType<typeof startAttacked>>;

  beforeAll(async () => {
    attacked = await startAttacked();
  });

  it.each(HOSTILE)('%s is answered', async (_what, body) => {
    const { status, text } = await attacked.plugin.post('/v1/check', {
      templates: [aTemplate({ body, parameters: {} })],
    });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toHaveProperty('problems');
    // An answer much larger than its question would be a weapon against others.
    expect(text.length).toBeLessThan(200_000);
    expect(text).not.toContain('root:');
    expect({}).not.toHaveProperty('polluted');
  });
});
