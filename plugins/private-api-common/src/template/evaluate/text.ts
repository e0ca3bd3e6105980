import {
  Fact,
  Unknown,
  isKnown,
  isUnknown,
  unknownBecause,
} from '../../inventory';

/** Larger than any property of an API; a text that doubles itself some thirty times stops here. */
const MAX_TEXT_LENGTH = 500_000;

/** A resolved value as text; Unknown where it is none. */
export function textOf(value: unknown): Fact<string> {
  if (isUnknown(value)) {
    return value;
  }
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
    case 'number':
      return String(value);
    default:
      return unknownBecause(`expected a text, found ${nameOfKind(value)}`);
  }
}

/** Texts put together; Unknown for the reason of the first that is, or where the whole is absurdly long. */
export function concatenate(
  parts: Iterable<unknown>,
  separator = '',
): Fact<string> {
  let text = '';
  let isFirst = true;
  for (const part of parts) {
    const piece = textOf(part);
    if (!isKnown(piece)) {
      return piece;
    }
    text += isFirst ? piece : separator + piece;
    isFirst = false;
    if (text.length > MAX_TEXT_LENGTH) {
      return unknownBecause(
        `a text grows beyond ${MAX_TEXT_LENGTH} characters`,
      );
    }
  }
  return text;
}

/** The first Unknown anywhere in a resolved value. */
export function firstUnknown(value: unknown): Unknown | undefined {
  if (isUnknown(value)) {
    return value;
  }
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  for (const item of Object.values(value)) {
    const found = firstUnknown(item);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function nameOfKind(value: unknown): string {
  if (value === undefined || value === null) {
    return 'nothing';
  }
  return Array.isArray(value) ? 'a list' : 'a map';
}
