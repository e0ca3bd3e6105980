import { isJson, variablesOf } from './accessLogs';

describe('isJson', () => {
  it.each([
    ['{"id":"$context.requestId"}', true],
    ['{"id":"$context.requestId","status":$context.status}', true],
    ['{ "caller": { "ip": "$context.identity.sourceIp" } }', true],
    ['$context.identity.sourceIp $context.requestId', false],
    ['$context.requestId', false],
    ['<request id="$context.requestId"/>', false],
  ])('of %j is %j', (format, answer) => {
    expect(isJson(format)).toBe(answer);
  });
});

it('finds the variables of a format', () => {
  const format =
    '{"id":"$context.requestId","sub":"$context.authorizer.claims.sub"}';
  expect(variablesOf(format)).toEqual(['requestId', 'authorizer.claims.sub']);
});
