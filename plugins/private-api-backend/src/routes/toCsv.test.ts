import { toCsvLine } from './toCsv';

describe('toCsvLine', () => {
  it.each([
    ['leaves plain text alone', 'orders', 'orders'],
    ['quotes a comma', 'a,b', '"a,b"'],
    ['doubles quotes', 'a "b"', '"a ""b"""'],
    ['quotes a line break', 'a\nb', '"a\nb"'],
    ['defuses a formula', '=1+1', "'=1+1"],
    ['defuses a plus', '+1', "'+1"],
    ['defuses a minus in text', '-1', "'-1"],
    ['defuses an at', '@SUM(A1)', "'@SUM(A1)"],
    ['defuses a tab', '\t=1', "'\t=1"],
    ['defuses and quotes a carriage return', '\r=1', '"\'\r=1"'],
    ['keeps a negative number', -2.5, '-2.5'],
    ['leaves unknown empty', null, ''],
    ['leaves absent empty', undefined, ''],
    ['keeps emoji', '🚚', '🚚'],
  ])('%s', (_, value, expected) => {
    expect(toCsvLine([value])).toBe(`${expected}\r\n`);
  });

  it('separates cells by commas', () => {
    expect(toCsvLine(['a', 1, null, 'b'])).toBe('a,1,,b\r\n');
  });
});
