/** A map as it stands in a template. */
export type JsonMap = Record<string, unknown>;

/** True for a map: not for a list, not for null. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a map; none for anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value) : [];
}

/** A map's own entry: `constructor` and its like are no entries of a template. */
export function own(value: unknown, key: string): unknown {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A value as a list: itself, or the only item of one. CloudFormation takes both in most places. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) {
    return [];
  }
  return Array.isArray(value) ? value : [value];
}

/** Text and truth alike: templates and definitions have `true` and `'true'`. */
export function isTrue(value: unknown): boolean {
  return String(value) === 'true';
}
