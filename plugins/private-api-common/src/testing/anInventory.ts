import {
  Coverage,
  Inventory,
  Resource,
  ResourceKind,
  Scope,
  Unknown,
} from '../inventory';
import { ALL_KINDS } from '../inventory/allKinds';
import { OTHER_ACCOUNT, SCOPE } from './scope';

/**
 * An inventory of the resources given. Both test accounts count as read in full, so that a miss is a fact, but for the kinds
 * named in `gaps`.
 */
export function anInventory(
  resources: readonly Resource[],
  gaps: Partial<Record<ResourceKind, Unknown>> = {},
): Inventory {
  const scopes: Scope[] = [SCOPE, OTHER_ACCOUNT].flatMap(scope => [
    scope,
    { ...scope, region: 'global' },
  ]);
  const coverage: Coverage[] = scopes.flatMap(scope =>
    ALL_KINDS.map(kind => {
      const gap = gaps[kind];
      return gap
        ? { ...scope, kind, complete: false, gap }
        : { ...scope, kind, complete: true };
    }),
  );
  return new Inventory(resources, coverage);
}
