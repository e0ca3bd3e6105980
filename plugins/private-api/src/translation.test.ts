import { englishMessages } from './testing/__testUtils__/translate';
import { privateApiTranslationRef } from './translation';
import de from './translations/de';

const PLACEHOLDER = /\{\{\w+\}\}/g;

/** The ref keeps its messages to itself; nothing else can tell the whole of them. */
function messagesOf(ref: unknown): Record<string, string> {
  return (
    ref as { getDefaultMessages(): Record<string, string> }
  ).getDefaultMessages();
}

describe('privateApiTranslationRef', () => {
  it('has English messages', () => {
    expect(englishMessages()('operations', { count: 1 })).toBe('1 operation');
    expect(englishMessages()('operations', { count: 2 })).toBe('2 operations');
  });

  it.each(Object.entries(messagesOf(privateApiTranslationRef)))(
    'keeps the placeholders of %s in German',
    (key, message) => {
      const german = (de as Record<string, string>)[key];
      expect(german?.match(PLACEHOLDER)?.sort()).toEqual(
        message.match(PLACEHOLDER)?.sort(),
      );
    },
  );
});
