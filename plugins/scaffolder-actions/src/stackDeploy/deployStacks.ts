import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { asSentence } from './asSentence';
import type { IF_EXISTS } from './chooseChangeSetType';
import { clientConfigFor } from './clientConfigFor';
import type { DeploymentRules } from './DeploymentRules';
import { askPatiently, TaskContext } from './DeployTools';
import { DeployedStack, deployStack } from './deployStack';
import { releaseStack, ReleaseOutputs, stageOf } from './release';
import { RestApiOperations } from './RestApiOperations';
import { StackOperations } from './StackOperations';
import {
  digestOf,
  outputsOf,
  placeOf,
  StackOrder,
  withOutputs,
} from './StackOrder';

const POLL_INTERVAL_MS = 5_000;

/** What the step says of a stack. */
export type StackReport = {
  name: string;
  accountId: string;
  region: string;
  stackId: string | null;
  status: DeployedStack['status'] | 'create' | 'update';
  outputs: Record<string, string>;
  /** The deployment of its REST API that put changes live; left out where none was due. */
  deploymentId?: string;
};

/** How all stacks of a step are deployed. */
export interface StacksSettings {
  rules: DeploymentRules;
  credentials: AwsCredentialsManager;
  ifExists: (typeof IF_EXISTS)[number];
  tags: Record<string, string>;
  /** Where given, changes of REST APIs are put live. */
  release?: ReleaseOutputs;
  pollIntervalMs?: number;
}

/** Deploys stacks one after the other; stops at the first that fails, and says what became of all. */
export async function deployStacks(
  orders: readonly StackOrder[],
  ctx: TaskContext,
  settings: StacksSettings,
): Promise<StackReport[]> {
  const reports: StackReport[] = [];
  for (const order of orders) {
    const outputs = Object.assign({}, ...reports.map(made => made.outputs));
    try {
      ctx.signal?.throwIfAborted();
      reports.push(await deployOne(withOutputs(order, outputs), ctx, settings));
    } catch (error) {
      throw explain(error, { order, orders, reports, signal: ctx.signal });
    }
  }
  return reports;
}

async function deployOne(
  order: StackOrder,
  ctx: TaskContext,
  settings: StacksSettings,
): Promise<StackReport> {
  const { rules, credentials, ifExists, tags } = settings;
  const { name, accountId, region } = order;
  const roleArn = rules.roleArnFor(order);
  const digest = digestOf(order, [
    ctx.task.id,
    ctx.step?.id ?? '',
    roleArn ?? '',
    JSON.stringify(tags),
  ]);
  const config = await clientConfigFor(order, {
    credentials,
    signal: ctx.signal,
  });
  const operations = new StackOperations(
    new CloudFormationClient(config),
    ctx.signal,
  );
  const tools = {
    operations,
    checkpoint: ctx.checkpoint,
    logger: ctx.logger,
    signal: ctx.signal,
    pollIntervalMs: settings.pollIntervalMs ?? POLL_INTERVAL_MS,
  };
  const { stackId, status } = await ctx.checkpoint<DeployedStack>({
    key: `stack.${accountId}.${region}.${name}.${digest}`,
    fn: () =>
      deployStack(
        order,
        {
          ifExists,
          digest,
          tags,
          roleArn,
          capabilities: rules.capabilities,
          description: `Backstage task ${ctx.task.id}`,
        },
        tools,
      ),
  });
  // Read, not remembered: the task's state should hold no values.
  const stack = await askPatiently(
    () => operations.describeStack(stackId),
    tools,
  );
  const outputs = outputsOf(stack);
  const stage = stageOf(outputs, settings.release);
  const deploymentId =
    stage &&
    (await releaseStack(
      { order, stack, status, stage },
      `private-api-${digest}`,
      {
        ...tools,
        restApis: new RestApiOperations(
          new APIGatewayClient(config),
          ctx.signal,
        ),
      },
    ));
  return {
    name,
    accountId,
    region,
    stackId,
    status,
    outputs,
    ...(deploymentId && { deploymentId }),
  };
}

/** The error, with what became of the other stacks. */
function explain(
  error: unknown,
  progress: {
    order: StackOrder;
    orders: readonly StackOrder[];
    reports: readonly StackReport[];
    signal?: AbortSignal;
  },
): Error {
  const { order, orders, reports, signal } = progress;
  const { name, message } = error as Error;
  const isCancelled = signal?.aborted && name === 'AbortError';
  const what = isCancelled
    ? `Cancelled before stack ${placeOf(
        order,
      )} was changed. A change set may be left, which does nothing by itself.`
    : describeFailure(order, message);
  const rest = orders.slice(reports.length + 1);
  const words = [
    what,
    reports.length > 0 && `Deployed before and left: ${places(reports)}.`,
    rest.length > 0 && `Not begun: ${places(rest)}.`,
  ];
  const explained = new Error(words.filter(Boolean).join(' '), {
    cause: error,
  });
  explained.name = name;
  return explained;
}

/** AWS's own messages do not say which stack they are about. */
function describeFailure(order: StackOrder, message: string): string {
  const place = placeOf(order);
  const sentence = asSentence(message);
  return sentence.includes(place)
    ? sentence
    : `Stack ${place} was not deployed: ${sentence}`;
}

function places(stacks: readonly (StackOrder | StackReport)[]): string {
  return stacks.map(placeOf).join(', ');
}
