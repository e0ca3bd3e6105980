import { unescapePolicy } from './unescapePolicy';

const CLEAN = '{"Resource":"arn:aws:execute-api:eu-west-1:111111111111:a1/*"}';
const WITH_BACKSLASH =
  '{"Condition":{"StringLike":{"aws:UserAgent":"a\\\\b \\"c\\""}}}';

describe('unescapePolicy', () => {
  it.each([
    ['clean text', CLEAN, CLEAN],
    ['clean text with backslashes of its own', WITH_BACKSLASH, WITH_BACKSLASH],
    ['clean text behind a byte order mark', `\ufeff${CLEAN}`, CLEAN],
    ['clean text with blanks around', ` ${CLEAN}\n`, ` ${CLEAN}\n`],
    [
      'clean text with a line break and an escaped slash',
      '{\n"Resource":"a\\/b"}',
      '{\n"Resource":"a\\/b"}',
    ],
    [
      'escaped quotes and slashes, as GetRestApi gives them',
      '{\\"Resource\\":\\"arn:aws:execute-api:eu-west-1:111111111111:a1\\/*\\"}',
      CLEAN,
    ],
    [
      'escaped quotes only',
      '{\\"Resource\\":\\"arn:aws:execute-api:eu-west-1:111111111111:a1/*\\"}',
      CLEAN,
    ],
    ['a JSON string', JSON.stringify(CLEAN), CLEAN],
    [
      'a JSON string of a JSON string',
      JSON.stringify(JSON.stringify(CLEAN)),
      CLEAN,
    ],
    [
      'two layers of escapes without quotes around',
      JSON.stringify(JSON.stringify(CLEAN).slice(1, -1)).slice(1, -1),
      CLEAN,
    ],
    [
      'escaped text with backslashes of its own',
      JSON.stringify(WITH_BACKSLASH).slice(1, -1),
      WITH_BACKSLASH,
    ],
    [
      'escaped text with plain line breaks',
      '{\n  \\"Resource\\":\t\\"a\\"\r\n}',
      '{\n  "Resource":\t"a"\r\n}',
    ],
    [
      'escaped line breaks',
      '{\\n  \\"Resource\\": \\"a\\"\\n}',
      '{\n  "Resource": "a"\n}',
    ],
    [
      'escapes for some of the quotes',
      '{\\"Resource":"a\\/b"}',
      '{"Resource":"a/b"}',
    ],
    ['text that is no policy', 'no policy', 'no policy'],
    ['broken escapes', '{\\"Resource\\":', '{\\"Resource\\":'],
    ['no text', '', ''],
    ['a number', '42', '42'],
  ])('reads %s', (_, given, expected) => {
    expect(unescapePolicy(given)).toBe(expected);
  });

  it('changes nothing when repeated', () => {
    const once = unescapePolicy(JSON.stringify(WITH_BACKSLASH));
    expect(unescapePolicy(once)).toBe(once);
  });
});
