import type { Change, Stack } from '@aws-sdk/client-cloudformation';
import { InputError, isError } from '@backstage/errors';
import { asSentence } from './asSentence';
import type { DeployedStack } from './deployStack';
import { askPatiently, DeployTools } from './DeployTools';
import type { RestApiOperations, StageId } from './RestApiOperations';
import { placeOf, StackOrder } from './StackOrder';

/** What a deployment of a REST API keeps of it. Stages, domains and usage plans change at once. */
const IN_SNAPSHOT = new Set([
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Model',
  'AWS::ApiGateway::RequestValidator',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::RestApi',
  // Its changes are not listed with those of the stack around it.
  'AWS::CloudFormation::Stack',
]);

/** The outputs of a stack by which a stage of a REST API is found. */
export interface ReleaseOutputs {
  apiId: string;
  stageName: string;
}

/** Throws where no stack can have both outputs: then nothing would ever go live, and nobody would be told. */
export function requireOutputs(
  { apiId, stageName }: ReleaseOutputs,
  orders: readonly StackOrder[],
): void {
  const isFound = orders.some(({ declared: { outputs } }) =>
    [apiId, stageName].every(name => outputs.has(name)),
  );
  if (!isFound) {
    throw new InputError(
      `release names the outputs ${apiId} and ${stageName}, and no template of this step has both`,
    );
  }
}

/** The stage that a stack's outputs name. */
export function stageOf(
  outputs: Readonly<Record<string, string>>,
  release: ReleaseOutputs | undefined,
): StageId | undefined {
  const restApiId = release && outputs[release.apiId];
  const stageName = release && outputs[release.stageName];
  return restApiId && stageName ? { restApiId, stageName } : undefined;
}

/** A stack that CloudFormation is done with. */
export interface DoneStack {
  order: StackOrder;
  stack: Stack | undefined;
  status: DeployedStack['status'];
  stage: StageId;
}

/** What putting changes live works with. */
export interface ReleaseTools extends DeployTools {
  restApis: RestApiOperations;
}

/**
 * Puts the changes of a stack's REST API live. CloudFormation makes the template's own deployment once, and that is a snapshot: the
 * stage goes on serving it whatever becomes of methods, models or the resource policy.
 *
 * @param token - tells the deployment, so that the same stack of the same task never makes a second one
 *
 * @returns the deployment's id; undefined where none was due
 */
export async function releaseStack(
  done: DoneStack,
  token: string,
  tools: ReleaseTools,
): Promise<string | undefined> {
  if (done.status === 'created') {
    return undefined;
  }
  const { deploymentId } = await tools.checkpoint<{
    deploymentId: string | null;
  }>({
    key: `release.${token}`,
    fn: async () => {
      try {
        const id = await askPatiently(
          () => deployIfDue(done, token, tools),
          tools,
          'API Gateway',
        );
        return { deploymentId: id ?? null };
      } catch (error) {
        throw explain(error, done, tools.signal);
      }
    },
  });
  return deploymentId ?? undefined;
}

async function deployIfDue(
  done: DoneStack,
  token: string,
  tools: ReleaseTools,
): Promise<string | undefined> {
  const { restApiId, stageName } = done.stage;
  const made = await tools.restApis.findDeployment(restApiId, token);
  if (made) {
    return made;
  }
  const isDue =
    done.status === 'updated'
      ? await mayHaveChanged(done.stack, tools)
      : await isBehind(done, tools);
  if (!isDue) {
    return undefined;
  }
  const deploymentId = await tools.restApis.deploy(done.stage, token);
  tools.logger.info(
    `Stage ${stageName} of REST API ${restApiId} serves what has changed (deployment ${deploymentId})`,
  );
  return deploymentId;
}

/** Whether the stack's last change set touched what a deployment keeps; true where CloudFormation does not know any more. */
async function mayHaveChanged(
  stack: Stack | undefined,
  { operations }: ReleaseTools,
): Promise<boolean> {
  const id = stack?.ChangeSetId;
  if (!id || !(await operations.describeChangeSet(id))) {
    return true;
  }
  const changes = await operations.listChanges(id);
  return changes.some(isKept);
}

function isKept({ ResourceChange: change }: Change): boolean {
  return IN_SNAPSHOT.has(change?.ResourceType ?? '');
}

/**
 * Whether an earlier update has not gone live: its task may have failed between the update and the deployment. API Gateway tells
 * whole seconds only.
 */
async function isBehind(
  { stack, stage }: DoneStack,
  { restApis }: ReleaseTools,
): Promise<boolean> {
  if (!stack?.LastUpdatedTime) {
    return false;
  }
  const since = await restApis.servedSince(stage);
  return (
    since === undefined ||
    Math.floor(since.getTime() / 1000) <
      Math.floor(stack.LastUpdatedTime.getTime() / 1000)
  );
}

function explain(
  error: unknown,
  { order, status, stage }: DoneStack,
  signal: AbortSignal | undefined,
): Error {
  const reason =
    signal?.aborted && isError(error) && error.name === 'AbortError'
      ? 'the task was cancelled.'
      : asSentence(isError(error) ? error.message : String(error));
  return new Error(
    `Stack ${placeOf(order)} is ${
      status === 'updated' ? 'updated' : 'up to date'
    }, but the changes of its REST API may not be live: ${reason} Run the task again, or: \`aws apigateway create-deployment --region ${
      order.region
    } --rest-api-id ${stage.restApiId} --stage-name ${stage.stageName}\`.`,
    { cause: error },
  );
}
