import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** Tags that say who owns a resource, the first one that is there decides. */
export const DEFAULT_OWNERSHIP_TAGS = ['owner', 'team', 'backstage.io/owner'];

/** As the catalog's own validation of names and namespaces. */
const ENTITY_NAME = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/i;

/**
 * The owner that the tags name, as an entity ref in lower case, or `undefined` where they name none. A bare name is a group in
 * the default namespace. A value that can't be an entity ref names nobody: it may be a mail address or a sentence.
 *
 * @example
 * `ownerOf({ Team: 'payments' }, ['owner', 'team'])` is `group:default/payments`.
 */
export function ownerOf(
  tags: Record<string, string>,
  keys: readonly string[],
): string | undefined {
  const byKey = new Map(
    Object.entries(tags).map(([key, value]) => [key.toLowerCase(), value]),
  );
  for (const key of keys) {
    const owner = entityRefOf(byKey.get(key.toLowerCase()) ?? '');
    if (owner) {
      return owner;
    }
  }
  return undefined;
}

/** The entity ref in lower case that a text is, or `undefined` if it is none. A bare name is a group in the default namespace. */
export function entityRefOf(value: string): string | undefined {
  try {
    const ref = parseEntityRef(value.trim(), {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    return [ref.kind, ref.namespace, ref.name].every(p => ENTITY_NAME.test(p))
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    // Not an entity ref at all.
    return undefined;
  }
}
