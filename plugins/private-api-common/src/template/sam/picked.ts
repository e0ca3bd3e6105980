import type { JsonMap } from '../parse/jsonValue';

/** The named entries of a map that are there. */
export function picked(map: JsonMap, names: readonly string[]): JsonMap {
  return Object.fromEntries(
    names
      .filter(name => Object.hasOwn(map, name))
      .map(name => [name, map[name]]),
  );
}
