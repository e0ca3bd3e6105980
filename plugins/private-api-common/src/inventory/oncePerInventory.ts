import type { Inventory } from './Inventory';

/** Something made of an inventory at the first call and kept as long as the inventory lives, which never changes. */
export function oncePerInventory<T>(
  make: (inventory: Inventory) => T,
): (inventory: Inventory) => T {
  const made = new WeakMap<Inventory, { value: T }>();
  return inventory => {
    const known = made.get(inventory);
    if (known) {
      return known.value;
    }
    const value = make(inventory);
    made.set(inventory, { value });
    return value;
  };
}
