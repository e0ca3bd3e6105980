import type { Stack } from '@aws-sdk/client-cloudformation';
import { changeSetState, ChangeSetState } from './changeSetState';
import { askPatiently, DeployTools, pause } from './DeployTools';
import { describeEvent } from './firstCause';
import { isUnderWay } from './stackStatus';

/** Where an executed change set has led to. */
export interface Ending {
  state: ChangeSetState;
  /** Undefined where the stack is no more. */
  stack: Stack | undefined;
}

/** Logs the events of a stack as they happen, until the change set has been carried out or undone. */
export async function followStack(
  made: { stackId: string; changeSetId: string },
  tools: DeployTools,
): Promise<Ending> {
  const seen = new Set<string>();
  for (;;) {
    const ending = await look(made, tools);
    // After the state, so that a stack at its end has told all of its events.
    await logEvents(made.stackId, seen, tools);
    if (hasEnded(ending)) {
      return ending;
    }
    await pause(tools);
  }
}

async function look(
  made: { stackId: string; changeSetId: string },
  tools: DeployTools,
): Promise<Ending> {
  const { operations } = tools;
  const changeSet = await askPatiently(
    () => operations.describeChangeSet(made.changeSetId),
    tools,
  );
  const stack = await askPatiently(
    () => operations.describeStack(made.stackId),
    tools,
  );
  const state = changeSetState(changeSet);
  // A stack remembers its last change set longer than CloudFormation keeps it.
  const wasExecuted =
    state === 'gone' && stack?.ChangeSetId === made.changeSetId;
  return { state: wasExecuted ? 'executed' : state, stack };
}

/** Right after the start an old stack still shows its old state: the change set tells that there is more to come. */
function hasEnded({ state, stack }: Ending): boolean {
  if (state === 'gone') {
    return true;
  }
  return (
    ['executed', 'failed'].includes(state) && !isUnderWay(stack?.StackStatus)
  );
}

async function logEvents(
  stackId: string,
  seen: Set<string>,
  tools: DeployTools,
): Promise<void> {
  const events = await askPatiently(
    () => tools.operations.latestEvents(stackId),
    tools,
  );
  for (const event of events) {
    if (!seen.has(event.EventId!)) {
      seen.add(event.EventId!);
      tools.logger.info(describeEvent(event));
    }
  }
}
