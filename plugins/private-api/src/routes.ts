import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * The page of private APIs.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'private-api' });

/**
 * The *Private API* tab of an entity.
 *
 * @public
 */
export const entityContentRouteRef = createRouteRef({
  id: 'private-api:entity',
});
