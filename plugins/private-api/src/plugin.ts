import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { privateApiApiFactory } from './api';
import { HOME_WIDGET, loadHomeWidget } from './components/home/homeWidget';
import {
  entityContentRouteRef,
  pageRouteRef,
  rootRouteRef,
  tabRouteRef,
  templateFormRouteRef,
} from './routes';

/**
 * The plugin, for apps on the old frontend system.
 *
 * @public
 */
export const privateApiPlugin = createPlugin({
  id: 'private-api',
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: {
    page: pageRouteRef,
    tab: tabRouteRef,
    templateForm: templateFormRouteRef,
  },
  apis: [privateApiApiFactory],
});

/**
 * The page of private APIs.
 *
 * @public
 */
export const PrivateApiPage = privateApiPlugin.provide(
  createRoutableExtension({
    name: 'PrivateApiPage',
    component: () => import('./shells/LegacyPage').then(m => m.LegacyPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The *Private API* tab of an API entity.
 *
 * @public
 */
export const EntityPrivateApiContent = privateApiPlugin.provide(
  createRoutableExtension({
    name: 'EntityPrivateApiContent',
    component: () =>
      import('./components/tab/PrivateApiContent').then(
        m => m.PrivateApiContent,
      ),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The card on how an API is reached and what stands behind it.
 *
 * @public
 */
export const EntityPrivateApiConnectivityCard = privateApiPlugin.provide(
  createComponentExtension({
    name: 'EntityPrivateApiConnectivityCard',
    component: {
      lazy: () =>
        import('./components/cards/ConnectivityCard').then(
          m => m.ConnectivityCard,
        ),
    },
  }),
);

/**
 * The card on who may call an API.
 *
 * @public
 */
export const EntityPrivateApiAuthCard = privateApiPlugin.provide(
  createComponentExtension({
    name: 'EntityPrivateApiAuthCard',
    component: {
      lazy: () => import('./components/cards/AuthCard').then(m => m.AuthCard),
    },
  }),
);

/**
 * The card on what an API costs a month.
 *
 * @public
 */
export const EntityPrivateApiCostCard = privateApiPlugin.provide(
  createComponentExtension({
    name: 'EntityPrivateApiCostCard',
    component: {
      lazy: () => import('./components/cards/CostCard').then(m => m.CostCard),
    },
  }),
);

/**
 * The card on the practices that an API fails.
 *
 * @public
 */
export const EntityPrivateApiFindingsCard = privateApiPlugin.provide(
  createComponentExtension({
    name: 'EntityPrivateApiFindingsCard',
    component: {
      lazy: () =>
        import('./components/cards/FindingsCard').then(m => m.FindingsCard),
    },
  }),
);

/**
 * The card on the APIs that a Group or User owns.
 *
 * @public
 */
export const EntityPrivateApiOwnedCard = privateApiPlugin.provide(
  createComponentExtension({
    name: 'EntityPrivateApiOwnedCard',
    component: {
      lazy: () =>
        import('./components/cards/OwnedApisCard').then(m => m.OwnedApisCard),
    },
  }),
);

/**
 * The card on the private APIs that a Component calls or provides.
 *
 * @public
 */
export const EntityPrivateApiComponentCard = privateApiPlugin.provide(
  createComponentExtension({
    name: 'EntityPrivateApiComponentCard',
    component: {
      lazy: () =>
        import('./components/cards/ComponentApisCard').then(
          m => m.ComponentApisCard,
        ),
    },
  }),
);

/**
 * The widget of the home page on the private APIs that the reader's teams own.
 *
 * @public
 */
export const HomePagePrivateApis = privateApiPlugin.provide(
  createCardExtension<{}>({ ...HOME_WIDGET, components: loadHomeWidget }),
);
