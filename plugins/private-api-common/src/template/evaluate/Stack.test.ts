import { Problems } from '../Problems';
import { parseTemplate } from '../parse/parseTemplate';
import { Stack } from './Stack';

/** A stack whose only output is the expression. */
function evaluate(
  expression: string,
  options: {
    sections?: string;
    parameters?: Record<string, string>;
    exports?: Map<string, unknown>;
  } = {},
): unknown {
  const template = parseTemplate(`
${options.sections ?? ''}
Resources:
  Group: { Type: AWS::EC2::SecurityGroup }
  Absent: { Type: AWS::EC2::SecurityGroup, Condition: Never }
  Unmodelled: { Type: AWS::S3::Bucket }
Conditions:
  Never: !Equals [a, b]
  Always: !Not [!Condition Never]
  Unsure: !Equals [!Ref Missing, x]
  Circle: !Condition Circle
Mappings:
  Zones: { eu-west-1: { Count: 3 } }
Parameters:
  Given: { Type: String }
  Defaulted: { Type: String, Default: fallback }
  Listed: { Type: CommaDelimitedList, Default: 'a, b' }
  Missing: { Type: String }
  Secret: { Type: String, NoEcho: true, Default: hidden }
  Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /name }
Outputs:
  Result: { Value: ${expression} }
`);
  if ('problem' in template) {
    throw new Error(template.problem);
  }
  const stack = new Stack(
    {
      name: 'orders',
      accountId: '012345678901',
      region: 'eu-west-1',
      body: '',
      parameters: { Given: 'value', ...options.parameters },
    },
    template,
    { outputs: new Map(), exports: options.exports ?? new Map() },
    new Problems(),
  );
  return stack.outputs().byName.get('Result');
}

describe('Stack', () => {
  it.each<[string, unknown]>([
    ['!Ref Given', 'value'],
    ['!Ref Defaulted', 'fallback'],
    ['!Ref Listed', ['a', 'b']],
    ['!Ref AWS::AccountId', '012345678901'],
    ['!Ref AWS::Partition', 'aws'],
    ['!Sub "${AWS::Region}-${Given}-${!Given}"', 'eu-west-1-value-${Given}'],
    ['!Sub ["${a}/${Given}", { a: !Ref Defaulted }]', 'fallback/value'],
    ['!Join ["-", [a, !Ref Given]]', 'a-value'],
    ['!Join [",", !Ref Listed]', 'a,b'],
    ['!Select [1, !Ref Listed]', 'b'],
    ['!Select [0, !Split ["/", "10.0.0.0/16"]]', '10.0.0.0'],
    ['!Select [1, !GetAZs ""]', 'eu-west-1 zone 2'],
    ['!FindInMap [Zones, !Ref "AWS::Region", Count]', '3'],
    ['!FindInMap [Zones, x, y, { DefaultValue: none }]', 'none'],
    ['!If [Always, yes, no]', 'yes'],
    ['!If [Never, yes, no]', 'no'],
    ['[a, !If [Never, b, !Ref "AWS::NoValue"]]', ['a']],
    ['!Cidr [10.0.0.0/16, 2, 8]', ['10.0.0.0/24', '10.0.1.0/24']],
    ['!Base64 héllo', 'aMOpbGxv'],
    ['!Length [a, b]', '2'],
    ['!ToJsonString { a: !Ref Given }', '{"a":"value"}'],
    ['012345678901', '012345678901'],
    ['2012-10-17', '2012-10-17'],
    ['{ Condition: { Bool: {} } }', { Condition: { Bool: {} } }],
  ])('resolves %s', (expression, value) => {
    expect(evaluate(expression)).toEqual(value);
  });

  it.each([
    ['!Ref Missing', 'parameter Missing has no value'],
    ['!Ref Secret', 'parameter Secret is secret (NoEcho)'],
    [
      '!Ref Stored',
      'parameter Stored is read from Systems Manager at deployment',
    ],
    [
      '!Ref Nobody',
      'Nobody is neither a parameter nor a resource of the template',
    ],
    [
      '!Ref constructor',
      'constructor is neither a parameter nor a resource of the template',
    ],
    ['!Ref Absent', 'Absent is not made under this condition'],
    [
      '!Ref Unmodelled',
      'the id of Unmodelled (AWS::S3::Bucket) is known once deployed',
    ],
    [
      '!GetAtt Group.Colour',
      'Colour of Group (AWS::EC2::SecurityGroup) is known once deployed',
    ],
    ['!Sub "${Missing}/x"', 'parameter Missing has no value'],
    ['!Join ["", [a, !Ref Missing]]', 'parameter Missing has no value'],
    ['!If [Unsure, a, b]', 'parameter Missing has no value'],
    ['!If [Circle, a, b]', 'condition Circle refers to itself, or too deeply'],
    ['!If [Nowhere, a, b]', 'the template has no condition Nowhere'],
    ['!Select [5, [a]]', 'Fn::Select wants item 5 of 1'],
    ['!Select [x, [a]]', 'Fn::Select wants an index and a list'],
    ['!Join [a]', 'Fn::Join wants a separator and a list'],
    ['!FindInMap [Zones, x, y]', 'mapping Zones has no x.y'],
    ['!ImportValue vpc', 'no template given before exports vpc'],
    ['!GetAZs ""', 'the Availability Zones of eu-west-1 differ by account'],
    ["'{{resolve:ssm:/a:1}}'", '{{resolve:ssm:/a:1}} is read at deployment'],
    ['{ Fn::Unheard: a }', 'Fn::Unheard is not resolved here'],
    [
      '!Transform { Name: AWS::Include }',
      'Fn::Transform is worked out at deployment',
    ],
  ])('does not know %s', (expression, reason) => {
    expect(evaluate(expression)).toEqual({ unknown: reason });
  });

  it.each<[string, unknown]>([
    ['!And [!Condition Unsure, !Condition Never]', false],
    ['!Or [!Condition Unsure, !Condition Always]', true],
    [
      '!And [!Condition Unsure, !Condition Always]',
      { unknown: 'parameter Missing has no value' },
    ],
    ['!Or [!Condition Never, !Condition Never]', false],
    ['!Not [!Condition Unsure]', { unknown: 'parameter Missing has no value' }],
  ])('decides %s by what is known', (expression, value) => {
    expect(evaluate(expression)).toEqual(value);
  });

  it('imports what an earlier template exports', () => {
    const exports = new Map([['vpc', 'vpc-0a1']]);
    expect(evaluate('!ImportValue vpc', { exports })).toBe('vpc-0a1');
  });

  it('stops a text that keeps doubling itself', () => {
    let expression = 'xxxxxxxxxx';
    for (let i = 0; i < 30; i++) {
      expression = `{ "Fn::Sub": ["\${a}\${a}", { a: ${expression} }] }`;
    }
    expect(evaluate(expression)).toEqual({
      unknown: 'a text grows beyond 500000 characters',
    });
  });
});
