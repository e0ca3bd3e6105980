import type { ApiKey } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { whereVisible } from './whereVisible';

/** What the APIs that a reader may see lead to. */
export interface Reach {
  apiKeys: ReadonlySet<ApiKey>;
  /** Scopes of these APIs. */
  scopeIds: ReadonlySet<string>;
  accountIds: ReadonlySet<string>;
  /** ARNs of the resources that they use, wherever these stand. */
  uses: ReadonlySet<string>;
}

/** Reads how far a reader sees. */
export async function readReach(
  knex: Knex,
  visibility: ApiVisibility,
): Promise<Reach> {
  const visible = () =>
    whereVisible(knex('apis').where('apis.is_removed', false), visibility);
  const apis: { api_key: string; scope_id: string; account_id: string }[] =
    await visible().select('apis.api_key', 'apis.scope_id', 'apis.account_id');
  const uses: { reference: string }[] = await visible()
    .join('api_references', 'api_references.api_key', 'apis.api_key')
    .where('api_references.is_use', true)
    .distinct('api_references.reference');
  return {
    apiKeys: new Set(apis.map(row => row.api_key)),
    scopeIds: new Set(apis.map(row => row.scope_id)),
    accountIds: new Set(apis.map(row => row.account_id)),
    uses: new Set(uses.map(row => row.reference)),
  };
}
