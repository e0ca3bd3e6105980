import { placeOf, StackOrder } from './StackOrder';

const SUCCEEDED = ['CREATE_COMPLETE', 'UPDATE_COMPLETE'];
/** From these a stack can be updated. */
const AT_REST = [
  ...SUCCEEDED,
  'UPDATE_ROLLBACK_COMPLETE',
  'IMPORT_COMPLETE',
  'IMPORT_ROLLBACK_COMPLETE',
];

/** Made for a change set that has not been executed: it has a name and no resources. */
export function isEmptyShell(status: string | undefined): boolean {
  return status === 'REVIEW_IN_PROGRESS';
}

export function isUnderWay(status: string | undefined): boolean {
  return status?.endsWith('_IN_PROGRESS') ?? false;
}

export function isSuccess(status: string | undefined): boolean {
  return SUCCEEDED.includes(status ?? '');
}

export function canBeUpdated(status: string | undefined): boolean {
  return AT_REST.includes(status ?? '');
}

/** What CloudFormation leaves of a stack that came to this state, in a sentence, and what can be done about it. */
export function leftBehind(
  status: string | undefined,
  order: StackOrder,
): string {
  const { name, region } = order;
  const target = `--stack-name ${name} --region ${region}\`.`;
  switch (status) {
    case undefined:
    case 'DELETE_COMPLETE':
      return 'Nothing is left of it.';
    case 'REVIEW_IN_PROGRESS':
      return `Left is an empty stack in REVIEW_IN_PROGRESS, without resources and without cost; the next try uses it. To be rid of it: \`aws cloudformation delete-stack ${target}`;
    case 'ROLLBACK_COMPLETE':
      return `CloudFormation has removed what it had made. Left is the empty stack in ROLLBACK_COMPLETE, which has to be deleted before another try: \`aws cloudformation delete-stack ${target}`;
    case 'ROLLBACK_FAILED':
    case 'CREATE_FAILED':
    case 'DELETE_FAILED':
      return `Some of what CloudFormation made is left, and may cost money. The stack is in ${status} and has to be deleted before another try: \`aws cloudformation delete-stack ${target}`;
    case 'UPDATE_ROLLBACK_COMPLETE':
      return 'CloudFormation has gone back: the stack is as it was before.';
    case 'UPDATE_ROLLBACK_FAILED':
      return `CloudFormation could not go back: parts of the stack are new and parts old. Mend what the events name, then: \`aws cloudformation continue-update-rollback ${target}`;
    case 'UPDATE_FAILED':
      return `Parts of the stack are new and parts old: \`aws cloudformation rollback-stack ${target}`;
    default:
      return isUnderWay(status)
        ? `CloudFormation is still at work on it (${status}).`
        : `The stack stays as it was, in ${status}.`;
  }
}

/** Says why a stack in this state can be neither made nor updated. */
export function whyNotNow(
  status: string | undefined,
  order: StackOrder,
): string {
  return isUnderWay(status)
    ? `Another operation is under way on stack ${placeOf(
        order,
      )} (${status}); try again when it has ended`
    : `Stack ${placeOf(order)} cannot be updated. ${leftBehind(status, order)}`;
}
