import { createFormats } from '../../text/createFormats';
import { englishMessages } from '../../testing/__testUtils__/translate';
import { findingMeasures } from './measures';

const texts = { t: englishMessages(), ...createFormats('en-US') };
const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };

function valuesOf(each: Parameters<typeof findingMeasures>[1]) {
  return findingMeasures(texts, each).map(({ id, values }) => [id, values]);
}

describe('findingMeasures', () => {
  it('tells critical and high even of days without any', () => {
    expect(valuesOf([counts])).toEqual([
      ['critical', [0]],
      ['high', [0]],
    ]);
  });

  it('tells a lower severity of all days once it occurred on one', () => {
    expect(valuesOf([counts, { ...counts, low: 3 }])).toEqual([
      ['critical', [0, 0]],
      ['high', [0, 0]],
      ['low', [0, 3]],
    ]);
  });

  it('knows nothing of a day that was not read or not judged', () => {
    expect(valuesOf([undefined, null, { ...counts, high: 1 }])).toEqual([
      ['critical', [null, null, 0]],
      ['high', [null, null, 1]],
    ]);
  });
});
