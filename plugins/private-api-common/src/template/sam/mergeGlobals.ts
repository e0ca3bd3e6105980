import { JsonMap, isMap } from '../parse/jsonValue';

/**
 * A resource's properties over those of `Globals`, as SAM merges them: maps key by key, lists one behind the other, anything
 * else, function calls too, the resource's own. See
 * {@link https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html}.
 */
export function mergeGlobals(globals: unknown, own: JsonMap): JsonMap {
  return isMap(globals) ? mergeMaps(globals, own) : own;
}

function mergeMaps(base: JsonMap, over: JsonMap): JsonMap {
  return {
    ...base,
    ...Object.fromEntries(
      Object.entries(over).map(([key, value]) => [
        key,
        Object.hasOwn(base, key) ? merge(base[key], value) : value,
      ]),
    ),
  };
}

function merge(base: unknown, over: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(over)) {
    return [...base, ...over];
  }
  return isMap(base) && isMap(over) && !isCall(base) && !isCall(over)
    ? mergeMaps(base, over)
    : over;
}

function isCall(map: JsonMap): boolean {
  const [key, ...others] = Object.keys(map);
  return others.length === 0 && /^(Ref|Condition|Fn::.*)$/.test(key);
}
