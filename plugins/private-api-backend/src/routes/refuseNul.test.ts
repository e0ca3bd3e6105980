import type { Request, Response } from 'express';
import { refuseNulInJson, refuseNulInUrl } from './refuseNul';

describe('refuseNulInUrl', () => {
  it.each([
    ['/v1/apis?search=a%00b', true],
    ['/v1/apis/%00', true],
    ['/v1/apis?search=a%2500b', false],
    ['/v1/apis?search=100%25', false],
  ])('%s: %s', (url, isRefused) => {
    const next = jest.fn();
    refuseNulInUrl({ url } as Request, {} as Response, next);
    expect(next.mock.calls[0][0] instanceof Error).toBe(isRefused);
  });
});

describe('refuseNulInJson', () => {
  it.each([
    ['a text', '{"reason":"a\\u0000b"}'],
    ['a name', '{"a\\u0000b":1}'],
    ['a text within lists', '[["\\u0000"]]'],
  ])('refuses a NUL in %s', (_where, json) => {
    expect(() => JSON.parse(json, refuseNulInJson)).toThrow('NUL');
  });

  it('takes what only looks like one', () => {
    expect(JSON.parse('{"pattern":"\\\\u0000"}', refuseNulInJson)).toEqual({
      pattern: '\\u0000',
    });
  });
});
