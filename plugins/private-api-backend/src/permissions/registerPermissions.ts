import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import {
  apiReadPermission,
  parseApiKey,
  privateApiPermissions,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { readApis } from '../store/profiles';
import { findApi } from '../store/searchApis';
import { Authorizer } from './Authorizer';
import {
  PermissionedApi,
  privateApiPermissionRules,
  privateApiResourceRef,
} from './rules';

/** Makes the permissions and rules known to the framework, and answers with what asks it. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  permissions: PermissionsService,
  knex: Knex,
): Authorizer {
  registry.addPermissions(
    privateApiPermissions.filter(({ type }) => type === 'basic'),
  );
  registry.addResourceType({
    resourceRef: privateApiResourceRef,
    permissions: [apiReadPermission],
    rules: Object.values(privateApiPermissionRules),
    getResources: keys => Promise.all(keys.map(key => load(knex, key))),
  });
  return new Authorizer(
    permissions,
    createConditionTransformer(
      registry.getPermissionRuleset(privateApiResourceRef),
    ),
  );
}

async function load(
  knex: Knex,
  key: string,
): Promise<PermissionedApi | undefined> {
  if (!parseApiKey(key)) {
    return undefined;
  }
  const row = await findApi(knex, key, 'all');
  const api = (await readApis(knex, [key])).get(key);
  return (
    row &&
    api && {
      accountId: row.account_id,
      region: row.region,
      ...(row.owner && { owner: row.owner }),
      tags: api.tags,
    }
  );
}
