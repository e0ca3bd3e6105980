import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createPatternCheckAction } from './patternCheck/createPatternCheckAction';

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
      deps: { scaffolderActions: scaffolderActionsExtensionPoint },
      async init({ scaffolderActions }) {
        scaffolderActions.addActions(createPatternCheckAction());
      },
    });
  },
});
