import type { StackOperations } from './StackOperations';
import { placeOf, StackOrder } from './StackOrder';
import { leftBehind } from './stackStatus';

/**
 * Stops what a cancelled task has begun, as far as CloudFormation can: an update is undone. To stop the making of a stack means to
 * delete it, which is left to people.
 *
 * @param operations - not bound to the task's signal
 *
 * @returns what happens now, in words
 */
export async function stopStack(
  order: StackOrder,
  stackId: string,
  token: string,
  operations: StackOperations,
): Promise<string> {
  const cancelled = `Cancelled while stack ${placeOf(order)} was deployed.`;
  const status = (await operations.describeStack(stackId))?.StackStatus;
  if (status === 'UPDATE_IN_PROGRESS') {
    await operations.cancelUpdate(stackId, `${token}-cancel`);
    return `${cancelled} CloudFormation undoes the update.`;
  }
  if (status === 'CREATE_IN_PROGRESS') {
    return `${cancelled} CloudFormation goes on making it. To stop that and remove it: \`aws cloudformation delete-stack --stack-name ${order.name} --region ${order.region}\`.`;
  }
  return `${cancelled} ${leftBehind(status, order)}`;
}
