import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
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
        config: coreServices.rootConfig,
        permissions: coreServices.permissions,
      },
      async init({ scaffolderActions, auditor, config, permissions }) {
        scaffolderActions.addActions(
          createPatternCheckAction(),
          createStackDeployAction({
            rules: DeploymentRules.fromConfig(config),
            credentials: DefaultAwsCredentialsManager.fromConfig(config),
            permissions,
            auditor,
          }),
        );
      },
    });
  },
});
