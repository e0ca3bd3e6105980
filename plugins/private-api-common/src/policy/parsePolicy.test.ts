import { parsePolicy } from './parsePolicy';

const ALLOW = {
  Effect: 'Allow',
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: '*',
};

function problemsOf(policy: unknown): string[] {
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
  return parsePolicy(text).problems.map(
    ({ level, path, message }) => `${level} ${path}: ${message}`,
  );
}

describe('parsePolicy', () => {
  it('normalises lists, principals and conditions', () => {
    const { document, problems } = parsePolicy(
      JSON.stringify({
        Version: '2012-10-17',
        Id: 'one',
        Statement: {
          ...ALLOW,
          Sid: 'Ours',
          Principal: {
            AWS: ['111111111111', 'arn:aws:iam::222222222222:root'],
          },
          Condition: {
            'ForAnyValue:StringLikeIfExists': {
              'aws:PrincipalOrgPaths': 'o-1/*',
            },
            NumericLessThan: { 'aws:MultiFactorAuthAge': 3600 },
          },
        },
      }),
    );
    expect(problems).toEqual([]);
    expect(document).toEqual({
      version: '2012-10-17',
      id: 'one',
      statements: [
        {
          index: 1,
          sid: 'Ours',
          effect: 'Allow',
          principals: {
            not: false,
            of: [
              { type: 'account', accountId: '111111111111' },
              { type: 'account', accountId: '222222222222' },
            ],
          },
          actions: { not: false, of: ['execute-api:Invoke'] },
          resources: { not: false, of: ['*'] },
          conditions: [
            {
              operator: 'ForAnyValue:StringLikeIfExists',
              comparison: 'StringLike',
              set: 'any',
              ifExists: true,
              key: 'aws:PrincipalOrgPaths',
              values: ['o-1/*'],
            },
            {
              operator: 'NumericLessThan',
              comparison: 'NumericLessThan',
              ifExists: false,
              key: 'aws:MultiFactorAuthAge',
              values: ['3600'],
            },
          ],
          text: expect.stringContaining('"Sid": "Ours"'),
        },
      ],
    });
  });

  it('takes a policy without version for one of 2008', () => {
    expect(
      parsePolicy(JSON.stringify({ Statement: ALLOW })).document?.version,
    ).toBe('2008-10-17');
  });

  it('keeps the position of each statement', () => {
    const { document } = parsePolicy(
      JSON.stringify({ Statement: [ALLOW, { ...ALLOW, Effect: 'Deny' }] }),
    );
    expect(document?.statements.map(one => [one.index, one.effect])).toEqual([
      [1, 'Allow'],
      [2, 'Deny'],
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['a text that is a number', '42', ['error : is not a JSON object']],
    ['a list', [], ['error : is not a JSON object']],
    ['null', 'null', ['error : is not a JSON object']],
    ['no statement', {}, ['error Statement: is missing']],
    [
      'two effects in a statement',
      `{"Statement":{"Effect":"Deny","Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}}`,
      [
        'error : has a key twice in one object, of which a reader sees only the last: Effect',
      ],
    ],
    [
      'one operator twice in a condition',
      `{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*","Condition":{
        "StringNotEquals" : {"aws:SourceVpce":"vpce-0a1"}, "StringNotEquals":{"aws:SourceVpc":"vpc-0a1"}}}}`,
      [
        'error : has a key twice in one object, of which a reader sees only the last: StringNotEquals, aws:SourceVpce',
      ],
    ],
    [
      'two keys of which one is escaped',
      `{"Statement":{"Effect":"Deny","Eff\\u0065ct":"Allow","Principal":"*","Action":"*","Resource":"*"}}`,
      [
        'error : has a key twice in one object, of which a reader sees only the last: Effect',
      ],
    ],
    [
      'text that looks like a key',
      { Id: '"Id":"Id":', Statement: [ALLOW, ALLOW] },
      [],
    ],
    ['an empty list', { Statement: [] }, ['error Statement: is an empty list']],
    [
      'a statement that is text',
      { Statement: ['Allow'] },
      ['error Statement[0]: is not an object'],
    ],
    [
      'an unknown version',
      { Version: '2020-01-01', Statement: ALLOW },
      [
        'error Version: must be one of 2012-10-17, 2008-10-17, not "2020-01-01"',
      ],
    ],
    [
      'a misspelt effect',
      { Statement: { ...ALLOW, Effect: 'Alow' } },
      ['error Statement.Effect: must be Allow or Deny, not "Alow"'],
    ],
    [
      'an element in the wrong case',
      { Statement: [{ ...ALLOW, resource: '*' }] },
      ['error Statement[0].resource: is not known; Resource is'],
    ],
    [
      'an element that does not exist',
      { Statement: [{ ...ALLOW, Conditions: {} }] },
      ['error Statement[0].Conditions: is not known'],
    ],
    [
      'no action',
      { Statement: [{ Effect: 'Allow', Principal: '*', Resource: '*' }] },
      ['error Statement[0].Action: is missing'],
    ],
    [
      'an action without service',
      { Statement: [{ ...ALLOW, Action: 'Invoke' }] },
      [
        'error Statement[0].Action: "Invoke" is not an action such as execute-api:Invoke',
      ],
    ],
    [
      'Action beside NotAction',
      { Statement: [{ ...ALLOW, NotAction: 'a:B' }] },
      [
        'error Statement[0].NotAction: cannot stand beside Action in one statement',
      ],
    ],
    [
      'a resource that is a number',
      { Statement: [{ ...ALLOW, Resource: ['*', 7] }] },
      ['error Statement[0].Resource[1]: is not a string'],
    ],
    [
      'a Sid used twice',
      {
        Statement: [
          { ...ALLOW, Sid: 'A' },
          { ...ALLOW, Sid: 'A' },
        ],
      },
      ['error Statement[1].Sid: A is used twice'],
    ],
    [
      'a principal that is plain text',
      { Statement: [{ ...ALLOW, Principal: '111111111111' }] },
      [
        'error Statement[0].Principal: must be "*" or an object such as {"AWS": "…"}',
      ],
    ],
    [
      'a principal with a wildcard in its ARN',
      {
        Statement: [
          { ...ALLOW, Principal: { AWS: 'arn:aws:iam::111111111111:role/*' } },
        ],
      },
      [
        'error Statement[0].Principal.AWS: arn:aws:iam::111111111111:role/* has a wildcard; AWS takes only a whole "*" here (use aws:PrincipalArn in a condition)',
      ],
    ],
    [
      'a principal that is no identity',
      { Statement: [{ ...ALLOW, Principal: { AWS: 'ada' } }] },
      [
        'error Statement[0].Principal.AWS: "ada" is not "*", an account id or the ARN of an identity',
      ],
    ],
    [
      'an unknown kind of principal',
      { Statement: [{ ...ALLOW, Principal: { Aws: '*' } }] },
      ['error Statement[0].Principal.Aws: is not known; AWS is'],
    ],
    [
      'a deleted principal',
      {
        Statement: [{ ...ALLOW, Principal: { AWS: 'AIDAEXAMPLEEXAMPLE123' } }],
      },
      [
        'warning Statement[0].Principal.AWS: AIDAEXAMPLEEXAMPLE123 stands for an identity that was deleted; it matches nobody',
      ],
    ],
    [
      'an unknown operator',
      {
        Statement: [
          { ...ALLOW, Condition: { StringMatches: { 'aws:SourceVpc': 'a' } } },
        ],
      },
      [
        'error Statement[0].Condition.StringMatches: is not a condition operator',
      ],
    ],
    [
      'Null with IfExists',
      {
        Statement: [
          {
            ...ALLOW,
            Condition: { NullIfExists: { 'aws:SourceVpc': 'true' } },
          },
        ],
      },
      [
        'error Statement[0].Condition.NullIfExists: is not a condition operator',
      ],
    ],
    [
      'a key without prefix',
      {
        Statement: [
          { ...ALLOW, Condition: { StringEquals: { SourceVpc: 'a' } } },
        ],
      },
      [
        'error Statement[0].Condition.StringEquals.SourceVpc: is not a condition key such as aws:SourceVpce',
      ],
    ],
    [
      'a network that is none',
      {
        Statement: [
          { ...ALLOW, Condition: { IpAddress: { 'aws:SourceIp': '10.1/8' } } },
        ],
      },
      [
        'error Statement[0].Condition.IpAddress.aws:SourceIp: "10.1/8" is not an IP address or CIDR block',
      ],
    ],
    [
      'a number that is none',
      {
        Statement: [
          { ...ALLOW, Condition: { NumericEquals: { 'aws:Key': ['1', 'x'] } } },
        ],
      },
      [
        'error Statement[0].Condition.NumericEquals.aws:Key: "x" is not a number',
      ],
    ],
    [
      'a date that is none',
      {
        Statement: [
          {
            ...ALLOW,
            Condition: { DateLessThan: { 'aws:CurrentTime': 'soon' } },
          },
        ],
      },
      [
        'error Statement[0].Condition.DateLessThan.aws:CurrentTime: "soon" is not a date in ISO 8601 or seconds since 1970',
      ],
    ],
    [
      'a truth that is none',
      {
        Statement: [
          { ...ALLOW, Condition: { Bool: { 'aws:SecureTransport': 'yes' } } },
        ],
      },
      [
        'error Statement[0].Condition.Bool.aws:SecureTransport: "yes" is not true or false',
      ],
    ],
    [
      'a value that is an object',
      {
        Statement: [
          { ...ALLOW, Condition: { StringEquals: { 'aws:Key': [{}] } } },
        ],
      },
      [
        'error Statement[0].Condition.StringEquals.aws:Key[0]: is not a string, number or boolean',
      ],
    ],
    [
      'an ARN with parts missing',
      {
        Statement: [
          {
            ...ALLOW,
            Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:*' } },
          },
        ],
      },
      [
        'warning Statement[0].Condition.ArnLike.aws:SourceArn: "arn:aws:*" is not an ARN with its six parts',
      ],
    ],
  ])('tells of %s', (_, policy, problems) => {
    expect(problemsOf(policy)).toEqual(problems);
  });

  it('tells where text is not JSON', () => {
    const { document, problems } = parsePolicy('{"Statement": [}');
    expect(document).toBeUndefined();
    expect(problems).toEqual([
      {
        level: 'error',
        path: '',
        message: expect.stringMatching(/^is not JSON: /),
      },
    ]);
  });

  it('tells of every problem at once', () => {
    expect(
      problemsOf({
        Statement: [
          { ...ALLOW, Effect: 'No' },
          { ...ALLOW, Action: 7 },
        ],
      }),
    ).toHaveLength(2);
  });

  it('reads a policy with a thousand networks', () => {
    const networks = Array.from(
      { length: 1_000 },
      (_, i) => `10.${i >> 8}.${i & 255}.0/24`,
    );
    const { document } = parsePolicy(
      JSON.stringify({
        Statement: {
          ...ALLOW,
          Condition: { IpAddress: { 'aws:SourceIp': networks } },
        },
      }),
    );
    expect(document?.statements[0].conditions[0].values).toHaveLength(1_000);
  });
});
