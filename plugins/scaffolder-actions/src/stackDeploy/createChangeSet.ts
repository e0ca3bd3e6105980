import type { Capability } from '@aws-sdk/client-cloudformation';
import { isError } from '@backstage/errors';
import { changeSetState, saysNoChanges } from './changeSetState';
import { chooseChangeSetType, IF_EXISTS } from './chooseChangeSetType';
import type { StackOperations } from './StackOperations';
import type { StackOrder } from './StackOrder';

/** How a stack is to be deployed. */
export interface DeploySettings {
  ifExists: (typeof IF_EXISTS)[number];
  /** See `digestOf`. */
  digest: string;
  /** Shown in AWS with the change set. */
  description: string;
  tags: Record<string, string>;
  capabilities: Capability[];
  roleArn?: string;
}

/** What is kept of a change set in the task's state. */
export type MadeChangeSet = {
  stackId: string;
  /** `null` where the stack is up to date. */
  changeSetId: string | null;
};

/**
 * Has CloudFormation work out the changes. Nothing is changed by it, but a stack that is to be made gets its name.
 *
 * @param token - names the change set, so that the same attempt never makes a second one
 */
export async function createChangeSet(
  order: StackOrder,
  settings: DeploySettings,
  token: string,
  operations: StackOperations,
): Promise<MadeChangeSet> {
  const stack = await operations.describeStack(order.name);
  const existing = stack && (await findMade(order, token, operations));
  if (existing) {
    return existing;
  }
  const type = chooseChangeSetType(order, stack, settings.ifExists);
  try {
    return await operations.createChangeSet({
      StackName: order.name,
      ChangeSetName: token,
      ClientToken: token,
      ChangeSetType: type,
      Description: settings.description,
      TemplateBody: order.body,
      Parameters: Object.entries(order.parameters).map(([name, value]) => ({
        ParameterKey: name,
        ParameterValue: value,
      })),
      Tags: Object.entries(settings.tags).map(([Key, Value]) => ({
        Key,
        Value,
      })),
      Capabilities: settings.capabilities,
      RoleARN: settings.roleArn,
    });
  } catch (error) {
    if (stack && isError(error) && saysNoChanges(error.message)) {
      return { stackId: stack.StackId!, changeSetId: null };
    }
    throw explainCapabilities(error);
  }
}

/** The change set of an attempt that was killed before it could be noted, perhaps even executed since. */
async function findMade(
  order: StackOrder,
  token: string,
  operations: StackOperations,
): Promise<MadeChangeSet | undefined> {
  const changeSet = await operations.describeChangeSet(token, order.name);
  if (changeSetState(changeSet) === 'gone') {
    return undefined;
  }
  return {
    stackId: changeSet!.StackId!,
    changeSetId: changeSet!.ChangeSetId!,
  };
}

function explainCapabilities(error: unknown): unknown {
  return isError(error) && error.name.startsWith('InsufficientCapabilities')
    ? new Error(
        `${error.message}; privateApi.deployment.capabilities does not allow it`,
        { cause: error },
      )
    : error;
}
