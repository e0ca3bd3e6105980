import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import { aWorkspace } from '../../patternCheck/__testUtils__/runCheck';
import type { Pattern } from './Pattern';

/** A workspace with the pattern's skeleton, filled in as its own first step does. */
export async function renderPattern(
  pattern: Pattern,
  answers: JsonObject,
): Promise<string> {
  const workspacePath = await aWorkspace({});
  const action = createFetchTemplateAction({
    reader: mockServices.urlReader.mock(),
    integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
  });
  const context = createMockActionContext({
    workspacePath,
    templateInfo: {
      entityRef: `template:default/${pattern.name}`,
      baseUrl: pathToFileURL(join(pattern.folder, 'template.yaml')).href,
    },
    input: pattern.fetchInput(answers),
  });
  await action.handler({
    ...context,
    createTemporaryDirectory: () => aWorkspace({}),
  } as Parameters<typeof action.handler>[0]);
  return workspacePath;
}
