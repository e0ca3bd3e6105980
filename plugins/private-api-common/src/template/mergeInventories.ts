import { Coverage, Inventory, Resource, scopeId } from '../inventory';
import { ALL_KINDS } from '../inventory/allKinds';

/**
 * What templates would make together with what exists, so that the ids of existing things in them resolve. The template's
 * resource wins over one of the same ARN; the estate's word on its completeness wins over the template's.
 *
 * @public
 */
export function mergeInventories(
  template: Inventory,
  estate: Inventory,
): Inventory {
  const coverage = new Map<string, Coverage>(
    [...template.coverage, ...estate.coverage].map(entry => [
      `${scopeId(entry)} ${entry.kind}`,
      entry,
    ]),
  );
  return new Inventory(
    [...resourcesOf(estate), ...resourcesOf(template)],
    coverage.values(),
  );
}

function resourcesOf(inventory: Inventory): Resource[] {
  return ALL_KINDS.flatMap((kind): readonly Resource[] => inventory.all(kind));
}
