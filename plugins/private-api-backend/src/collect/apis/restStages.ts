import {
  GetDeploymentsCommand,
  GetStagesCommand,
  MethodSetting,
  Stage as StageAnswer,
} from '@aws-sdk/client-api-gateway';
import {
  Fact,
  isUnknown,
  MethodSettings,
  Stage,
} from 'backstage-plugin-private-api-common';
import { attempt } from '../attempt';
import { CollectContext } from '../CollectContext';
import { keepLinkIds } from './keepLinkIds';
import { readPages } from '../../aws/readPages';

/**
 * The stages of a REST API, each with the time of the deployment that it serves.
 *
 * @internal
 */
export async function readRestStages(
  context: CollectContext,
  restApiId: string,
): Promise<Fact<Stage[]>> {
  const { clients, call } = context;
  const answer = await attempt(() =>
    clients.apiGateway.send(new GetStagesCommand({ restApiId }), call),
  );
  if (isUnknown(answer)) {
    return answer;
  }
  const stages = answer.item ?? [];
  const deployedAt =
    stages.length > 0
      ? await readDeploymentTimes(context, restApiId)
      : new Map<string, string>();
  return stages.map(stage => toStage(context, stage, deployedAt));
}

/** Times by deployment id. Only a date hangs on it, so that a denied read leaves the date out. */
async function readDeploymentTimes(
  { clients, call, reportGap }: CollectContext,
  restApiId: string,
): Promise<Map<string, string>> {
  const deployments = await attempt(() =>
    readPages(async position => {
      const page = await clients.apiGateway.send(
        new GetDeploymentsCommand({ restApiId, limit: 500, position }),
        call,
      );
      return { items: page.items, next: page.position };
    }),
  );
  if (isUnknown(deployments)) {
    reportGap(deployments);
    return new Map();
  }
  return new Map(
    deployments.flatMap(({ id, createdDate }) =>
      id && createdDate ? [[id, createdDate.toISOString()] as const] : [],
    ),
  );
}

function toStage(
  context: CollectContext,
  stage: StageAnswer,
  deployedAt: Map<string, string>,
): Stage {
  return {
    name: stage.stageName ?? '',
    deploymentId: stage.deploymentId,
    deployedAt: deployedAt.get(stage.deploymentId ?? ''),
    lastUpdatedAt: stage.lastUpdatedDate?.toISOString(),
    variables: keepLinkIds(context, stage.variables),
    accessLog: stage.accessLogSettings?.destinationArn
      ? {
          destinationArn: stage.accessLogSettings.destinationArn,
          format: stage.accessLogSettings.format,
        }
      : null,
    methodSettings: Object.fromEntries(
      Object.entries(stage.methodSettings ?? {}).map(([key, settings]) => [
        decodePointer(key),
        toMethodSettings(settings),
      ]),
    ),
    tracingEnabled: stage.tracingEnabled,
    webAclArn: stage.webAclArn,
    cache: stage.cacheClusterEnabled
      ? { status: stage.cacheClusterStatus, sizeGb: stage.cacheClusterSize }
      : null,
    clientCertificateId: stage.clientCertificateId,
    tags: stage.tags ?? {},
  };
}

function toMethodSettings(settings: MethodSetting): MethodSettings {
  const { loggingLevel } = settings;
  return {
    loggingLevel:
      loggingLevel === 'OFF' ||
      loggingLevel === 'ERROR' ||
      loggingLevel === 'INFO'
        ? loggingLevel
        : undefined,
    dataTraceEnabled: settings.dataTraceEnabled,
    metricsEnabled: settings.metricsEnabled,
    throttlingRateLimit: settings.throttlingRateLimit,
    throttlingBurstLimit: settings.throttlingBurstLimit,
    cachingEnabled: settings.cachingEnabled,
    cacheDataEncrypted: settings.cacheDataEncrypted,
  };
}

/** AWS writes the path in a settings key as a JSON pointer does: `~1orders/GET` is `/orders/GET`. */
function decodePointer(key: string): string {
  return key.replace(/~1/g, '/').replace(/~0/g, '~');
}
