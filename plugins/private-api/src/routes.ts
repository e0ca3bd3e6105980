import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

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

/**
 * From a card to the tab: the app may have taken the tab away, and a route of its own is never absent.
 *
 * @public
 */
export const tabRouteRef = createExternalRouteRef({
  id: 'private-api:tab',
  optional: true,
  defaultTarget: 'private-api.entityContent',
});

/**
 * From a card to the page: the app may have taken the page away, and a route of its own is never absent.
 *
 * @public
 */
export const pageRouteRef = createExternalRouteRef({
  id: 'private-api:page',
  optional: true,
  defaultTarget: 'private-api.root',
});

/**
 * The form of a software template, for what was made by one of the patterns.
 *
 * @public
 */
export const templateFormRouteRef = createExternalRouteRef({
  id: 'private-api:template-form',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});
