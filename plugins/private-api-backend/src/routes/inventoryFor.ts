import {
  Api,
  Coverage,
  formatApiKey,
  Inventory,
  Resource,
  Scope,
  scopeId,
  unknownBecause,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { readReach, Reach } from '../store/readReach';
import { HIDDEN_API } from './hideApis';

/** Route 53 belongs to no Region: its resources are seen with those of any Region of the account. */
const GLOBAL = 'global';

/**
 * The inventory as far as the reader may know of it: resources in the scopes where they may see an API, and those elsewhere
 * that such an API uses. What is left out is unknown rather than absent, and APIs that they may not see have lost their names.
 */
export async function inventoryFor(
  inventory: Inventory,
  knex: Knex,
  visibility: ApiVisibility,
): Promise<Inventory> {
  if (visibility === 'all') {
    return inventory;
  }
  const reach = await readReach(knex, visibility);
  const isInReach = (scope: Scope) =>
    scope.region === GLOBAL
      ? reach.accountIds.has(scope.accountId)
      : reach.scopeIds.has(scopeId(scope));
  const resources = inventory.resources
    .filter(resource => isInReach(resource) || reach.uses.has(resource.arn))
    .map(resource => withoutHiddenName(resource, reach));
  return new Inventory(
    resources,
    inventory.coverage.map(entry =>
      isInReach(entry) ? entry : outOfReach(entry),
    ),
  );
}

function outOfReach({ accountId, region, kind }: Coverage): Coverage {
  const gap = unknownBecause(
    `you may see no API of account ${accountId} in ${region}`,
  );
  return { accountId, region, kind, complete: false, gap };
}

function withoutHiddenName(resource: Resource, reach: Reach): Resource {
  if (resource.kind !== 'api' || reach.apiKeys.has(formatApiKey(resource))) {
    return resource;
  }
  const { description: _, ...api }: Api = resource;
  return { ...api, name: HIDDEN_API, tags: {} };
}
