import { acceptsCode } from './acceptsCode';

describe('acceptsCode', () => {
  it.each([
    ['200', 403, false],
    ['403', 403, true],
    ['200,403', 403, true],
    ['200-399', 403, false],
    ['200,300-499', 403, true],
    ['200, 403', 403, true],
  ])('of %j and %d is %j', (matcher, code, answer) => {
    expect(acceptsCode(matcher, code)).toBe(answer);
  });
});
