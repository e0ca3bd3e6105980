import { prettyPolicy } from './prettyPolicy';

describe('prettyPolicy', () => {
  it.each([
    ['JSON on one line', '{"Statement":[]}', '{\n  "Statement": []\n}'],
    ['what is no JSON', '{"Statement":', '{"Statement":'],
    ['nothing', '', ''],
  ])('lays out %s', (_, text, expected) => {
    expect(prettyPolicy(text)).toBe(expected);
  });
});
