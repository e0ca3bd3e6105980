import { compileCondition } from './compileCondition';
import { parseConditions } from './parseConditions';
import { ProblemList } from './ProblemList';
import { COMPARISONS } from './PolicyDocument';
import { ABSENT, RequestContext, type ContextValue } from './RequestContext';
import { EITHER, FALSE, TRUE, type Truth } from './truth';

type Given = string | string[] | typeof ABSENT | ContextValue;
type Row = [
  operator: string,
  values: string | number | boolean | (string | number | boolean)[],
  given: Given,
  expected: 'yes' | 'no' | 'unknown',
];

const UNKNOWN: ContextValue = { state: 'unknown', reason: 'not told' };
const PRESENT: ContextValue = { ...UNKNOWN, present: true };
const EMPTY: ContextValue = { state: 'known', values: [] };

function contextValue(given: Given): ContextValue {
  return typeof given === 'string' || Array.isArray(given)
    ? { state: 'known', values: [given].flat() }
    : given;
}

const WORDS: Record<Truth, string> = {
  [TRUE]: 'yes',
  [FALSE]: 'no',
  [EITHER]: 'unknown',
};

function judge(
  operator: string,
  values: unknown,
  context: Record<string, ContextValue>,
  key = 'aws:Key',
): string {
  const problems = new ProblemList();
  const [condition] = parseConditions(
    { [operator]: { [key]: values } },
    'Condition',
    true,
    problems,
  );
  expect(problems.items.filter(one => one.level === 'error')).toEqual([]);
  return WORDS[compileCondition(condition, true)(new RequestContext(context))];
}

const told = new Set<string>();

function table(name: string, rows: Row[]): void {
  rows.forEach(([operator]) => told.add(operator));
  describe(`${name}`, () => {
    it.each(rows)('%s %j with %j: %s', (operator, values, given, expected) => {
      expect(judge(operator, values, { 'aws:Key': contextValue(given) })).toBe(
        expected,
      );
    });
  });
}

table('String operators', [
  ['StringEquals', 'a', 'a', 'yes'],
  ['StringEquals', 'a', 'A', 'no'],
  ['StringEquals', ['a', 'b'], 'b', 'yes'],
  ['StringEquals', ['a', 'b'], 'c', 'no'],
  ['StringEquals', 'a*', 'ab', 'no'],
  ['StringEquals', 'a*', 'a*', 'yes'],
  ['StringEquals', '', '', 'yes'],
  ['StringEquals', 1, '1', 'yes'],
  ['StringEquals', true, 'true', 'yes'],
  ['StringEquals', 'a', ABSENT, 'no'],
  ['StringEquals', 'a', UNKNOWN, 'unknown'],
  ['StringEquals', 'a', PRESENT, 'unknown'],
  ['StringNotEquals', 'a', 'a', 'no'],
  ['StringNotEquals', 'a', 'b', 'yes'],
  ['StringNotEquals', ['a', 'b'], 'b', 'no'],
  ['StringNotEquals', ['a', 'b'], 'c', 'yes'],
  ['StringNotEquals', 'a', ABSENT, 'yes'],
  ['StringNotEquals', 'a', UNKNOWN, 'unknown'],
  ['StringEqualsIgnoreCase', 'Abc', 'aBC', 'yes'],
  ['StringEqualsIgnoreCase', 'Abc', 'abd', 'no'],
  ['StringEqualsIgnoreCase', 'Abc', ABSENT, 'no'],
  ['StringNotEqualsIgnoreCase', 'Abc', 'aBC', 'no'],
  ['StringNotEqualsIgnoreCase', 'Abc', 'abd', 'yes'],
  ['StringNotEqualsIgnoreCase', 'Abc', ABSENT, 'yes'],
  ['StringLike', 'vpce-*', 'vpce-0a1', 'yes'],
  ['StringLike', 'vpce-*', 'vpce-', 'yes'],
  ['StringLike', 'vpce-*', 'vpc-0a1', 'no'],
  ['StringLike', '*', 'anything', 'yes'],
  ['StringLike', '*', '', 'yes'],
  ['StringLike', '*', ABSENT, 'no'],
  ['StringLike', 'a?c', 'abc', 'yes'],
  ['StringLike', 'a?c', 'ac', 'no'],
  ['StringLike', 'a?c', 'abbc', 'no'],
  ['StringLike', '*a*b*', 'xxaxxbxx', 'yes'],
  ['StringLike', '*a*b*', 'xxbxxaxx', 'no'],
  ['StringLike', 'a**b', 'ab', 'yes'],
  ['StringLike', '*ab', 'aab', 'yes'],
  ['StringLike', 'A*', 'abc', 'no'],
  ['StringLike', 'a.c', 'abc', 'no'],
  ['StringLike', '[a-z]*', 'abc', 'no'],
  ['StringNotLike', 'vpce-*', 'vpce-0a1', 'no'],
  ['StringNotLike', 'vpce-*', 'vpc-0a1', 'yes'],
  ['StringNotLike', ['a*', 'b*'], 'bc', 'no'],
  ['StringNotLike', 'vpce-*', ABSENT, 'yes'],
]);

table('Numeric operators', [
  ['NumericEquals', 10, '10', 'yes'],
  ['NumericEquals', '10', '10.0', 'yes'],
  ['NumericEquals', [1, 2], '2', 'yes'],
  ['NumericEquals', 10, '11', 'no'],
  ['NumericEquals', 10, ABSENT, 'no'],
  ['NumericEquals', 10, 'ten', 'unknown'],
  ['NumericNotEquals', 10, '11', 'yes'],
  ['NumericNotEquals', 10, '10', 'no'],
  ['NumericNotEquals', 10, ABSENT, 'yes'],
  ['NumericLessThan', 10, '9', 'yes'],
  ['NumericLessThan', 10, '10', 'no'],
  ['NumericLessThan', 10, ABSENT, 'no'],
  ['NumericLessThan', [1, 20], '10', 'yes'],
  ['NumericLessThanEquals', 10, '10', 'yes'],
  ['NumericLessThanEquals', 10, '10.5', 'no'],
  ['NumericLessThanEquals', 10, ABSENT, 'no'],
  ['NumericGreaterThan', 10, '11', 'yes'],
  ['NumericGreaterThan', 10, '10', 'no'],
  ['NumericGreaterThan', 10, '9', 'no'],
  ['NumericGreaterThanEquals', 10, '10', 'yes'],
  ['NumericGreaterThanEquals', -1, '-2', 'no'],
  ['NumericGreaterThanEquals', 10, UNKNOWN, 'unknown'],
]);

table('Date operators', [
  ['DateEquals', '2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z', 'yes'],
  ['DateEquals', '2026-11-23T00:00:00Z', '2026-11-23T01:00:00+01:00', 'yes'],
  ['DateEquals', '2026-11-23', '2026-11-23T00:00:00Z', 'yes'],
  ['DateEquals', '2026-11-23T00:00:00', '2026-11-23T00:00:00Z', 'yes'],
  ['DateEquals', '1700000000', '2023-11-14T22:13:20Z', 'yes'],
  ['DateEquals', 1700000000, '1700000000', 'yes'],
  ['DateEquals', '2026', '2026-01-01T00:00:00Z', 'yes'],
  ['DateEquals', '2026-11-23T00:00:00Z', '2026-11-23T00:00:01Z', 'no'],
  ['DateEquals', '2026-11-23T00:00:00Z', ABSENT, 'no'],
  ['DateNotEquals', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z', 'yes'],
  ['DateNotEquals', '2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z', 'no'],
  ['DateNotEquals', '2026-11-23T00:00:00Z', ABSENT, 'yes'],
  ['DateLessThan', '2026-11-23T00:00:00Z', '2026-11-22T23:59:59Z', 'yes'],
  ['DateLessThan', '2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z', 'no'],
  ['DateLessThanEquals', '2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z', 'yes'],
  ['DateLessThanEquals', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z', 'no'],
  ['DateGreaterThan', '2026-11-23T00:00:00Z', '2026-11-23T00:00:01Z', 'yes'],
  ['DateGreaterThan', '2026-11-23T00:00:00Z', ABSENT, 'no'],
  [
    'DateGreaterThanEquals',
    '2026-11-23T00:00:00.5Z',
    '2026-11-23T00:00:00Z',
    'no',
  ],
  ['DateGreaterThanEquals', '2026-11-23T00:00:00Z', PRESENT, 'unknown'],
  ['DateLessThan', '2026-11-23T00:00:00Z', 'yesterday', 'unknown'],
]);

table('Bool, BinaryEquals and Null', [
  ['Bool', 'true', 'true', 'yes'],
  ['Bool', true, 'true', 'yes'],
  ['Bool', 'true', 'TRUE', 'yes'],
  ['Bool', 'false', 'true', 'no'],
  ['Bool', 'false', 'false', 'yes'],
  ['Bool', 'false', ABSENT, 'no'],
  ['Bool', 'true', UNKNOWN, 'unknown'],
  ['BinaryEquals', 'QmluYXJ5', 'QmluYXJ5', 'yes'],
  ['BinaryEquals', 'QmluYXJ5', 'qmluyxj5', 'no'],
  ['BinaryEquals', 'QmluYXJ5', ABSENT, 'no'],
  ['Null', 'true', ABSENT, 'yes'],
  ['Null', true, EMPTY, 'yes'],
  ['Null', 'true', 'a', 'no'],
  ['Null', 'false', ABSENT, 'no'],
  ['Null', 'false', 'a', 'yes'],
  ['Null', ['true', 'false'], 'a', 'yes'],
  ['Null', 'true', UNKNOWN, 'unknown'],
  ['Null', 'true', PRESENT, 'no'],
  ['Null', 'false', PRESENT, 'yes'],
]);

table('IpAddress and NotIpAddress', [
  ['IpAddress', '10.0.0.0/8', '10.255.255.255', 'yes'],
  ['IpAddress', '10.0.0.0/8', '11.0.0.0', 'no'],
  ['IpAddress', '10.0.0.7', '10.0.0.7', 'yes'],
  ['IpAddress', '10.0.0.7', '10.0.0.8', 'no'],
  ['IpAddress', '10.1.2.3/8', '10.200.0.1', 'yes'],
  ['IpAddress', '0.0.0.0/0', '203.0.113.5', 'yes'],
  ['IpAddress', '0.0.0.0/0', '2001:db8::1', 'no'],
  ['IpAddress', '203.0.113.8/29', '203.0.113.15', 'yes'],
  ['IpAddress', '203.0.113.8/29', '203.0.113.16', 'no'],
  ['IpAddress', ['10.0.0.0/8', '2001:db8::/32'], '2001:db8:5::7', 'yes'],
  ['IpAddress', '2001:db8::/33', '2001:db8:8000::1', 'no'],
  ['IpAddress', '2001:DB8:0::1', '2001:db8::1', 'yes'],
  ['IpAddress', '::/0', '10.0.0.1', 'no'],
  ['IpAddress', '10.0.0.0/8', '::ffff:10.0.0.1', 'yes'],
  ['IpAddress', '10.0.0.0/8', ABSENT, 'no'],
  ['IpAddress', '10.0.0.0/8', UNKNOWN, 'unknown'],
  ['IpAddress', '10.0.0.0/8', 'nonsense', 'unknown'],
  ['IpAddress', '10.0.0.0/8', { ...PRESENT, within: ['10.1.0.0/16'] }, 'yes'],
  [
    'IpAddress',
    '10.0.0.0/8',
    { ...UNKNOWN, within: ['10.1.0.0/16'] },
    'unknown',
  ],
  ['IpAddress', '10.0.0.0/8', { ...PRESENT, within: ['172.16.0.0/12'] }, 'no'],
  ['IpAddress', '10.0.0.0/8', { ...PRESENT, within: ['0.0.0.0/0'] }, 'unknown'],
  [
    'IpAddress',
    '10.0.0.0/8',
    { ...PRESENT, within: ['10.1.0.0/16', '172.16.0.0/12'] },
    'unknown',
  ],
  ['IpAddress', '10.0.0.0/8', { ...PRESENT, within: ['nonsense'] }, 'unknown'],
  ['NotIpAddress', '10.0.0.0/8', '11.0.0.0', 'yes'],
  ['NotIpAddress', '10.0.0.0/8', '10.0.0.1', 'no'],
  ['NotIpAddress', ['10.0.0.0/8', '11.0.0.0/8'], '11.0.0.1', 'no'],
  ['NotIpAddress', '10.0.0.0/8', '2001:db8::1', 'yes'],
  ['NotIpAddress', '10.0.0.0/8', ABSENT, 'yes'],
  ['NotIpAddress', '10.0.0.0/8', { ...PRESENT, within: ['10.1.0.0/16'] }, 'no'],
  [
    'NotIpAddress',
    '10.0.0.0/8',
    { ...PRESENT, within: ['172.16.0.0/12'] },
    'yes',
  ],
  ['NotIpAddress', '10.0.0.0/8', PRESENT, 'unknown'],
]);

const ROLE = 'arn:aws:iam::111111111111:role/reader';

table('Arn operators', [
  ['ArnEquals', ROLE, ROLE, 'yes'],
  ['ArnEquals', 'arn:aws:iam::111111111111:role/*', ROLE, 'yes'],
  ['ArnEquals', 'arn:aws:iam::222222222222:role/*', ROLE, 'no'],
  ['ArnLike', 'arn:aws:iam::*:role/reader', ROLE, 'yes'],
  ['ArnLike', 'arn:*:iam::111111111111:role/rea?er', ROLE, 'yes'],
  ['ArnLike', 'arn:aws:*:role/reader', ROLE, 'unknown'],
  ['ArnLike', '*', ROLE, 'yes'],
  ['ArnLike', '*', ABSENT, 'no'],
  [
    'ArnLike',
    'arn:aws:sns:*:*:a:b',
    'arn:aws:sns:eu-west-1:111111111111:a:b',
    'yes',
  ],
  [
    'ArnLike',
    'arn:aws:sns:*:*:*',
    'arn:aws:sns:eu-west-1:111111111111:a:b',
    'yes',
  ],
  ['ArnLike', 'arn:aws:iam:*:111111111111:role/reader', ROLE, 'yes'],
  ['ArnLike', ROLE, 'not an arn', 'no'],
  ['ArnEquals', ROLE, ABSENT, 'no'],
  ['ArnNotEquals', ROLE, ROLE, 'no'],
  ['ArnNotEquals', ROLE, 'arn:aws:iam::111111111111:role/writer', 'yes'],
  ['ArnNotEquals', ROLE, ABSENT, 'yes'],
  ['ArnNotLike', 'arn:aws:iam::111111111111:*', ROLE, 'no'],
  ['ArnNotLike', 'arn:aws:iam::222222222222:*', ROLE, 'yes'],
  ['ArnNotLike', ROLE, UNKNOWN, 'unknown'],
]);

table('IfExists', [
  ['StringEqualsIfExists', 'a', ABSENT, 'yes'],
  ['StringEqualsIfExists', 'a', 'a', 'yes'],
  ['StringEqualsIfExists', 'a', 'b', 'no'],
  ['StringEqualsIfExists', 'a', UNKNOWN, 'unknown'],
  ['StringNotEqualsIfExists', 'a', ABSENT, 'yes'],
  ['StringNotEqualsIfExists', 'a', 'a', 'no'],
  ['StringLikeIfExists', 'a*', EMPTY, 'yes'],
  ['NumericLessThanIfExists', 10, ABSENT, 'yes'],
  ['NumericLessThanIfExists', 10, '11', 'no'],
  ['DateLessThanIfExists', '2026-01-01', ABSENT, 'yes'],
  ['BoolIfExists', 'true', ABSENT, 'yes'],
  ['BoolIfExists', 'true', 'false', 'no'],
  ['IpAddressIfExists', '10.0.0.0/8', ABSENT, 'yes'],
  [
    'IpAddressIfExists',
    '10.0.0.0/8',
    { ...UNKNOWN, within: ['10.1.0.0/16'] },
    'yes',
  ],
  ['NotIpAddressIfExists', '10.0.0.0/8', '10.0.0.1', 'no'],
  ['ArnLikeIfExists', 'arn:aws:iam::*:role/*', ABSENT, 'yes'],
  ['BinaryEqualsIfExists', 'QQ==', ABSENT, 'yes'],
]);

table('Set operators', [
  ['ForAnyValue:StringEquals', ['a', 'b'], ['x', 'b'], 'yes'],
  ['ForAnyValue:StringEquals', ['a', 'b'], ['x', 'y'], 'no'],
  ['ForAnyValue:StringEquals', 'a', 'a', 'yes'],
  ['ForAnyValue:StringEquals', 'a', ABSENT, 'no'],
  ['ForAnyValue:StringEquals', 'a', EMPTY, 'no'],
  ['ForAnyValue:StringNotEquals', 'a', ['a', 'b'], 'yes'],
  ['ForAnyValue:StringNotEquals', ['a', 'b'], ['a', 'b'], 'no'],
  ['ForAnyValue:StringNotEquals', 'a', ABSENT, 'no'],
  ['ForAnyValue:StringLike', 'o-1/r-1/*', ['o-1/r-1/ou-1/', 'x'], 'yes'],
  ['ForAnyValue:StringLikeIfExists', 'o-1/*', ABSENT, 'yes'],
  ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], 'yes'],
  ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'x'], 'no'],
  ['ForAllValues:StringEquals', 'a', ABSENT, 'yes'],
  ['ForAllValues:StringEquals', 'a', EMPTY, 'yes'],
  ['ForAllValues:StringNotEquals', 'a', ['b', 'c'], 'yes'],
  ['ForAllValues:StringNotEquals', 'a', ['a', 'c'], 'no'],
  ['ForAllValues:StringNotEquals', 'a', ABSENT, 'unknown'],
  ['ForAllValues:StringNotLike', 'a*', EMPTY, 'unknown'],
  ['ForAllValues:StringLike', 'a*', ['ab', 'ac'], 'yes'],
  ['ForAllValues:NumericLessThan', 10, ['1', '9'], 'yes'],
  ['ForAllValues:NumericLessThan', 10, ['1', '10'], 'no'],
  ['ForAllValues:StringEquals', 'a', UNKNOWN, 'unknown'],
  ['ForAnyValue:IpAddress', '10.0.0.0/8', ['192.0.2.1', '10.0.0.1'], 'yes'],
  ['StringEquals', 'a', ['a', 'a'], 'yes'],
  ['StringEquals', 'a', ['a', 'b'], 'unknown'],
]);

table('Case of operators', [
  ['stringequals', 'a', 'a', 'yes'],
  ['foranyvalue:stringlikeifexists', 'a*', 'ab', 'yes'],
]);

describe('Keys', () => {
  it('have no case', () => {
    expect(
      judge(
        'StringEquals',
        'vpce-0a1',
        { 'aws:SourceVpce': contextValue('vpce-0a1') },
        'AWS:sourceVPCE',
      ),
    ).toBe('yes');
  });
});

describe('Policy variables', () => {
  const context = {
    'aws:Key': contextValue('team-a/x'),
    'aws:PrincipalTag/Team': contextValue('team-a'),
    'aws:Wild': contextValue('*'),
    'aws:Many': contextValue(['team-a', 'team-b']),
    'aws:Open': UNKNOWN,
  };
  it.each([
    ['StringEquals', '${aws:PrincipalTag/Team}/x', 'yes'],
    ['StringEquals', '${AWS:principaltag/team}/x', 'yes'],
    ['StringLike', '${aws:PrincipalTag/Team}/*', 'yes'],
    ['StringLike', '${aws:PrincipalTag/Team}/y*', 'no'],
    ['StringEqualsIgnoreCase', '${aws:PrincipalTag/Team}/X', 'yes'],
    // A value's own wildcards are plain text.
    ['StringLike', '${aws:Wild}/x', 'no'],
    ['StringEquals', "${aws:Missing, 'team-a'}/x", 'yes'],
    ['StringEquals', "${aws:Missing,'team-b'}/x", 'no'],
    ['StringEquals', "${aws:PrincipalTag/Team, 'other'}/x", 'yes'],
    ['StringEquals', '${aws:Missing}/x', 'no'],
    ['StringNotEquals', '${aws:Missing}/x', 'yes'],
    ['StringNotLike', '${aws:Missing}/*', 'yes'],
    ['StringNotEquals', '${aws:Open}/y', 'yes'],
    ['StringEquals', '${aws:Open}/x', 'unknown'],
    ['StringEquals', '${aws:Open}/y', 'no'],
    ['StringNotEquals', '${aws:Open}/x', 'unknown'],
    ['StringLike', '${aws:Many}/x', 'unknown'],
    ['StringLike', 'team-a/${*}', 'no'],
    ['StringEquals', 'team-a/${$}', 'no'],
    ['StringLike', '$team*', 'no'],
  ])('%s %s: %s', (operator, value, expected) => {
    expect(judge(operator, value, context)).toBe(expected);
  });

  it.each([
    ['a${*}c', 'a*c', 'yes'],
    ['a${*}c', 'abc', 'no'],
    ['a${?}c', 'a?c', 'yes'],
    ['a${?}c', 'abc', 'no'],
    ['a${$}{b}', 'a${b}', 'yes'],
  ])('%s stands for the character in %s: %s', (value, given, expected) => {
    expect(judge('StringLike', value, { 'aws:Key': contextValue(given) })).toBe(
      expected,
    );
  });

  it('are plain text in a policy of 2008', () => {
    const [condition] = parseConditions(
      { StringEquals: { 'aws:Key': '${aws:Other}' } },
      'Condition',
      false,
      new ProblemList(),
    );
    const holds = compileCondition(condition, false);
    const literal = new RequestContext({
      'aws:Key': contextValue('${aws:Other}'),
    });
    const resolved = new RequestContext({
      'aws:Key': contextValue('x'),
      'aws:Other': contextValue('x'),
    });
    expect([holds(literal), holds(resolved)]).toEqual([TRUE, FALSE]);
  });

  it('stand in any part of an ARN', () => {
    const value = {
      'aws:Key': contextValue('arn:aws:iam::111111111111:role/reader'),
      'aws:PrincipalAccount': contextValue('111111111111'),
    };
    expect(
      judge('ArnLike', 'arn:aws:iam::${aws:PrincipalAccount}:role/*', value),
    ).toBe('yes');
  });
});

describe('The tables', () => {
  it.each(COMPARISONS)('tell of %s', operator => {
    expect(told).toContain(operator);
  });

  it.each(['IfExists', 'ForAnyValue', 'ForAllValues'])('tell of %s', part => {
    expect([...told].filter(one => one.includes(part))).not.toEqual([]);
  });
});
