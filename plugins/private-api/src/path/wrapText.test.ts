import { wrapText } from './wrapText';

const wrap = (text: string, most = 2) =>
  wrapText(text, { fits: line => line.length <= 10, most });

describe('wrapText', () => {
  it.each([
    ['nothing', '', []],
    ['what fits', 'two words', ['two words']],
    ['between words', 'private DNS name', ['private', 'DNS name']],
    ['inside an id', 'vpce-0a1b2c3d4e5', ['vpce-0a1b2', 'c3d4e5']],
    [
      'what does not fit at all',
      'one two three four five',
      ['one two', 'three fou…'],
    ],
  ])('breaks %s', (_, text, expected) => {
    expect(wrap(text)).toEqual(expected);
  });

  it('makes a line for each character where not even two fit', () => {
    expect(wrapText('abc', { fits: line => line.length < 2, most: 5 })).toEqual(
      ['a', 'b', 'c'],
    );
  });
});
