import {
  CancelUpdateStackCommand,
  Change,
  CloudFormationClient,
  CreateChangeSetCommand,
  CreateChangeSetCommandInput,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  DescribeChangeSetCommandOutput,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  Stack,
  StackEvent,
} from '@aws-sdk/client-cloudformation';
import { isError } from '@backstage/errors';

const OPERATION_BEGINS = ['CREATE_IN_PROGRESS', 'UPDATE_IN_PROGRESS'];

/** What the action asks of CloudFormation, in one account and Region. Cancelling the task breaks off each call. */
export class StackOperations {
  readonly #client: CloudFormationClient;
  readonly #abortSignal: AbortSignal | undefined;

  constructor(client: CloudFormationClient, abortSignal?: AbortSignal) {
    this.#client = client;
    this.#abortSignal = abortSignal;
  }

  /** The same without the task's signal: to see what is left after a cancel. */
  afterCancel(): StackOperations {
    return new StackOperations(this.#client);
  }

  /** By name: the stack that has it now. By id: that stack, even when it has been deleted. */
  async describeStack(nameOrId: string): Promise<Stack | undefined> {
    return unlessMissing(async () => {
      const { Stacks } = await this.#client.send(
        new DescribeStacksCommand({ StackName: nameOrId }),
        this.#options,
      );
      return Stacks?.[0];
    });
  }

  /** Answers the ids of stack and change set; those of an earlier attempt where that got through. */
  async createChangeSet(
    input: CreateChangeSetCommandInput,
  ): Promise<{ changeSetId: string; stackId: string }> {
    try {
      const made = await this.#client.send(
        new CreateChangeSetCommand(input),
        this.#options,
      );
      return { changeSetId: made.Id!, stackId: made.StackId! };
    } catch (error) {
      const existing = isNamed(error, 'AlreadyExistsException')
        ? await this.describeChangeSet(input.ChangeSetName!, input.StackName)
        : undefined;
      if (!existing) {
        throw error;
      }
      return {
        changeSetId: existing.ChangeSetId!,
        stackId: existing.StackId!,
      };
    }
  }

  async describeChangeSet(
    nameOrId: string,
    stackName?: string,
  ): Promise<DescribeChangeSetCommandOutput | undefined> {
    return unlessMissing(() =>
      this.#client.send(
        new DescribeChangeSetCommand({
          ChangeSetName: nameOrId,
          StackName: stackName,
        }),
        this.#options,
      ),
    );
  }

  /** All pages of a change set's changes. */
  async listChanges(changeSetId: string): Promise<Change[]> {
    const changes: Change[] = [];
    let nextToken: string | undefined;
    do {
      const page = await this.#client.send(
        new DescribeChangeSetCommand({
          ChangeSetName: changeSetId,
          NextToken: nextToken,
        }),
        this.#options,
      );
      changes.push(...(page.Changes ?? []));
      nextToken = page.NextToken;
    } while (nextToken);
    return changes;
  }

  async executeChangeSet(changeSetId: string, token: string): Promise<void> {
    try {
      await this.#client.send(
        new ExecuteChangeSetCommand({
          ChangeSetName: changeSetId,
          ClientRequestToken: token,
        }),
        this.#options,
      );
    } catch (error) {
      // Somebody, most likely this task before it was killed, has had it executed: following it will show.
      if (!isNamed(error, 'InvalidChangeSetStatus')) {
        throw error;
      }
    }
  }

  async deleteChangeSet(changeSetId: string): Promise<void> {
    await this.#client.send(
      new DeleteChangeSetCommand({ ChangeSetName: changeSetId }),
      this.#options,
    );
  }

  async cancelUpdate(stackId: string, token: string): Promise<void> {
    await this.#client.send(
      new CancelUpdateStackCommand({
        StackName: stackId,
        ClientRequestToken: token,
      }),
      this.#options,
    );
  }

  /** The events of the stack's latest operation, oldest first. */
  async latestEvents(stackId: string): Promise<StackEvent[]> {
    const events: StackEvent[] = [];
    let nextToken: string | undefined;
    do {
      const page = await this.#client.send(
        new DescribeStackEventsCommand({
          StackName: stackId,
          NextToken: nextToken,
        }),
        this.#options,
      );
      for (const event of page.StackEvents ?? []) {
        events.unshift(event);
        if (beginsOperation(event)) {
          return events;
        }
      }
      nextToken = page.NextToken;
    } while (nextToken);
    return events;
  }

  get #options() {
    return { abortSignal: this.#abortSignal };
  }
}

function beginsOperation(event: StackEvent): boolean {
  return (
    event.PhysicalResourceId === event.StackId &&
    OPERATION_BEGINS.includes(event.ResourceStatus ?? '')
  );
}

/** CloudFormation has no error of its own for a stack that is not there, only this message. */
async function unlessMissing<T>(
  describe: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await describe();
  } catch (error) {
    const isMissing =
      isNamed(error, 'ChangeSetNotFound') ||
      (isNamed(error, 'ValidationError') &&
        /does not exist/.test((error as Error).message));
    if (isMissing) {
      return undefined;
    }
    throw error;
  }
}

/** The SDK names some errors with `Exception` at the end, some without. */
function isNamed(error: unknown, name: string): boolean {
  return isError(error) && [name, `${name}Exception`].includes(error.name);
}
