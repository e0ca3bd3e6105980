import type { Stack } from '@aws-sdk/client-cloudformation';
import { asSentence } from './asSentence';
import {
  changeSetState,
  ChangeSetState,
  describeChange,
} from './changeSetState';
import {
  createChangeSet,
  DeploySettings,
  MadeChangeSet,
} from './createChangeSet';
import { askPatiently, DeployTools, pause } from './DeployTools';
import { firstCause } from './firstCause';
import { followStack } from './followStack';
import { placeOf, StackOrder } from './StackOrder';
import { isSuccess, leftBehind } from './stackStatus';
import { stopStack } from './stopStack';

/** Each task that is run again after a failure makes one more; nobody tries as often. */
const MAX_ATTEMPTS = 50;

/** What came of a stack. */
export type DeployedStack = {
  stackId: string;
  status: 'created' | 'updated' | 'unchanged';
};

/**
 * Makes or updates a stack through a change set, and is done when CloudFormation is.
 *
 * @remarks
 * May be killed at any point and called again: change sets are named after the task and what it deploys, are noted in the task's
 * state before they are executed, and tell how far they have come. A failure is told once; a task that is run again after that
 * makes another attempt.
 */
export async function deployStack(
  order: StackOrder,
  settings: DeploySettings,
  tools: DeployTools,
): Promise<DeployedStack> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const token = `private-api-${settings.digest}-${attempt}`;
    const made = await tools.checkpoint<MadeChangeSet>({
      key: `change-set.${token}`,
      fn: () => createChangeSet(order, settings, token, tools.operations),
    });
    const outcome = await carryOut(order, made, token, tools);
    if ('status' in outcome) {
      return outcome;
    }
    if (!outcome.failure) {
      tools.logger.info(
        `The change set of ${placeOf(order)} is void; making another`,
      );
    } else if (await isNews(token, tools)) {
      throw new Error(outcome.failure);
    }
  }
  throw new Error(`Gave up on ${placeOf(order)} after ${MAX_ATTEMPTS} tries`);
}

async function isNews(token: string, tools: DeployTools): Promise<boolean> {
  let isFirstTime = false;
  await tools.checkpoint({
    key: `failure-told.${token}`,
    fn: async () => {
      isFirstTime = true;
    },
  });
  return isFirstTime;
}

/** A deployed stack, or why it failed; neither where the change set is void. */
type Outcome = DeployedStack | { failure?: string };

async function carryOut(
  order: StackOrder,
  { stackId, changeSetId }: MadeChangeSet,
  token: string,
  tools: DeployTools,
): Promise<Outcome> {
  if (changeSetId === null) {
    return unchanged(order, stackId, tools);
  }
  const { state, reason } = await waitForChangeSet(changeSetId, tools);
  switch (state) {
    case 'empty':
      // It would stay in the console's list for ever.
      await tools.operations.deleteChangeSet(changeSetId);
      return unchanged(order, stackId, tools);
    case 'refused': {
      const stack = await tools.operations.describeStack(stackId);
      return failed(order, stack, reason);
    }
    case 'ready':
      await logChanges(order, changeSetId, tools);
      tools.signal?.throwIfAborted();
      break;
    default:
      tools.logger.info(`Going on with ${placeOf(order)}`);
  }
  try {
    if (state === 'ready') {
      await tools.operations.executeChangeSet(changeSetId, token);
    }
    return await goOnWith({ stackId, changeSetId }, order, tools);
  } catch (error) {
    if (!tools.signal?.aborted) {
      throw error;
    }
    throw new Error(
      await stopStack(order, stackId, token, tools.operations.afterCancel()),
      { cause: error },
    );
  }
}

async function waitForChangeSet(
  changeSetId: string,
  tools: DeployTools,
): Promise<{ state: ChangeSetState; reason?: string }> {
  for (;;) {
    const changeSet = await askPatiently(
      () => tools.operations.describeChangeSet(changeSetId),
      tools,
    );
    const state = changeSetState(changeSet);
    if (state !== 'pending') {
      return { state, reason: changeSet?.StatusReason };
    }
    await pause(tools);
  }
}

async function logChanges(
  order: StackOrder,
  changeSetId: string,
  tools: DeployTools,
): Promise<void> {
  const changes = await askPatiently(
    () => tools.operations.listChanges(changeSetId),
    tools,
  );
  tools.logger.info(`Changes to ${placeOf(order)}:`);
  for (const change of changes) {
    tools.logger.info(`  ${describeChange(change)}`);
  }
}

async function goOnWith(
  made: { stackId: string; changeSetId: string },
  order: StackOrder,
  tools: DeployTools,
): Promise<Outcome> {
  const { state, stack } = await followStack(made, tools);
  if (state === 'gone') {
    return {};
  }
  if (state === 'executed' && isSuccess(stack?.StackStatus)) {
    const status =
      stack?.StackStatus === 'CREATE_COMPLETE' ? 'created' : 'updated';
    tools.logger.info(`Stack ${placeOf(order)} is ${status}`);
    return { stackId: made.stackId, status };
  }
  const events = await askPatiently(
    () => tools.operations.latestEvents(made.stackId),
    tools,
  );
  return failed(order, stack, firstCause(events) ?? stack?.StackStatusReason);
}

function failed(
  order: StackOrder,
  stack: Stack | undefined,
  cause: string | undefined,
): Outcome {
  return {
    failure: `Stack ${placeOf(
      order,
    )} was not deployed. First cause: ${asSentence(
      cause ?? 'CloudFormation does not say',
    )} ${leftBehind(stack?.StackStatus, order)}`,
  };
}

function unchanged(
  order: StackOrder,
  stackId: string,
  { logger }: DeployTools,
): DeployedStack {
  logger.info(`Stack ${placeOf(order)} is up to date`);
  return { stackId, status: 'unchanged' };
}
