import { code, fenced, plain, table } from './markdown';

describe('markdown', () => {
  it.each([
    ['two\nlines', 'two lines'],
    ['a | b', 'a \\| b'],
    ['<script>&', '&lt;script>&amp;'],
    ['*bold* [link](x)', '\\*bold\\* \\[link\\](x)'],
  ])('makes %j plain', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('keeps code on one line and inside of its backticks', () => {
    expect(code('a`b\n| c')).toBe("`a'b \\| c`");
  });

  it('fences code that holds a fence', () => {
    expect(fenced('yaml', 'a: |\n  ```\n')).toBe('````yaml\na: |\n  ```\n````');
  });

  it('leaves a table without rows out', () => {
    expect(table(['A'], [])).toBe('');
    expect(table(['A', 'B'], [['1', '2']])).toBe(
      '| A | B |\n| --- | --- |\n| 1 | 2 |',
    );
  });
});
