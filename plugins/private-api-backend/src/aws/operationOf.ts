import type { HandlerExecutionContext } from '@smithy/types';

/**
 * The operation's name as AWS writes it, from a command's context: `GetStages`.
 *
 * @internal
 */
export function operationOf(context: HandlerExecutionContext): string {
  return (context.commandName ?? '').replace(/Command$/, '');
}

/**
 * The signal that calls the command off, where its sender gave one.
 *
 * @internal
 */
export function signalOf(
  context: HandlerExecutionContext,
): AbortSignal | undefined {
  const inner = context.__smithy_context as
    | { abortSignal?: AbortSignal }
    | undefined;
  return inner?.abortSignal;
}
