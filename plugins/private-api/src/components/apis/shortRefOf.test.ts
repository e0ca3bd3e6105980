import { shortRefOf } from './shortRefOf';

describe('shortRefOf', () => {
  it.each([
    ['group:default/orders', 'orders'],
    ['group:finance/orders', 'finance/orders'],
    ['orders', 'orders'],
    ['', ''],
  ])('says %p as %p', (ref, expected) => {
    expect(shortRefOf(ref)).toBe(expected);
  });
});
