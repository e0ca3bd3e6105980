import { compilePolicy } from './CompiledPolicy';
import { answersOf, evaluatePolicy } from './evaluatePolicy';
import { parsePolicy } from './parsePolicy';
import { ANY_TEXT, type RequestPrincipal } from './PolicyRequest';
import { RequestContext, type ContextValue } from './RequestContext';

const API = 'arn:aws:execute-api:eu-west-1:111111111111:a1b2c3d4e5';
const GET_ORDERS = `${API}/prod/GET/orders`;
const ADA: RequestPrincipal = {
  type: 'aws',
  arn: 'arn:aws:iam::111111111111:user/ada',
};

interface Given {
  principal?: RequestPrincipal;
  action?: string;
  resource?: string;
  context?: Record<string, string | ContextValue>;
}

function answers(statements: object | object[], given: Given = {}): string {
  const { document, problems } = parsePolicy(
    JSON.stringify({ Version: '2012-10-17', Statement: statements }),
  );
  if (!document) {
    throw new Error(JSON.stringify(problems));
  }
  const context = Object.fromEntries(
    Object.entries(given.context ?? {}).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? { state: 'known' as const, values: [value] }
        : value,
    ]),
  );
  return answersOf(
    evaluatePolicy(compilePolicy(document), {
      principal: given.principal ?? { type: 'anonymous' },
      action: given.action ?? 'execute-api:Invoke',
      resource: given.resource ?? GET_ORDERS,
      context: new RequestContext(context),
    }),
  ).join(' or ');
}

const allow = (more: object = {}) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: '*',
  ...more,
});
const deny = (more: object = {}) => ({ ...allow(more), Effect: 'Deny' });
const without = (statement: object, key: string) =>
  Object.fromEntries(
    Object.entries(statement).filter(([name]) => name !== key),
  );
const through = (operator: string, vpce: string) => ({
  Condition: { [operator]: { 'aws:SourceVpce': vpce } },
});

describe('Actions', () => {
  it.each([
    [allow({ Action: '*' }), 'allow'],
    [allow({ Action: 'execute-api:*' }), 'allow'],
    [allow({ Action: 'execute-api:Inv*' }), 'allow'],
    [allow({ Action: 'execute-api:Invok?' }), 'allow'],
    [allow({ Action: 'EXECUTE-API:invoke' }), 'allow'],
    [allow({ Action: ['s3:GetObject', 'execute-api:Invoke'] }), 'allow'],
    [allow({ Action: 'execute-api:InvalidateCache' }), 'silent'],
    [allow({ Action: 'execute-api:' + 'ManageConnections' }), 'silent'],
    [allow({ Action: 's3:*' }), 'silent'],
    [{ ...without(allow(), 'Action'), NotAction: 's3:*' }, 'allow'],
    [
      { ...without(allow(), 'Action'), NotAction: 'execute-api:Invoke' },
      'silent',
    ],
    [
      { ...without(allow(), 'Action'), NotAction: ['s3:*', 'EXECUTE-API:*'] },
      'silent',
    ],
  ])('%j answers %s', (statement, expected) => {
    expect(answers(statement)).toBe(expected);
  });
});

describe('Resources', () => {
  it.each([
    [`${API}/*`, GET_ORDERS, 'allow'],
    [`${API}/prod/*`, GET_ORDERS, 'allow'],
    [`${API}/prod/GET/orders`, GET_ORDERS, 'allow'],
    [`${API}/*/GET/*`, GET_ORDERS, 'allow'],
    [`${API}/prod/GET/order?`, GET_ORDERS, 'allow'],
    [`${API}/test/*`, GET_ORDERS, 'silent'],
    [`${API}/prod/POST/*`, GET_ORDERS, 'silent'],
    [`${API}/prod/get/orders`, GET_ORDERS, 'silent'],
    [`${API}`, GET_ORDERS, 'silent'],
    ['arn:aws:execute-api:*:*:a1b2c3d4e5/*', GET_ORDERS, 'allow'],
    ['arn:aws:execute-api:us-east-1:*:*', GET_ORDERS, 'silent'],
    // Only a star that ends its segment runs over colons, and the service has no wildcards.
    ['arn:aws:execute-api:*', GET_ORDERS, 'allow'],
    ['arn:aws:execute-api:eu-*:a1b2c3d4e5/*', GET_ORDERS, 'allow'],
    ['arn:aws:execute-api:eu-*-1:*:a1b2c3d4e5/*', GET_ORDERS, 'allow'],
    ['arn:aws:execute-api:eu-*1:a1b2c3d4e5/*', GET_ORDERS, 'allow or silent'],
    ['arn:aws:execute-api:us-*1:a1b2c3d4e5/*', GET_ORDERS, 'silent'],
    ['arn:aws:*:eu-west-1:*:a1b2c3d4e5/*', GET_ORDERS, 'allow or silent'],
    ['arn:aws:execute-ap?:eu-west-1:*:*', GET_ORDERS, 'allow or silent'],
    [`${API}/*/GET/ord*s`, GET_ORDERS, 'allow'],
    // A part of the resource that is not known: sure where it does not matter.
    [`${API}/prod/*`, `${API}/prod/GET/orders/${ANY_TEXT}`, 'allow'],
    [`${API}/*/GET/orders/*`, `${API}/prod/GET/orders/${ANY_TEXT}`, 'allow'],
    [`${API}/test/*`, `${API}/prod/GET/orders/${ANY_TEXT}`, 'silent'],
    [
      `${API}/prod/GET/orders/17`,
      `${API}/prod/GET/orders/${ANY_TEXT}`,
      'allow or silent',
    ],
    [
      `${API}/prod/GET/orders/?`,
      `${API}/prod/GET/orders/${ANY_TEXT}`,
      'allow or silent',
    ],
    [
      `${API}/prod/GET/*/items`,
      `${API}/prod/GET/orders/${ANY_TEXT}/items`,
      'allow',
    ],
    [
      `${API}/prod/GET/*/items`,
      `${API}/prod/GET/orders/${ANY_TEXT}/parts`,
      'silent',
    ],
    [`${API}/prod/POST/*`, `${API}/prod/${ANY_TEXT}/orders`, 'allow or silent'],
    [`${API}/prod/*`, `${API}/${ANY_TEXT}`, 'allow or silent'],
  ])('%s of %j: %s', (pattern, resource, expected) => {
    expect(answers(allow({ Resource: pattern }), { resource })).toBe(expected);
  });

  it('can be all but some', () => {
    const statement = {
      ...without(allow(), 'Resource'),
      NotResource: [`${API}/prod/GET/health`, `${API}/test/*`],
    };
    expect(answers(statement)).toBe('allow');
    expect(answers(statement, { resource: `${API}/test/GET/x` })).toBe(
      'silent',
    );
    expect(
      answers(statement, { resource: `${API}/prod/GET/${ANY_TEXT}` }),
    ).toBe('allow or silent');
  });

  it('are everything where the policy names none', () => {
    expect(answers(without(allow(), 'Resource'))).toBe('allow');
  });

  it('take variables', () => {
    const statement = allow({ Resource: `${API}/prod/GET/\${aws:username}/*` });
    const resource = `${API}/prod/GET/ada/orders`;
    expect(
      answers(statement, { resource, context: { 'aws:username': 'ada' } }),
    ).toBe('allow');
    expect(
      answers(statement, { resource, context: { 'aws:username': 'bob' } }),
    ).toBe('silent');
    expect(answers(statement, { resource })).toBe('silent');
  });
});

describe('A NotResource with a variable that has no value', () => {
  const other = `${API}/prod/POST/*`;
  it.each([
    ['alone is about no resource', [`${API}/\${aws:username}/*`], 'silent'],
    [
      'beside another is not documented',
      [`${API}/\${aws:username}/*`, other],
      'allow or silent',
    ],
  ])('%s', (_, NotResource, expected) => {
    expect(answers({ ...without(allow(), 'Resource'), NotResource })).toBe(
      expected,
    );
  });
});

describe('Statements together', () => {
  const vpce = (id: string) => ({ context: { 'aws:SourceVpce': id } });
  it.each<[string, object[], Given, string]>([
    ['nothing that applies', [allow({ Action: 's3:*' })], {}, 'silent'],
    ['an Allow', [allow()], {}, 'allow'],
    ['a Deny', [deny()], {}, 'deny'],
    ['a Deny after an Allow', [allow(), deny()], {}, 'deny'],
    ['a Deny before an Allow', [deny(), allow()], {}, 'deny'],
    [
      'an allow-list and its endpoint',
      [allow(through('StringEquals', 'vpce-0a1'))],
      vpce('vpce-0a1'),
      'allow',
    ],
    [
      'an allow-list and another endpoint',
      [allow(through('StringEquals', 'vpce-0a1'))],
      vpce('vpce-0b2'),
      'silent',
    ],
    [
      'a Deny-unless and its endpoint',
      [allow(), deny(through('StringNotEquals', 'vpce-0a1'))],
      vpce('vpce-0a1'),
      'allow',
    ],
    [
      'a Deny-unless and another endpoint',
      [allow(), deny(through('StringNotEquals', 'vpce-0a1'))],
      vpce('vpce-0b2'),
      'deny',
    ],
    [
      'a Deny-unless without the key',
      [allow(), deny(through('StringNotEquals', 'vpce-0a1'))],
      {},
      'deny',
    ],
    [
      'a Deny-unless-exists without the key',
      [allow(), deny(through('StringNotEqualsIfExists', 'vpce-0a1'))],
      {},
      'deny',
    ],
    [
      'a Deny-unless and an endpoint that is not known',
      [allow(), deny(through('StringNotEquals', 'vpce-0a1'))],
      { context: { 'aws:SourceVpce': { state: 'unknown', reason: '' } } },
      'deny or allow',
    ],
    [
      'an allow-list and an endpoint that is not known',
      [allow(through('StringEquals', 'vpce-0a1'))],
      { context: { 'aws:SourceVpce': { state: 'unknown', reason: '' } } },
      'allow or silent',
    ],
    [
      'a sure Deny beside an open one',
      [deny(), deny(through('StringNotEquals', 'vpce-0a1'))],
      { context: { 'aws:SourceVpce': { state: 'unknown', reason: '' } } },
      'deny',
    ],
    [
      'a sure Allow beside an open one',
      [allow(through('StringEquals', 'vpce-0a1')), allow()],
      { context: { 'aws:SourceVpce': { state: 'unknown', reason: '' } } },
      'allow',
    ],
    [
      'an open key in a statement about others',
      [
        allow(),
        deny({
          Resource: `${API}/test/*`,
          ...through('StringNotEquals', 'vpce-0a1'),
        }),
      ],
      { context: { 'aws:SourceVpce': { state: 'unknown', reason: '' } } },
      'allow',
    ],
    [
      'two conditions, of which one fails',
      [
        allow({
          Condition: {
            StringEquals: {
              'aws:SourceVpce': 'vpce-0a1',
              'aws:SourceVpc': 'vpc-0a1',
            },
          },
        }),
      ],
      { context: { 'aws:SourceVpce': 'vpce-0a1', 'aws:SourceVpc': 'vpc-0b2' } },
      'silent',
    ],
    [
      'two operators, both met',
      [
        allow({
          Condition: {
            StringEquals: { 'aws:SourceVpc': 'vpc-0a1' },
            IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' },
          },
        }),
      ],
      {
        context: { 'aws:SourceVpc': 'vpc-0a1', 'aws:VpcSourceIp': '10.0.0.9' },
      },
      'allow',
    ],
    [
      'a statement for somebody else',
      [allow({ Principal: { AWS: '222222222222' } })],
      { principal: ADA },
      'silent',
    ],
    [
      'a Deny for an account',
      [allow(), deny({ Principal: { AWS: '111111111111' } })],
      { principal: ADA },
      'deny',
    ],
    [
      'a Deny for an account and an anonymous call',
      [allow(), deny({ Principal: { AWS: '111111111111' } })],
      {},
      'allow',
    ],
    [
      'a statement on the organisation and an unsigned call',
      [allow({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } })],
      {},
      'silent',
    ],
    [
      'a Deny on another organisation and an unsigned call',
      [
        allow(),
        deny({
          Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } },
        }),
      ],
      {},
      'deny',
    ],
  ])('%s', (_, statements, given, expected) => {
    expect(answers(statements, given)).toBe(expected);
  });
});
