import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { chooseChangeSetType } from './chooseChangeSetType';
import { clientConfigFor } from './clientConfigFor';
import type { StackReport, StacksSettings } from './deployStacks';
import type { TaskContext } from './DeployTools';
import { stageOf } from './release';
import { StackOperations } from './StackOperations';
import { outputsOf, placeOf, StackOrder } from './StackOrder';

/**
 * Logs what would be deployed. Looks at stacks and makes no change set: for a new stack CloudFormation would take its name.
 */
export async function planStacks(
  orders: readonly StackOrder[],
  ctx: TaskContext,
  settings: StacksSettings,
): Promise<StackReport[]> {
  const reports: StackReport[] = [];
  for (const order of orders) {
    reports.push(await planOne(order, ctx, settings));
  }
  return reports;
}

async function planOne(
  order: StackOrder,
  ctx: TaskContext,
  { rules, credentials, ifExists, release }: StacksSettings,
): Promise<StackReport> {
  const config = await clientConfigFor(order, {
    credentials,
    signal: ctx.signal,
  });
  const operations = new StackOperations(
    new CloudFormationClient(config),
    ctx.signal,
  );
  const { name, accountId, region } = order;
  const stack = await operations.describeStack(name);
  const type = chooseChangeSetType(order, stack, ifExists);
  const role = rules.roleArnFor(order);
  ctx.logger.info(
    `Would ${type === 'CREATE' ? 'make' : 'update'} stack ${placeOf(order)}${
      role ? ` as ${role}` : ''
    } with ${describeParameters(order)}`,
  );
  const stage =
    type === 'UPDATE' ? stageOf(outputsOf(stack), release) : undefined;
  if (stage) {
    ctx.logger.info(
      `Would then deploy REST API ${stage.restApiId}, so that its stage ${stage.stageName} serves what has changed`,
    );
  }
  return {
    name,
    accountId,
    region,
    stackId: stack?.StackId ?? null,
    status: type === 'CREATE' ? 'create' : 'update',
    outputs: {},
  };
}

function describeParameters({ parameters, declared }: StackOrder): string {
  const pairs = Object.entries(parameters).map(
    ([name, value]) =>
      `${name}=${
        declared.parameters.get(name)?.noEcho ? '****' : JSON.stringify(value)
      }`,
  );
  return pairs.length > 0 ? pairs.join(', ') : 'no parameters';
}
