import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * Every text of a step's input, by where it stands: the outputs of a dry run are texts of one level.
 *
 * @example
 * `{ templates: [{ path: 'a.yaml' }] }` gives `{ 'templates.0.path': 'a.yaml' }`.
 */
export function expressionsOf(input: JsonObject): Record<string, string> {
  const found: Record<string, string> = {};
  replaceTexts(input, '', (place, text) => {
    found[place] = text;
    return text;
  });
  return found;
}

/** The input with each text replaced by what a dry run made of it. */
export function fillIn(
  input: JsonObject,
  output: Record<string, unknown>,
): JsonValue {
  return replaceTexts(input, '', place => (output[place] ?? null) as JsonValue);
}

function replaceTexts(
  value: JsonValue | undefined,
  place: string,
  replace: (place: string, text: string) => JsonValue,
): JsonValue {
  const below = (key: string | number) =>
    place ? `${place}.${key}` : `${key}`;
  if (typeof value === 'string') {
    return replace(place, value);
  }
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      replaceTexts(item, below(index), replace),
    );
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        replaceTexts(item, below(key), replace),
      ]),
    );
  }
  return value ?? null;
}
