import type { Api, Inventory } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { EstateInventory } from '../estate/EstateInventory';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { readVisibleProfile } from './readVisibleProfile';

/**
 * The API with a key, where the reader may see it, and the inventory that it is judged in. What is shown of an API has lost the
 * names of others that the reader may not see; what is judged must have them, and the answer is what has to lose them.
 */
export async function readJudgedApi(
  key: string,
  visibility: ApiVisibility,
  { knex, estate }: { knex: Knex; estate: EstateInventory },
): Promise<{ api: Api; inventory: Inventory }> {
  const { api } = await readVisibleProfile(knex, key, visibility);
  const { inventory } = await estate.current();
  return { api: inventory.get('api', api.arn) ?? api, inventory };
}
