import { Entity } from '@backstage/catalog-model';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { PrivateApiClient } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import {
  entityContentRouteRef,
  pageRouteRef,
  rootRouteRef,
  tabRouteRef,
} from '../../routes';

/** Where the tests' backend answers; msw stands there. */
export const BACKEND = 'http://backend.test/api/private-api/v1';

/** The path of one API, as the client asks for it. */
export function apiUrl(key: string, part = ''): string {
  return `${BACKEND}/apis/${encodeURIComponent(key)}${part}`;
}

/** A client of the tests' backend; each has its own shared requests. */
export function aClient(): PrivateApiClient {
  return new PrivateApiClient({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://backend.test' }),
  });
}

/** What leads from cards to the page and to the tab by the routes' own defaults, where these are there. */
const routesOfPlugin = createFrontendPlugin({
  pluginId: 'private-api',
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: { page: pageRouteRef, tab: tabRouteRef },
});

/** Renders an element in an app whose backend is msw, on the page of an entity where one is given. */
export function renderWithBackend(
  element: JSX.Element,
  options: {
    entity?: Entity;
    groups?: Entity[];
    url?: string;
    /** Of the reader; English where it is left out. */
    language?: string;
    /** True for an app that has taken the page away. */
    withoutPage?: boolean;
    /** True for an app with the tab, which then stands at `/tab`. */
    withTab?: boolean;
    permission?: { authorize: AuthorizeResult.ALLOW | AuthorizeResult.DENY };
  } = {},
) {
  const {
    entity,
    groups = [],
    url,
    language,
    withoutPage,
    withTab,
    permission,
  } = options;
  return renderInTestApp(
    entity ? (
      <EntityProvider entity={entity}>{element}</EntityProvider>
    ) : (
      element
    ),
    {
      apis: [
        [privateApiApiRef, aClient()],
        [permissionApiRef, mockApis.permission(permission)],
        [catalogApiRef, catalogApiMock({ entities: groups })],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...(!withoutPage && { '/private-apis': rootRouteRef }),
        ...(withTab && { '/tab': entityContentRouteRef }),
      },
      features: [routesOfPlugin],
      ...(url && { initialRouteEntries: [url] }),
      ...(language && { config: configOfLanguage(language) }),
    },
  );
}

function configOfLanguage(language: string) {
  const config = {
    availableLanguages: ['en', language],
    defaultLanguage: language,
  };
  return { app: { extensions: [{ 'api:app/app-language': { config } }] } };
}
