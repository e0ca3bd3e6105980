import { Fact, MethodSettings, Stage, isUnknown } from '../../inventory';
import type { Properties } from '../evaluate/Properties';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { entriesOf } from '../parse/jsonValue';
import { methodSettingsOf, readAccessLog } from '../rest/readRestStages';

/** The stages of an HTTP or WebSocket API. */
export function readHttpStages(
  api: StackResource,
  set: StackSet,
): Fact<Stage[]> {
  const stages = set.partsOf(api.ref, 'AWS::ApiGatewayV2::Stage', 'ApiId');
  if (isUnknown(stages)) {
    return stages;
  }
  const unnamed = stages
    .map(({ properties }) => properties.text('StageName'))
    .find(isUnknown);
  return unnamed ?? stages.map(({ properties }) => readStage(properties));
}

function readStage(properties: Properties): Stage {
  const deploymentId = properties.label('DeploymentId');
  return {
    name: properties.label('StageName') ?? '',
    ...(deploymentId && { deploymentId }),
    autoDeploy: properties.flag('AutoDeploy') === true,
    // No variable of theirs names a VPC link: private integrations of V2 APIs take the id itself.
    variables: Object.fromEntries(
      entriesOf(properties.raw('StageVariables')).map(([name]) => [name, null]),
    ),
    accessLog: readAccessLog(properties.map('AccessLogSettings')),
    methodSettings: readRouteSettings(properties),
    cache: null,
    tags: properties.tags(),
  };
}

function readRouteSettings(
  properties: Properties,
): Record<string, MethodSettings> {
  const routes = properties.map('RouteSettings');
  const keys = Object.keys(Object(properties.raw('RouteSettings')));
  const byRoute = keys.map(key => [key, settingsOf(routes.map(key))] as const);
  return Object.fromEntries([
    ...(properties.has('DefaultRouteSettings')
      ? [
          [
            '$default',
            settingsOf(properties.map('DefaultRouteSettings')),
          ] as const,
        ]
      : []),
    ...byRoute,
  ]);
}

function settingsOf(settings: Properties): MethodSettings {
  return methodSettingsOf({
    loggingLevel: settings.known('LoggingLevel'),
    dataTraceEnabled: settings.flag('DataTraceEnabled'),
    metricsEnabled: settings.flag('DetailedMetricsEnabled'),
    throttlingRateLimit: settings.number('ThrottlingRateLimit'),
    throttlingBurstLimit: settings.number('ThrottlingBurstLimit'),
  });
}
