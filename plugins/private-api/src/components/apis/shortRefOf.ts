import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';

/**
 * An owner's entity ref as people say it: without the kind, and without the namespace where that is the default.
 *
 * @example
 * `shortRefOf('group:default/payments')` is `payments`.
 */
export function shortRefOf(ref: string): string {
  try {
    const { namespace, name } = parseEntityRef(ref, { defaultKind: 'group' });
    return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
  } catch {
    return ref;
  }
}
