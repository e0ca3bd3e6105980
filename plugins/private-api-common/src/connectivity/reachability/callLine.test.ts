import { aPrivateApi } from '../../testing';
import { urlOf } from './callLine';

const TARGET = { hostname: 'api.example.com', prefix: '/prod', headers: [] };

describe('urlOf', () => {
  it.each([
    ['a plain path', '/orders/17', '/orders/17'],
    ['a blank', '/my orders', '/my%20orders'],
    ['what would begin a fragment', '/a#b', '/a%23b'],
    ['an escape, which stays', '/a%20b%2Fc', '/a%20b%2Fc'],
    ['a percent sign that begins no escape', '/100%', '/100%25'],
    ['a percent sign before other letters', '/100%zz', '/100%25zz'],
    ['half of a surrogate pair', '/a\ud800', '/a%EF%BF%BD'],
  ])('writes %s so that the very path is called', (_, path, expected) => {
    expect(urlOf(aPrivateApi(), { path, method: 'GET' } as never, TARGET)).toBe(
      `https://api.example.com/prod${expected}`,
    );
  });
});
