import { isUnknown, Unknown } from '../../inventory';
import { JsonMap, entriesOf, isMap, own } from '../parse/jsonValue';

/** The `paths` of a definition, or why they are not known before a deployment. */
export type Paths = JsonMap | Unknown;

const ANY_METHOD = 'x-amazon-apigateway-any-method';

/** Keys of a path item that are no methods. */
const NO_METHODS = ['parameters', '$ref', 'summary', 'description', 'servers'];

/** Changes each path item, also those within conditions. */
export function mapItems(
  paths: Paths,
  change: (item: JsonMap, path: string) => JsonMap,
): Paths {
  return isUnknown(paths) ? paths : mapValues(paths, inBranches(change));
}

/** Changes each operation, also those within conditions. */
export function mapOperations(
  paths: Paths,
  change: (operation: JsonMap, method: string, path: string) => JsonMap,
): Paths {
  return mapItems(paths, (item, path) =>
    mapValues(item, (operation, method) =>
      NO_METHODS.includes(method)
        ? operation
        : inBranches(one => change(one, method, path))(operation, method),
    ),
  );
}

/** The methods of a path as a policy names them, `*` being any. */
export function methodsOf(item: unknown): string[] {
  const methods = new Set<string>();
  inBranches(branch => {
    Object.keys(branch)
      .filter(key => !NO_METHODS.includes(key))
      .forEach(key =>
        methods.add(key === ANY_METHOD ? '*' : key.toUpperCase()),
      );
    return branch;
  })(item);
  return [...methods];
}

/** The key under which a definition has a method. */
export function methodKey(method: string): string {
  return method === 'any' ? ANY_METHOD : method;
}

/** True for a definition, or a part of one, that a transform brings or replaces. */
export function isTransformed(part: unknown): boolean {
  return own(part, 'Fn::Transform') !== undefined;
}

/** SAM edits a definition whose paths it sees. */
export function isEditable(
  definition: unknown,
): definition is JsonMap & { paths: JsonMap } {
  return (
    isMap(definition) && isMap(definition.paths) && !isTransformed(definition)
  );
}

function mapValues(
  map: JsonMap,
  change: (value: unknown, key: string) => unknown,
): JsonMap {
  return isTransformed(map)
    ? map
    : Object.fromEntries(
        Object.entries(map).map(([key, value]) => [key, change(value, key)]),
      );
}

/** Applies a change to a map, or to both branches of a condition that stands in its place. */
export function inBranches(change: (map: JsonMap, key: string) => JsonMap) {
  const apply = (node: unknown, key = ''): unknown => {
    if (!isMap(node) || own(node, 'Ref') !== undefined) {
      return node;
    }
    const branches = own(node, 'Fn::If');
    return Array.isArray(branches) && entriesOf(node).length === 1
      ? {
          'Fn::If': branches.map((branch, i) =>
            i === 0 ? branch : apply(branch, key),
          ),
        }
      : change(node, key);
  };
  return apply;
}
