import type {
  CheckResponse,
  CheckTemplate,
  WhatIf,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { checkTemplates } from '../estate/checkTemplates';
import type { EstateInventory } from '../estate/EstateInventory';
import type { Analyses } from '../estate/profileApi';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { hideOtherApis } from './hideApis';
import { inventoryFor } from './inventoryFor';

/** Checks templates in the estate as the reader may see it, and says nothing of APIs that they may not see. */
export async function checkForReader(
  templates: CheckTemplate[],
  visibility: ApiVisibility,
  context: { knex: Knex; estate: EstateInventory; analyses: Analyses },
  whatIf: WhatIf = {},
): Promise<CheckResponse> {
  const { knex, estate, analyses } = context;
  const { inventory } = await estate.current();
  const response = await checkTemplates(templates, {
    existing: await inventoryFor(inventory, knex, visibility),
    analyses,
    asOf: new Date().toISOString(),
    whatIf,
  });
  const own = response.profiles.map(({ api }) => api.key);
  return hideOtherApis(response, { knex, visibility, own });
}
