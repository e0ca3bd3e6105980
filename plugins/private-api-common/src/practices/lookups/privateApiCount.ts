import { scopeId, type Inventory, type Scope } from '../../inventory';

const COUNTS = new WeakMap<Inventory, Map<string, number>>();

/** How many private APIs an account has in a Region. Counted once for an inventory, which never changes. */
export function privateApiCount(inventory: Inventory, scope: Scope): number {
  let counts = COUNTS.get(inventory);
  if (!counts) {
    counts = new Map();
    for (const api of inventory.all('api')) {
      if (api.endpointType === 'PRIVATE') {
        const id = scopeId(api);
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    COUNTS.set(inventory, counts);
  }
  return counts.get(scopeId(scope)) ?? 0;
}
