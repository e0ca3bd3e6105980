import {
  CancelUpdateStackCommand,
  CloudFormationClient,
  CreateChangeSetCommand,
  CreateChangeSetCommandInput,
  DeleteChangeSetCommand,
  DeleteChangeSetCommandInput,
  DescribeChangeSetCommand,
  DescribeChangeSetCommandInput,
  DescribeStackEventsCommand,
  DescribeStackEventsCommandInput,
  DescribeStacksCommand,
  DescribeStacksCommandInput,
  ExecuteChangeSetCommand,
  ExecuteChangeSetCommandInput,
  Output,
  StackEvent,
  StackStatus,
} from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';

/** A step of a state, as CloudFormation goes through it once a change set is executed. */
export interface Step {
  status: StackStatus;
  events?: Partial<StackEvent>[];
}

/** A stack and its change sets as the fake keeps them. */
interface FakeStack {
  stackId: string;
  status: StackStatus;
  body?: string;
  parameters: CreateChangeSetCommandInput['Parameters'];
  outputs: Output[];
  changeSetId?: string;
  lastUpdatedTime?: Date;
  events: StackEvent[];
  ahead: Step[];
  /** Answers before the next step. */
  hesitation: number;
}

interface FakeChangeSet {
  id: string;
  stack: FakeStack;
  input: CreateChangeSetCommandInput;
  status: 'CREATE_COMPLETE' | 'FAILED';
  reason?: string;
  execution:
    | 'AVAILABLE'
    | 'UNAVAILABLE'
    | 'EXECUTE_IN_PROGRESS'
    | 'EXECUTE_COMPLETE'
    | 'EXECUTE_FAILED';
}

/**
 * CloudFormation as its documentation describes it, for what the emulator cannot do: rollback, events of each resource, and
 * failing at a chosen call.
 */
export class FakeCloudFormation {
  readonly cloudFormation = mockClient(CloudFormationClient);
  readonly sts = mockClient(STSClient);
  readonly stacks = new Map<string, FakeStack>();
  readonly changeSets = new Map<string, FakeChangeSet>();
  /** What happens to the next stacks that are executed; else they succeed. */
  readonly scripts: Step[][] = [];
  outputs: Output[] = [];
  /** The type of the one resource that each change set changes. */
  changedType = 'AWS::ApiGateway::RestApi';
  /** Refuses change sets with this reason. */
  refusal: string | undefined;
  /** Called with each call's name, before it is carried out; may throw. */
  before: (operation: string) => void = () => {};
  /** Called after it was carried out, before it is answered; may throw. */
  after: (operation: string) => void = () => {};
  #events = 0;

  constructor() {
    // In these tests the id of a key is the account that it belongs to.
    this.sts.on(GetCallerIdentityCommand).callsFake(async (_, getClient) => ({
      Account: (await getClient().config.credentials()).accessKeyId,
    }));
    const mock = this.cloudFormation;
    mock
      .on(DescribeStacksCommand)
      .callsFake(
        this.#on('DescribeStacks', (input: DescribeStacksCommandInput) =>
          this.#describe(input.StackName!),
        ),
      );
    mock
      .on(CreateChangeSetCommand)
      .callsFake(
        this.#on('CreateChangeSet', (input: CreateChangeSetCommandInput) =>
          this.#create(input),
        ),
      );
    mock
      .on(DescribeChangeSetCommand)
      .callsFake(
        this.#on('DescribeChangeSet', (input: DescribeChangeSetCommandInput) =>
          this.#show(input.ChangeSetName!),
        ),
      );
    mock
      .on(ExecuteChangeSetCommand)
      .callsFake(
        this.#on('ExecuteChangeSet', (input: ExecuteChangeSetCommandInput) =>
          this.#execute(input.ChangeSetName!),
        ),
      );
    mock.on(DeleteChangeSetCommand).callsFake(
      this.#on('DeleteChangeSet', (input: DeleteChangeSetCommandInput) => {
        this.changeSets.delete(input.ChangeSetName!);
        return {};
      }),
    );
    mock
      .on(CancelUpdateStackCommand)
      .callsFake(this.#on('CancelUpdateStack', () => ({})));
    mock.on(DescribeStackEventsCommand).callsFake(
      this.#on(
        'DescribeStackEvents',
        (input: DescribeStackEventsCommandInput) => ({
          StackEvents: [...this.#byId(input.StackName!)!.events].reverse(),
        }),
      ),
    );
  }

  /** How often an operation was called. */
  count(operation: string): number {
    return this.cloudFormation
      .calls()
      .filter(call => call.args[0].constructor.name === `${operation}Command`)
      .length;
  }

  /** A stack that was there before. */
  add(name: string, status: StackStatus): FakeStack {
    const stack: FakeStack = {
      stackId: `arn:aws:cloudformation:eu-west-1:111111111111:stack/${name}/1`,
      status,
      parameters: [],
      outputs: [],
      events: [],
      ahead: [],
      hesitation: 0,
    };
    this.stacks.set(name, stack);
    return stack;
  }

  restore() {
    this.cloudFormation.restore();
    this.sts.restore();
  }

  #on<I extends object>(operation: string, answer: (input: I) => object) {
    return (input: I) => {
      this.before(operation);
      const answered = answer(input);
      this.after(operation);
      return answered;
    };
  }

  #byId(nameOrId: string): FakeStack | undefined {
    return (
      this.stacks.get(nameOrId) ??
      [...this.stacks.values()].find(({ stackId }) => stackId === nameOrId)
    );
  }

  #describe(nameOrId: string) {
    const stack = this.#byId(nameOrId);
    if (!stack) {
      throw awsError(
        'ValidationError',
        `Stack with id ${nameOrId} does not exist`,
      );
    }
    this.#advance(stack);
    return {
      Stacks: [
        {
          StackId: stack.stackId,
          StackStatus: stack.status,
          Outputs: stack.outputs,
          ChangeSetId: stack.changeSetId,
          LastUpdatedTime: stack.lastUpdatedTime,
        },
      ],
    };
  }

  /** The first look after the start still shows the old state, as it may with CloudFormation. */
  #advance(stack: FakeStack) {
    if (stack.hesitation > 0) {
      stack.hesitation -= 1;
      return;
    }
    const step = stack.ahead.shift();
    if (!step) {
      return;
    }
    stack.status = step.status;
    this.#tell(stack, {
      LogicalResourceId: 'stack',
      PhysicalResourceId: stack.stackId,
      ResourceType: 'AWS::CloudFormation::Stack',
      ResourceStatus: step.status as StackEvent['ResourceStatus'],
    });
    step.events?.forEach(event => this.#tell(stack, event));
    if (stack.ahead.length === 0) {
      this.#end(stack);
    }
  }

  #tell(stack: FakeStack, event: Partial<StackEvent>) {
    this.#events += 1;
    stack.events.push({
      StackId: stack.stackId,
      StackName: undefined,
      Timestamp: undefined,
      EventId: `event-${this.#events}`,
      ...event,
    });
  }

  #end(stack: FakeStack) {
    const isGood = ['CREATE_COMPLETE', 'UPDATE_COMPLETE'].includes(
      stack.status,
    );
    for (const changeSet of this.changeSets.values()) {
      if (
        changeSet.stack === stack &&
        changeSet.execution === 'EXECUTE_IN_PROGRESS'
      ) {
        changeSet.execution = isGood ? 'EXECUTE_COMPLETE' : 'EXECUTE_FAILED';
        stack.body = isGood ? changeSet.input.TemplateBody : stack.body;
        stack.parameters = isGood
          ? changeSet.input.Parameters
          : stack.parameters;
        stack.outputs = isGood ? this.outputs : stack.outputs;
      }
    }
  }

  #create(input: CreateChangeSetCommandInput) {
    const name = input.StackName!;
    const id = `arn:aws:cloudformation:eu-west-1:111111111111:changeSet/${input.ChangeSetName}/1`;
    const stack = this.stacks.get(name) ?? this.add(name, 'REVIEW_IN_PROGRESS');
    if (this.changeSets.has(id)) {
      throw awsError('AlreadyExistsException', 'ChangeSet already exists');
    }
    const isSame =
      stack.body === input.TemplateBody &&
      JSON.stringify(stack.parameters) === JSON.stringify(input.Parameters);
    const reason =
      this.refusal ??
      (isSame
        ? `The submitted information didn't contain changes. Submit different information to create a change set.`
        : undefined);
    this.changeSets.set(id, {
      id,
      stack,
      input,
      status: reason ? 'FAILED' : 'CREATE_COMPLETE',
      reason,
      execution: reason ? 'UNAVAILABLE' : 'AVAILABLE',
    });
    return { Id: id, StackId: stack.stackId };
  }

  #show(nameOrId: string) {
    const changeSet = [...this.changeSets.values()].find(
      ({ id, input }) => id === nameOrId || input.ChangeSetName === nameOrId,
    );
    if (!changeSet) {
      throw awsError(
        'ChangeSetNotFound',
        `ChangeSet ${nameOrId} does not exist`,
      );
    }
    return {
      ChangeSetId: changeSet.id,
      StackId: changeSet.stack.stackId,
      Status: changeSet.status,
      StatusReason: changeSet.reason,
      ExecutionStatus: changeSet.execution,
      Changes: [
        {
          ResourceChange: {
            Action: 'Add',
            LogicalResourceId: 'Api',
            ResourceType: this.changedType,
          },
        },
      ],
    };
  }

  #execute(id: string) {
    const changeSet = this.changeSets.get(id)!;
    if (changeSet.execution !== 'AVAILABLE') {
      throw awsError(
        'InvalidChangeSetStatus',
        `ChangeSet cannot be executed in its current status`,
      );
    }
    const { stack } = changeSet;
    const verb = stack.status === 'REVIEW_IN_PROGRESS' ? 'CREATE' : 'UPDATE';
    changeSet.execution = 'EXECUTE_IN_PROGRESS';
    stack.changeSetId = id;
    stack.hesitation = 1;
    stack.ahead = this.scripts.shift() ?? [
      { status: `${verb}_IN_PROGRESS` },
      { status: `${verb}_COMPLETE` },
    ];
    return {};
  }
}

/** An error as the SDK throws it. */
export function awsError(name: string, message = name, $fault = 'client') {
  return Object.assign(new Error(message), { name, $fault });
}
