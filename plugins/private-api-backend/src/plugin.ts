import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
  tracingServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import type { Config } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { collectScope, readSourcesFromConfig } from './collect';
import { readNotifyConfig } from './notify/readNotifyConfig';
import { startNotifying } from './notify/startNotifying';
import { registerActions } from './actions/registerActions';
import { createEstate } from './estate/createEstate';
import { createAnalyses } from './estate/profileApi';
import { readEstateConfig } from './estate/readEstateConfig';
import { readPracticeSettings } from './estate/readPracticeSettings';
import { privateApiPracticesExtensionPoint } from './practices/extensionPoint';
import { PracticeShelf } from './practices/PracticeShelf';
import { registerPermissions } from './permissions/registerPermissions';
import { createRouter } from './routes/createRouter';
import { openPriceList } from './prices/openPriceList';
import { PriceShelf } from './prices/PriceShelf';
import { readPriceConfig } from './prices/readPriceConfig';
import { schedulePrices } from './prices/schedulePrices';
import { openDatabase } from './store/openDatabase';

/** The parts that reach outside; tests put others in their place. */
export interface OuterParts {
  collectScope: typeof collectScope;
  readSourcesFromConfig: typeof readSourcesFromConfig;
  openPriceList: typeof openPriceList;
}

/** The plugin, with the parts that reach outside as arguments. */
export function createPrivateApiPlugin(parts: OuterParts) {
  return createBackendPlugin({
    pluginId: 'private-api',
    register(env) {
      const practices = new PracticeShelf();
      env.registerExtensionPoint(privateApiPracticesExtensionPoint, practices);
      env.registerInit({
        deps: {
          actionsRegistry: actionsRegistryServiceRef,
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          config: coreServices.rootConfig,
          database: coreServices.database,
          discovery: coreServices.discovery,
          events: eventsServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
          metrics: metricsServiceRef,
          notifications: notificationService,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          scheduler: coreServices.scheduler,
          tracing: tracingServiceRef,
          userInfo: coreServices.userInfo,
          urlReader: coreServices.urlReader,
        },
        async init(deps) {
          const { auditor, auth, config, httpAuth, httpRouter, userInfo } =
            deps;
          const estateConfig = readEstateConfig(config);
          const credentials = DefaultAwsCredentialsManager.fromConfig(config);
          const sources = parts.readSourcesFromConfig(config, {
            credentials,
          });
          const shelf = new PriceShelf();
          const analyses = createAnalyses(
            readPracticeSettings(config),
            shelf,
            practices.all(),
          );
          const priceConfig = readPriceConfig(config);
          const notifyConfig = readNotifyConfig(config);
          const knex = await openDatabase(deps.database);
          await shelf.load(knex);

          const { estate, collector, schedule, start } = createEstate({
            ...deps,
            knex,
            config: estateConfig,
            sources,
            collect: parts.collectScope,
            analyses,
          });
          const authorizer = registerPermissions(
            deps.permissionsRegistry,
            deps.permissions,
            knex,
          );
          const shared = { knex, estate, analyses, authorizer };
          httpRouter.use(
            await createRouter({
              ...shared,
              refresh: { knex, schedule, collector },
              ownershipTags: estateConfig.ownershipTags,
              passTimeoutMsOf: estateConfig.passTimeoutMsOf,
              auth,
              httpAuth,
              userInfo,
              auditor,
              preview: {
                auth: deps.auth,
                catalog: deps.catalog,
                discovery: deps.discovery,
                fetch,
                integrations: ScmIntegrations.fromConfig(config),
                reader: deps.urlReader,
              },
            }),
          );
          registerActions({
            ...shared,
            actionsRegistry: deps.actionsRegistry,
            appBaseUrl: readAppBaseUrl(config),
          });
          if (notifyConfig) {
            await startNotifying({ ...deps, ...shared, config: notifyConfig });
          }
          await start();
          if (priceConfig) {
            await schedulePrices({
              ...deps,
              knex,
              config: priceConfig,
              read: parts.openPriceList(priceConfig.source, credentials),
              shelf,
              onChange: signal => collector.profileAll(signal),
            });
          }
        },
      });
    },
  });
}

function readAppBaseUrl(config: Config): string {
  const url = config.getOptionalString('app.baseUrl') ?? '';
  return url.replace(/\/$/, '');
}

/**
 * Indexes private APIs and private integrations over many AWS accounts and Regions.
 *
 * @public
 */
export const privateApiPlugin = createPrivateApiPlugin({
  collectScope,
  readSourcesFromConfig,
  openPriceList,
});
