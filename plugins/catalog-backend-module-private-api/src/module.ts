import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { PrivateApiClient } from 'backstage-plugin-private-api-common';
import { readProviderConfig } from './provider/readProviderConfig';
import { PrivateApiEntityProvider } from './provider/PrivateApiEntityProvider';

/**
 * Adds the entity provider to the catalog. It asks the private-api plugin over HTTP, so the two may run in different backends.
 *
 * @public
 */
export const catalogModulePrivateApi = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'private-api',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        discovery,
        events,
        logger,
        scheduler,
      }) {
        const { schedule, defaultOwner } = readProviderConfig(config);
        catalog.addEntityProvider(
          new PrivateApiEntityProvider({
            client: new PrivateApiClient({ discoveryApi: discovery }),
            auth,
            defaultOwner,
            events,
            logger,
            taskRunner: scheduler.createScheduledTaskRunner(schedule),
          }),
        );
      },
    });
  },
});
