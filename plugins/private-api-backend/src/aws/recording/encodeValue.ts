/** JSON as recordings hold it. @internal */
export type Json =
  | null
  | boolean
  | number
  | string
  | Json[]
  | { [key: string]: Json };

/**
 * An SDK value as JSON that {@link decodeValue} turns back: a date is `{ "$date": "…" }`, bytes are `{ "$bytes": "…" }` in
 * base64, and what is undefined is left out. Where a recorder has put `{ "$json": … }`, the bytes are that document's text.
 *
 * @internal
 */
export function encodeValue(value: unknown): Json {
  if (value === undefined || value === null) {
    return null;
  }
  if (value instanceof Date) {
    return { $date: value.toISOString() };
  }
  if (value instanceof Uint8Array) {
    return { $bytes: Buffer.from(value).toString('base64') };
  }
  if (Array.isArray(value)) {
    return value.map(encodeValue);
  }
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => [key, encodeValue(member)]),
    );
  }
  return value as boolean | number | string;
}

/**
 * The SDK value that was encoded; a fresh one at each call, because the SDK writes into its answers.
 *
 * @internal
 */
export function decodeValue(json: Json): unknown {
  if (Array.isArray(json)) {
    return json.map(decodeValue);
  }
  if (typeof json !== 'object' || json === null) {
    return json;
  }
  if (typeof json.$date === 'string') {
    return new Date(json.$date);
  }
  if (typeof json.$bytes === 'string') {
    return new Uint8Array(Buffer.from(json.$bytes, 'base64'));
  }
  if (json.$json !== undefined) {
    return new Uint8Array(Buffer.from(JSON.stringify(json.$json)));
  }
  return Object.fromEntries(
    Object.entries(json).map(([key, member]) => [key, decodeValue(member)]),
  );
}

/**
 * JSON text that is the same for the same value, whatever the order of its keys.
 *
 * @internal
 */
export function canonicalText(json: Json): string {
  return JSON.stringify(json, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
}
