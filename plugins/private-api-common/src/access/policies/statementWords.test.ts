import { parsePolicy } from '../../policy';
import { aPrivateApi } from '../../testing';
import { expandShorthand, expandShorthands } from './expandShorthand';
import { domainInvokeArn, executeApiArn } from './invokeArns';
import { summariseStatements } from './statementWords';

const API = 'arn:aws:execute-api:eu-west-1:111111111111:a1b2c3d4e5';
const allow = (more: object = {}) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
  ...more,
});
const deny = (more: object = {}) => ({ ...allow(more), Effect: 'Deny' });
const when = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});

function wordsOf(statement: object): string {
  const { document } = parsePolicy(JSON.stringify({ Statement: statement }));
  const api = aPrivateApi();
  return summariseStatements(
    expandShorthands(document!, executeApiArn(api)),
    api,
  )[0].words;
}

describe('A statement in plain words', () => {
  it.each<[object, string]>([
    [allow(), 'Allows everyone any call.'],
    [allow({ Resource: '*', Action: '*' }), 'Allows everyone any call.'],
    [allow({ Resource: `${API}/*/*/*` }), 'Allows everyone any call.'],
    [
      allow({ Resource: 'execute-api:/prod/GET/*' }),
      'Allows everyone any call to /prod/GET/*.',
    ],
    [
      allow({ Resource: ['execute-api:/prod/*', 'execute-api:/test/*'] }),
      'Allows everyone any call to /prod/* or /test/*.',
    ],
    [
      { ...allow({ NotResource: 'execute-api:/prod/*' }), Resource: undefined },
      'Allows everyone any call but to /prod/*.',
    ],
    [
      allow({ Action: 'execute-api:ManageConnections' }),
      'Allows everyone any action execute-api:ManageConnections.',
    ],
    [
      { ...allow({ NotAction: 's3:*' }), Action: undefined },
      'Allows everyone any action other than s3:*.',
    ],
    [
      allow({ Principal: { AWS: '222222222222' } }),
      'Allows account 222222222222 any call.',
    ],
    [
      allow({
        Principal: {
          AWS: ['222222222222', 'arn:aws:iam::111111111111:role/reader'],
        },
      }),
      'Allows account 222222222222 and arn:aws:iam::111111111111:role/reader any call.',
    ],
    [
      {
        ...deny({ NotPrincipal: { AWS: '111111111111' } }),
        Principal: undefined,
      },
      'Denies everyone except account 111111111111 any call.',
    ],
    [
      deny(when('StringNotEquals', 'aws:SourceVpce', 'vpce-0a1')),
      'Denies everyone any call unless it comes through vpce-0a1.',
    ],
    [
      deny(
        when('StringNotEquals', 'aws:SourceVpc', [
          'vpc-0a1',
          'vpc-0b2',
          'vpc-0c3',
        ]),
      ),
      'Denies everyone any call unless it comes from vpc-0a1, vpc-0b2 or vpc-0c3.',
    ],
    [
      allow(when('StringEquals', 'aws:SourceVpc', 'vpc-0a1')),
      'Allows everyone any call if it comes from vpc-0a1.',
    ],
    [
      deny(
        when('NotIpAddress', 'aws:VpcSourceIp', [
          '10.0.0.0/8',
          '2001:db8::/32',
        ]),
      ),
      'Denies everyone any call unless its source address (aws:VpcSourceIp) is in 10.0.0.0/8 or 2001:db8::/32.',
    ],
    [
      deny(when('Bool', 'aws:SecureTransport', 'false')),
      'Denies everyone any call if it does not use TLS.',
    ],
    [
      deny({
        Condition: {
          StringNotEquals: {
            'aws:PrincipalOrgID': 'o-1',
            'aws:PrincipalAccount': '222222222222',
          },
        },
      }),
      'Denies everyone any call if the caller is not in organisation o-1 and the caller is not in account 222222222222.',
    ],
    [
      deny(when('StringNotEqualsIfExists', 'aws:SourceVpce', 'vpce-0a1')),
      'Denies everyone any call unless it comes through vpce-0a1.',
    ],
    [
      allow(when('StringEqualsIfExists', 'aws:SourceVpce', 'vpce-0a1')),
      'Allows everyone any call if it comes through vpce-0a1 (or aws:SourceVpce is absent).',
    ],
    [
      allow(
        when('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-1/r-1/*'),
      ),
      'Allows everyone any call if any value of aws:PrincipalOrgPaths matches o-1/r-1/*.',
    ],
    [
      allow(when('Null', 'aws:PrincipalArn', 'false')),
      'Allows everyone any call if aws:PrincipalArn is present.',
    ],
    [
      allow(when('NumericLessThanEquals', 'aws:MultiFactorAuthAge', 300)),
      'Allows everyone any call if aws:MultiFactorAuthAge is at most 300.',
    ],
    [
      allow(when('DateGreaterThan', 'aws:CurrentTime', '2026-01-01')),
      'Allows everyone any call if aws:CurrentTime is more than 2026-01-01.',
    ],
    [
      allow(when('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/a')),
      'Allows everyone any call if the caller is arn:aws:iam::*:role/a.',
    ],
  ])('%j', (statement, expected) => {
    expect(wordsOf(statement)).toBe(expected);
  });
});

describe('Shorthands', () => {
  const domain = domainInvokeArn({
    arn: 'arn:aws:apigateway:eu-west-1:111111111111:/domainnames/orders.internal.example+d0m1',
  });
  it.each([
    ['execute-api:/*', API, `${API}/*`],
    ['execute-api:/prod/GET/orders', API, `${API}/prod/GET/orders`],
    ['EXECUTE-API:/*', API, `${API}/*`],
    [`${API}/*`, API, `${API}/*`],
    ['*', API, '*'],
    ['execute-api:/*', domain, `${domain}*`],
  ])('%s of %s is %s', (resource, target, expected) => {
    expect(expandShorthand(resource, target)).toBe(expected);
  });
});
