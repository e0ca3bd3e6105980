import { barsOf } from './barsOf';

describe('barsOf', () => {
  it.each([
    ['nothing', [], []],
    ['only what is not known', [null, null], []],
    [
      'the largest at full height, half of it, and 0 as a low bar',
      [10, 5, 0],
      [
        { index: 0, x: 0, y: 0, height: 48 },
        { index: 1, x: 10, y: 23, height: 25 },
        { index: 2, x: 20, y: 46, height: 2 },
      ],
    ],
    [
      'a gap where nothing is known',
      [3, null, 3],
      [
        { index: 0, x: 0, y: 0, height: 48 },
        { index: 2, x: 20, y: 0, height: 48 },
      ],
    ],
    ['0 on every day', [0], [{ index: 0, x: 0, y: 46, height: 2 }]],
  ])('draws %s', (_, values, expected) => {
    expect(barsOf(values)).toEqual(expected);
  });
});
