import '@backstage/cli/asset-types';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { PrivateApiClient } from 'backstage-plugin-private-api-common';
import plugin from '../src/alpha';
import { privateApiApiRef } from '../src/api';
import { anApiEntity } from '../src/testing/fixtures';
import { answerFromFixtures } from './answerFromFixtures';

const fixtures = createFrontendModule({
  pluginId: 'private-api',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: privateApiApiRef,
          deps: {},
          factory: () =>
            new PrivateApiClient({
              discoveryApi: { getBaseUrl: async () => 'http://fixtures' },
              fetchApi: { fetch: answerFromFixtures },
            }),
        }),
    }),
  ],
});

// The entity page of one API stands at `/`, the plugin's own page at `/private-apis`.
const catalog = createFrontendModule({
  pluginId: 'app',
  extensions: [
    createTestEntityPage({ entity: anApiEntity() }),
    ApiBlueprint.make({
      name: 'catalog',
      params: defineParams => defineParams(catalogApiMock.factory()),
    }),
  ],
});

createDevApp({ features: [plugin, fixtures, catalog] });
