import type { PatchOperation } from '@aws-sdk/client-api-gateway';
import type { Aws } from '../aws.ts';
import type { Names } from '../Names.ts';
import type { RestApiSpec } from '../spec/api.ts';
import { logGroupArn } from './arns.ts';
import { operationsOf } from './operation.ts';
import { VPC_LINK_VARIABLE } from './restIntegration.ts';
import { ACCESS_LOG_FORMAT } from './stage.ts';

/** Deploys what the API now is and makes its stage. */
export async function deployRestApi(
  aws: Aws,
  names: Names,
  spec: RestApiSpec,
  restApiId: string,
) {
  const { stage } = spec;
  const { id: deploymentId } = await aws.apiGateway.createDeployment({
    restApiId,
    description: 'Released by the pipeline',
  });
  await aws.apiGateway.createStage({
    restApiId,
    stageName: stage.name,
    deploymentId,
    tracingEnabled: stage.tracing ?? false,
    variables: stageVariables(names, spec),
    cacheClusterEnabled: stage.cacheGb !== undefined,
    cacheClusterSize: stage.cacheGb,
    tags: spec.tags,
  });
  const patchOperations = settings(aws, spec, restApiId);
  if (patchOperations.length > 0) {
    await aws.apiGateway.updateStage({
      restApiId,
      stageName: stage.name,
      patchOperations,
    });
  }
}

function stageVariables(names: Names, spec: RestApiSpec) {
  const backend = operationsOf(spec)
    .map(operation => operation.backend)
    .find(entry => entry.kind === 'link-v1' && entry.byStageVariable);
  return backend && 'link' in backend
    ? { [VPC_LINK_VARIABLE]: names.get('vpc-link', backend.link) }
    : undefined;
}

function settings(aws: Aws, { name, stage }: RestApiSpec, restApiId: string) {
  const operations: PatchOperation[] = [];
  const replace = (path: string, value: string) =>
    operations.push({ op: 'replace', path, value });
  if (stage.accessLog) {
    const group = `${name}-${restApiId}/${stage.name}`;
    replace('/accessLogSettings/destinationArn', logGroupArn(aws.scope, group));
    replace('/accessLogSettings/format', ACCESS_LOG_FORMAT);
  }
  if (stage.executionLog) {
    replace('/*/*/logging/loglevel', stage.executionLog);
    replace('/*/*/metrics/enabled', 'true');
  }
  if (stage.dataTrace) {
    replace('/*/*/logging/dataTrace', 'true');
  }
  if (stage.rateLimit !== undefined) {
    replace('/*/*/throttling/rateLimit', String(stage.rateLimit));
    replace('/*/*/throttling/burstLimit', String(stage.rateLimit * 2));
  }
  if (stage.cacheGb) {
    replace('/*/*/caching/enabled', 'true');
    replace('/*/*/caching/dataEncrypted', 'true');
  }
  return operations;
}
