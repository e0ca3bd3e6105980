import { startTestBackend } from '@backstage/backend-test-utils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { scaffolderModulePrivateApi } from './module';

describe('scaffolderModulePrivateApi', () => {
  it('adds the actions', async () => {
    const addActions = jest.fn();
    await startTestBackend({
      extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
      features: [scaffolderModulePrivateApi],
    });
    expect(addActions.mock.calls.flat().map(({ id }) => id)).toEqual([
      'privateApi:pattern:check',
      'privateApi:stack:deploy',
      'privateApi:inventory:refresh',
    ]);
  });
});
