import { GetExportCommand } from '@aws-sdk/client-api-gateway';
import { ExportApiCommand } from '@aws-sdk/client-apigatewayv2';
import { toError } from '@backstage/errors';
import {
  Api,
  Fact,
  isUnknown,
  Stage,
  unknownBecause,
} from 'backstage-plugin-private-api-common';
import { AwsCallError } from '../../aws/AwsCallError';
import { attempt } from '../attempt';
import { CollectContext } from '../CollectContext';
import { compareDefinitions } from './compareDefinitions';
import { DefinitionDigest, deploymentKey } from './ExportedDefinition';
import { readDefinition } from './readDefinition';

/**
 * Adds to the stages of an API what the definitions that they serve say. A deployment never changes: it is exported once,
 * whatever the number of stages that serve it and of passes that see it.
 *
 * @internal
 */
export async function addDeployedDefinitions(
  context: CollectContext,
  api: Api,
): Promise<Api> {
  const { stages } = api;
  if (isUnknown(stages) || api.apiType === 'WEBSOCKET') {
    return api;
  }
  const digests = new Map<string, Fact<DefinitionDigest>>();
  for (const { name, deploymentId } of stages) {
    if (deploymentId && !digests.has(deploymentId)) {
      digests.set(
        deploymentId,
        await digestOf(context, api, { stage: name, deploymentId }),
      );
    }
  }
  return {
    ...api,
    stages: stages.map(stage => ({
      ...stage,
      ...servedBy(api, digests.get(stage.deploymentId ?? '')),
    })),
  };
}

/** An export without a policy does not say that there is none. */
function servedBy(
  { operations }: Api,
  digest: Fact<DefinitionDigest> | undefined,
): Pick<Stage, 'deployedPolicy' | 'deployedDefinition'> {
  if (!digest || isUnknown(digest)) {
    return digest ? { deployedDefinition: digest } : {};
  }
  return {
    ...(digest.policy && { deployedPolicy: digest.policy }),
    deployedDefinition: {
      differences: compareDefinitions(operations, digest.operations),
    },
  };
}

async function digestOf(
  context: CollectContext,
  api: Api,
  served: { stage: string; deploymentId: string },
): Promise<Fact<DefinitionDigest>> {
  const { definitions } = context;
  const known = definitions.known.get(
    deploymentKey(api.arn, served.deploymentId),
  );
  if (known) {
    return known;
  }
  const body = await withoutGone(served.stage, () =>
    exportStage(context, api, served.stage),
  );
  if (isUnknown(body)) {
    return body;
  }
  try {
    const { digest, text } = readDefinition(body.bytes, {
      tellsIntegrations: api.apiType === 'REST',
    });
    const { deploymentId } = served;
    definitions.exported.push({ apiArn: api.arn, deploymentId, digest, text });
    return digest;
  } catch (error) {
    const reason = toError(error).message;
    return unknownBecause(
      `The export of stage ${served.stage} cannot be read: ${reason}`,
    );
  }
}

/** A stage that has gone, or that has nothing to export, does not mean that the API has gone. */
async function withoutGone<T>(
  stage: string,
  read: () => Promise<T>,
): Promise<Fact<T>> {
  try {
    return await attempt(read);
  } catch (error) {
    if (error instanceof AwsCallError && error.isGone) {
      return unknownBecause(`AWS has no export of stage ${stage}`);
    }
    throw error;
  }
}

/**
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-export-api.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-export.html
 */
async function exportStage(
  { clients, call }: CollectContext,
  { apiType, apiId }: Api,
  stage: string,
): Promise<{ bytes: Uint8Array | undefined }> {
  if (apiType === 'REST') {
    const answer = await clients.apiGateway.send(
      new GetExportCommand({
        restApiId: apiId,
        stageName: stage,
        exportType: 'oas30',
        parameters: { extensions: 'apigateway' },
        accepts: 'application/json',
      }),
      call,
    );
    return { bytes: answer.body };
  }
  const answer = await clients.apiGatewayV2.send(
    new ExportApiCommand({
      ApiId: apiId,
      StageName: stage,
      Specification: 'OAS30',
      OutputType: 'JSON',
      IncludeExtensions: true,
    }),
    call,
  );
  return { bytes: answer.body };
}
