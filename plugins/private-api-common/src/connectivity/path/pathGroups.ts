import type { Hop } from '../../access/types';
import { isUnknown, type Api, type Inventory } from '../../inventory';
import { oncePerInventory } from '../../inventory/oncePerInventory';
import { backendHops } from './backendHops';
import { groupOperations, type OperationGroup } from './groupOperations';

/** Operations that integrate with the same thing, and the way to it. */
export interface PathGroup extends OperationGroup {
  hops: Hop[];
}

const byApi = oncePerInventory(() => new WeakMap<Api, PathGroup[]>());

/**
 * The ways that the operations of an API go, as far as they are known. The connectivity shows them and practices judge them:
 * they are walked once for both.
 */
export function pathGroupsOf(
  api: Api,
  inventory: Inventory,
): readonly PathGroup[] {
  const known = byApi(inventory);
  let groups = known.get(api);
  if (!groups) {
    const operations = isUnknown(api.operations) ? [] : api.operations;
    groups = groupOperations(operations).map(group => ({
      ...group,
      hops: backendHops(group.operations[0], { api, inventory }),
    }));
    known.set(api, groups);
  }
  return groups;
}
