import { firstTiers, tiersFrom } from './tiersFrom';

it('puts prices to the bounds of their tiers', () => {
  expect(tiersFrom([0, 10, 20], [3, 2, 1])).toEqual([
    { from: 0, unitPrice: 3 },
    { from: 10, unitPrice: 2 },
    { from: 20, unitPrice: 1 },
  ]);
});

it.each([
  ['fewer', [3, 2]],
  ['more', [4, 3, 2, 1]],
])('refuses %s prices than tiers', (_, prices) => {
  expect(() => tiersFrom([0, 10, 20], prices)).toThrow(
    `${prices.length} prices for 3 tiers`,
  );
});

it('ends what is known where the next tier would start', () => {
  expect(firstTiers([0, 10, 20], [3])).toEqual({
    tiers: [{ from: 0, unitPrice: 3 }],
    knownUpTo: 10,
  });
});
