import { englishMessages } from '../../testing/__testUtils__/translate';
import { createFormats } from '../../text/createFormats';
import { costText } from './costText';

const texts = { t: englishMessages(), ...createFormats('en-US') };

describe('costText', () => {
  it.each([
    ['a whole sum', 42.5, true, '$42.50 a month'],
    ['a sum in part', 42.5, false, 'At least $42.50 a month'],
    ['nothing to pay', 0, true, '$0.00 a month'],
    ['only free lines known', 0, false, 'Cost unknown'],
    ['no line known', null, false, 'Cost unknown'],
  ])('says %s', (_, monthly, complete, expected) => {
    expect(costText(texts, { monthly, complete, currency: 'USD' })).toBe(
      expected,
    );
  });
});
