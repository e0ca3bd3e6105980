import { summariseMeasure } from './summariseMeasure';

describe('summariseMeasure', () => {
  it.each([
    ['nothing', [], { least: 0, most: 0, gaps: 0 }],
    ['only what is not known', [null, null], { least: 0, most: 0, gaps: 2 }],
    [
      'a value that is not of the last day',
      [1, 5, null],
      { latest: { value: 5, index: 1 }, least: 1, most: 5, gaps: 1 },
    ],
    [
      'nought as a value',
      [3, 0],
      { latest: { value: 0, index: 1 }, least: 0, most: 3, gaps: 0 },
    ],
  ])('sums up %s', (_, values, expected) => {
    expect(summariseMeasure(values)).toEqual(expected);
  });
});
