import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { PrivateApiClient } from 'backstage-plugin-private-api-common';
import { createInventoryRefreshAction } from './inventoryRefresh/createInventoryRefreshAction';
import { createPatternCheckAction } from './patternCheck/createPatternCheckAction';
import { createStackDeployAction } from './stackDeploy/createStackDeployAction';
import { DeploymentRules } from './stackDeploy/DeploymentRules';

/**
 * Adds the actions of this package to the scaffolder.
 *
 * @public
 */
export const scaffolderModulePrivateApi = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'private-api',
  register({ registerInit }) {
    registerInit({
      deps: {
        scaffolderActions: scaffolderActionsExtensionPoint,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        permissions: coreServices.permissions,
      },
      async init({
        scaffolderActions,
        auditor,
        auth,
        catalog,
        config,
        discovery,
        permissions,
      }) {
        scaffolderActions.addActions(
          createPatternCheckAction(),
          createStackDeployAction({
            rules: DeploymentRules.fromConfig(config),
            credentials: DefaultAwsCredentialsManager.fromConfig(config),
            permissions,
            auditor,
          }),
          createInventoryRefreshAction({
            client: new PrivateApiClient({ discoveryApi: discovery }),
            catalog,
            auth,
          }),
        );
      },
    });
  },
});
