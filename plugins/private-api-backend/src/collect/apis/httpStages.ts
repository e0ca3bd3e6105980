import {
  GetStagesCommand,
  RouteSettings,
  Stage as StageAnswer,
} from '@aws-sdk/client-apigatewayv2';
import { MethodSettings, Stage } from 'backstage-plugin-private-api-common';
import { CollectContext } from '../CollectContext';
import { keepLinkIds } from './keepLinkIds';
import { readPages } from '../../aws/readPages';

/**
 * The stages of an HTTP or WebSocket API.
 *
 * @internal
 */
export async function readHttpStages(
  context: CollectContext,
  apiId: string,
): Promise<Stage[]> {
  const { clients, call } = context;
  const stages = await readPages(async token => {
    const page = await clients.apiGatewayV2.send(
      new GetStagesCommand({
        ApiId: apiId,
        MaxResults: '500',
        NextToken: token,
      }),
      call,
    );
    return { items: page.Items, next: page.NextToken };
  });
  return stages.map(stage => toStage(context, stage));
}

function toStage(context: CollectContext, stage: StageAnswer): Stage {
  const { DefaultRouteSettings, RouteSettings: byRoute } = stage;
  const settings = {
    ...(DefaultRouteSettings && { $default: DefaultRouteSettings }),
    ...byRoute,
  };
  return {
    name: stage.StageName ?? '',
    deploymentId: stage.DeploymentId,
    lastUpdatedAt: stage.LastUpdatedDate?.toISOString(),
    autoDeploy: stage.AutoDeploy,
    variables: keepLinkIds(context, stage.StageVariables),
    accessLog: stage.AccessLogSettings?.DestinationArn
      ? {
          destinationArn: stage.AccessLogSettings.DestinationArn,
          format: stage.AccessLogSettings.Format,
        }
      : null,
    methodSettings: Object.fromEntries(
      Object.entries(settings).map(([route, value]) => [
        route,
        toMethodSettings(value),
      ]),
    ),
    cache: null,
    clientCertificateId: stage.ClientCertificateId,
    tags: stage.Tags ?? {},
  };
}

function toMethodSettings(settings: RouteSettings): MethodSettings {
  return {
    loggingLevel: settings.LoggingLevel,
    dataTraceEnabled: settings.DataTraceEnabled,
    metricsEnabled: settings.DetailedMetricsEnabled,
    throttlingRateLimit: settings.ThrottlingRateLimit,
    throttlingBurstLimit: settings.ThrottlingBurstLimit,
  };
}
