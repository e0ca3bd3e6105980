import type { StackEvent } from '@aws-sdk/client-cloudformation';

/** A resource that failed only because another one had. */
const CONSEQUENCE = /^Resource (creation|update) cancelled/i;

/**
 * The first thing that went wrong in an operation, in words: what comes after it is rollback and cancelled work.
 *
 * @param events - oldest first
 */
export function firstCause(events: readonly StackEvent[]): string | undefined {
  const failures = events.filter(
    ({ ResourceStatus, ResourceStatusReason }) =>
      ResourceStatus?.endsWith('_FAILED') &&
      !CONSEQUENCE.test(ResourceStatusReason ?? ''),
  );
  // The stack's own failure names others' and has no cause of its own, unless it is all there is.
  const cause =
    failures.find(event => event.PhysicalResourceId !== event.StackId) ??
    failures[0];
  return cause && describeEvent(cause);
}

/** An event as a line of a log. */
export function describeEvent(event: StackEvent): string {
  const { LogicalResourceId, ResourceType, ResourceStatus } = event;
  const reason = event.ResourceStatusReason;
  return `${LogicalResourceId} (${ResourceType}) ${ResourceStatus}${
    reason ? `: ${reason}` : ''
  }`;
}
