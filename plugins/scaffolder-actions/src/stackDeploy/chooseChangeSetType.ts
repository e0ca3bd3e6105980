import type { Stack } from '@aws-sdk/client-cloudformation';
import { ConflictError } from '@backstage/errors';
import { placeOf, StackOrder } from './StackOrder';
import { canBeUpdated, isEmptyShell, whyNotNow } from './stackStatus';

/** What to do where a stack of that name exists and this task has not made it. */
export const IF_EXISTS = ['fail', 'update'] as const;

/** Whether a stack has to be made or updated; throws where it can be neither. */
export function chooseChangeSetType(
  order: StackOrder,
  stack: Stack | undefined,
  ifExists: (typeof IF_EXISTS)[number],
): 'CREATE' | 'UPDATE' {
  const status = stack?.StackStatus;
  if (!stack || isEmptyShell(status)) {
    return 'CREATE';
  }
  if (!canBeUpdated(status)) {
    throw new ConflictError(whyNotNow(status, order));
  }
  if (ifExists === 'fail') {
    throw new ConflictError(
      `The name is taken: stack ${placeOf(
        order,
      )} exists and was not made by this task. Choose another name, or set ifExists to update`,
    );
  }
  return 'UPDATE';
}
