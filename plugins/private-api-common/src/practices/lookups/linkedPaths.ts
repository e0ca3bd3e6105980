import type { Hop } from '../../access/types';
import { backendHops } from '../../connectivity/path/backendHops';
import { groupOperations } from '../../connectivity/path/groupOperations';
import {
  isUnknown,
  type Api,
  type Inventory,
  type Operation,
} from '../../inventory';
import { oncePerInventory } from './oncePerInventory';

/** Operations with the same private integration, and its way to the targets. */
export interface LinkedPath {
  operations: readonly Operation[];
  hops: readonly Hop[];
}

const byApi = oncePerInventory(() => new WeakMap<Api, LinkedPath[]>());

/** The ways of an API's private integrations, as far as its operations are known. */
export function linkedPathsOf(api: Api, inventory: Inventory): LinkedPath[] {
  const known = byApi(inventory);
  let paths = known.get(api);
  if (!paths) {
    const operations = isUnknown(api.operations) ? [] : api.operations;
    paths = groupOperations(operations)
      .filter(({ kind }) => kind === 'vpc-link')
      .map(group => ({
        operations: group.operations,
        hops: backendHops(group.operations[0], { api, inventory }),
      }));
    known.set(api, paths);
  }
  return paths;
}
