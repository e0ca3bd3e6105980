import { allocateCents } from './allocateCents';

it.each<[string, number, number[], number[]]>([
  ['even parts', 1460, [1, 1], [730, 730]],
  ['the first gets the odd cent', 1460, [1, 1, 1], [487, 487, 486]],
  ['the largest remainder gets it', 100, [1, 1, 4], [17, 17, 66]],
  ['one takes all', 1460, [0, 5], [0, 1460]],
  ['equally where nothing weighs', 10, [0, 0, 0], [4, 3, 3]],
  ['nothing to split', 0, [3, 4], [0, 0]],
])('splits cents by weight: %s', (_, cents, weights, expected) => {
  expect(allocateCents(cents, weights)).toEqual(expected);
});
