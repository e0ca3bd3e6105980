import {
  AccessLog,
  Fact,
  MethodSettings,
  Operation,
  Stage,
  isKnown,
  isUnknown,
} from '../../inventory';
import type { Properties } from '../evaluate/Properties';
import type { StackResource } from '../evaluate/StackResource';
import type { StackSet } from '../evaluate/StackSet';
import { keptVariables } from './keptVariables';

/** The stages of a REST API: resources of their own, or made along with a deployment. */
export function readRestStages(
  api: StackResource,
  operations: Fact<Operation[]>,
  set: StackSet,
): Fact<Stage[]> {
  const stages = set.partsOf(api.ref, 'AWS::ApiGateway::Stage', 'RestApiId');
  const deployments = set.partsOf(
    api.ref,
    'AWS::ApiGateway::Deployment',
    'RestApiId',
  );
  if (!isKnown(stages)) {
    return stages;
  }
  if (!isKnown(deployments)) {
    return deployments;
  }
  const unnamed = [...stages, ...deployments]
    .map(({ properties }) => properties.text('StageName'))
    .find(isUnknown);
  if (unnamed) {
    return unnamed;
  }
  return [
    ...stages.map(({ properties }) =>
      readStage(properties, properties, api, operations, set),
    ),
    ...deployments
      .filter(({ properties }) => properties.has('StageName'))
      .map(deployment => ({
        ...readStage(
          deployment.properties,
          deployment.properties.map('StageDescription'),
          api,
          operations,
          set,
        ),
        deploymentId: deployment.ref,
      })),
  ];
}

function readStage(
  own: Properties,
  settings: Properties,
  api: StackResource,
  operations: Fact<Operation[]>,
  set: StackSet,
): Stage {
  const name = own.label('StageName') ?? '';
  const deploymentId = settings.label('DeploymentId');
  const webAclArn = webAclOf(api, name, set);
  const hasCache = settings.flag('CacheClusterEnabled') === true;
  const sizeGb = settings.known('CacheClusterSize');
  const clientCertificateId = settings.label('ClientCertificateId');
  const tracing = settings.flag('TracingEnabled');
  return {
    name,
    ...(deploymentId && { deploymentId }),
    variables: keptVariables(settings.raw('Variables'), operations),
    accessLog: readAccessLog(settings.map('AccessLogSetting')),
    methodSettings: readMethodSettings(settings.maps('MethodSettings')),
    ...(typeof tracing === 'boolean' && { tracingEnabled: tracing }),
    ...(webAclArn && { webAclArn }),
    cache: hasCache ? { ...(sizeGb && { sizeGb }) } : null,
    ...(clientCertificateId && { clientCertificateId }),
    tags: settings.tags(),
  };
}

/** The access log of a stage; `null` where it is off. */
export function readAccessLog(settings: Properties): AccessLog | null {
  const destination = settings.label('DestinationArn');
  const format = settings.known('Format');
  return destination
    ? {
        // `Fn::GetAtt LogGroup.Arn` ends in `:*`, which a stage's settings do not.
        destinationArn: destination.replace(/:\*$/, ''),
        ...(format && { format }),
      }
    : null;
}

function readMethodSettings(
  settings: Properties[],
): Record<string, MethodSettings> {
  return Object.fromEntries(
    settings.map(setting => [
      methodSettingsKey(
        setting.label('ResourcePath') ?? '/*',
        setting.label('HttpMethod') ?? '*',
      ),
      methodSettingsOf({
        loggingLevel: setting.known('LoggingLevel'),
        dataTraceEnabled: setting.flag('DataTraceEnabled'),
        metricsEnabled: setting.flag('MetricsEnabled'),
        throttlingRateLimit: setting.number('ThrottlingRateLimit'),
        throttlingBurstLimit: setting.number('ThrottlingBurstLimit'),
        cachingEnabled: setting.flag('CachingEnabled'),
        cacheDataEncrypted: setting.flag('CacheDataEncrypted'),
      }),
    ]),
  );
}

/** Settings without the entries that are not set or not known. */
export function methodSettingsOf(
  settings: Record<string, unknown>,
): MethodSettings {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([, value]) => value !== undefined && typeof value !== 'object',
    ),
  );
}

/** `*` and `/*` stand for all methods; AWS gives the map back without the leading slash. */
function methodSettingsKey(path: string, method: string): string {
  return `${path === '/' ? '~1' : path.replace(/^\//, '')}/${method}`;
}

function webAclOf(
  api: StackResource,
  stageName: string,
  set: StackSet,
): string | undefined {
  return set
    .made('AWS::WAFv2::WebACLAssociation')
    .find(({ properties }) =>
      properties
        .known('ResourceArn')
        ?.endsWith(`/restapis/${api.ref}/stages/${stageName}`),
    )
    ?.properties.label('WebACLArn');
}
