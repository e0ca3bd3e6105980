import type {
  Change,
  DescribeChangeSetCommandOutput,
} from '@aws-sdk/client-cloudformation';

/** The two ways in which CloudFormation says that there is nothing to change. */
const NO_CHANGES =
  /didn.t contain changes|No updates are to be performed|contains no changes/i;

/** Whether an error or a change set's reason says that the stack is up to date. */
export function saysNoChanges(reason: string | undefined): boolean {
  return NO_CHANGES.test(reason ?? '');
}

/**
 * How far a change set has come. `gone`: deleted, or made void by another change to its stack; it was not executed.
 */
export type ChangeSetState =
  | 'pending'
  | 'empty'
  | 'refused'
  | 'ready'
  | 'executing'
  | 'executed'
  | 'failed'
  | 'gone';

export function changeSetState(
  changeSet: DescribeChangeSetCommandOutput | undefined,
): ChangeSetState {
  switch (changeSet?.ExecutionStatus) {
    case 'AVAILABLE':
      return 'ready';
    case 'EXECUTE_IN_PROGRESS':
      return 'executing';
    case 'EXECUTE_COMPLETE':
      return 'executed';
    case 'EXECUTE_FAILED':
      return 'failed';
    case 'OBSOLETE':
      return 'gone';
    default:
      return stateBeforeExecution(changeSet);
  }
}

function stateBeforeExecution(
  changeSet: DescribeChangeSetCommandOutput | undefined,
): ChangeSetState {
  switch (changeSet?.Status) {
    case 'CREATE_PENDING':
    case 'CREATE_IN_PROGRESS':
    case 'CREATE_COMPLETE':
      return 'pending';
    case 'FAILED':
      return saysNoChanges(changeSet.StatusReason) ? 'empty' : 'refused';
    default:
      return 'gone';
  }
}

const REPLACEMENT: Record<string, string> = {
  True: ', replaced by a new one',
  Conditional: ', perhaps replaced by a new one',
};

/** A change as a line of a log. */
export function describeChange({ ResourceChange: change }: Change): string {
  return `${change?.Action} ${change?.LogicalResourceId} (${
    change?.ResourceType
  })${REPLACEMENT[change?.Replacement ?? ''] ?? ''}`;
}
