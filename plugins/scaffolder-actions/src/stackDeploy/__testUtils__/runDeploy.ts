import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createStackDeployAction } from '../createStackDeployAction';
import { DeploymentRules } from '../DeploymentRules';
import type { StackReport } from '../deployStacks';
import { aConfig, TEMPLATE_REF } from './samples';
import { TaskState } from './TaskState';

type Action = ReturnType<typeof createStackDeployAction>;
type Context = Parameters<Action['handler']>[0];

/** What a step that succeeds gives out. */
export interface DeployOutputs {
  stacks: StackReport[];
  outputs: Record<string, string>;
}

/** Runs the action; answers its outputs, its log, its audit events and, where it failed, why. */
export async function runDeploy(
  workspacePath: string,
  input: Context['input'],
  overrides: Partial<Context> & {
    state?: TaskState;
    isAllowed?: boolean;
    config?: object;
  } = {},
) {
  const {
    state = new TaskState(),
    isAllowed = true,
    config = aConfig(),
    ...context
  } = overrides;
  const outputs = {} as DeployOutputs;
  const log: string[] = [];
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => event),
  });
  const permissions = mockServices.permissions.mock({
    authorize: async () => [
      { result: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY },
    ],
  });
  const root = new ConfigReader(config as {});
  const action = createStackDeployAction({
    rules: DeploymentRules.fromConfig(root),
    credentials: DefaultAwsCredentialsManager.fromConfig(root),
    permissions,
    auditor,
    pollIntervalMs: 1,
  });
  const write = (text: unknown) => log.push(String(text));
  let error: string | undefined;
  try {
    await action.handler({
      ...createMockActionContext({
        workspacePath,
        input,
        templateInfo: { entityRef: TEMPLATE_REF },
        user: { ref: 'user:default/ada' },
      }),
      checkpoint: state.checkpoint,
      output: (name: string, value: unknown) => {
        Object.assign(outputs, { [name]: value });
      },
      logger: mockServices.logger.mock({ info: write, warn: write }),
      ...context,
    } as Context);
  } catch (thrown) {
    error = (thrown as Error).message;
  }
  return { outputs, log, error, event, auditor, permissions };
}
