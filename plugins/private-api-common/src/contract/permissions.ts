import {
  BasicPermission,
  createPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/** @public */
export const RESOURCE_TYPE_PRIVATE_API = 'private-api';

/**
 * See an API, its profile and what stands around it.
 *
 * @public
 */
export const apiReadPermission = createPermission({
  name: 'private-api.api.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_PRIVATE_API,
});

/**
 * Have a scope or an API collected now.
 *
 * @public
 */
export const inventoryRefreshPermission = createPermission({
  name: 'private-api.inventory.refresh',
  attributes: { action: 'update' },
});

/**
 * Accept a finding for a time, and take that back.
 *
 * @public
 */
export const findingWaivePermission = createPermission({
  name: 'private-api.finding.waive',
  attributes: { action: 'update' },
});

/**
 * Deploy a pattern's stack from a template.
 *
 * @public
 */
export const stackDeployPermission = createPermission({
  name: 'private-api.stack.deploy',
  attributes: { action: 'create' },
});

/**
 * All permissions of the plugin.
 *
 * @public
 */
export const privateApiPermissions: (
  | ResourcePermission<typeof RESOURCE_TYPE_PRIVATE_API>
  | BasicPermission
)[] = [
  apiReadPermission,
  inventoryRefreshPermission,
  findingWaivePermission,
  stackDeployPermission,
];
