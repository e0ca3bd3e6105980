import { roundToCents, sumOfCents } from './cents';

it.each([
  [1.005, 1.01],
  [16.425, 16.43],
  [0.004999, 0],
  [0.005, 0.01],
  [36_353.1, 36_353.1],
])('rounds %d to %d', (amount, expected) => {
  expect(roundToCents(amount)).toBe(expected);
});

it('adds cents without drift', () => {
  expect(sumOfCents([0.1, 0.2, 17.5, 7.2])).toBe(25);
});
