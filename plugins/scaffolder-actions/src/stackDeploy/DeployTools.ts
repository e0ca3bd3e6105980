import { setTimeout } from 'node:timers/promises';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type { StackOperations } from './StackOperations';

/** What deploying needs to know of the task. */
export type TaskContext = Pick<
  ActionContext<JsonObject>,
  'checkpoint' | 'logger' | 'signal' | 'step' | 'task'
>;

/** What deploying a stack works with. */
export interface DeployTools
  extends Pick<TaskContext, 'checkpoint' | 'logger' | 'signal'> {
  operations: StackOperations;
  pollIntervalMs: number;
}

/** Waits until it is time to look again; throws when the task is cancelled. */
export async function pause(
  tools: Pick<DeployTools, 'pollIntervalMs' | 'signal'>,
): Promise<void> {
  await setTimeout(tools.pollIntervalMs, undefined, { signal: tools.signal });
}

/**
 * Asks until there is an answer. CloudFormation goes on with its work while it refuses to talk about it, so giving up would say
 * nothing about the stack.
 *
 * @param service - named in the log
 */
export async function askPatiently<T>(
  ask: () => Promise<T>,
  tools: Omit<DeployTools, 'operations'>,
  service = 'CloudFormation',
): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) {
        throw error;
      }
      tools.logger.warn(
        `${service} does not answer for now (${(error as Error).name})`,
      );
      await pause(tools);
    }
  }
}

/** Throttled, or a fault of AWS's own: after the SDK's retries. */
function isPassing(error: unknown): boolean {
  const { name = '', $fault } = Object(error) as {
    name?: string;
    $fault?: string;
  };
  return (
    $fault === 'server' ||
    /throttl|too ?many ?requests|request ?limit ?exceeded/i.test(name)
  );
}
