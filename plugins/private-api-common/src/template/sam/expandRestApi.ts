import { isMap, own, isTrue } from '../parse/jsonValue';
import type { TemplateResource } from '../parse/parseTemplate';
import { picked } from './picked';
import type { SamEvent } from './samEvents';
import { restDefinition } from './restDefinition';
import { samDomain } from './samDomain';

const COPIED_TO_STAGE = [
  'StageName',
  'AccessLogSetting',
  'CacheClusterEnabled',
  'CacheClusterSize',
  'MethodSettings',
  'TracingEnabled',
  'Variables',
  'Tags',
];

const COPIED = [
  'Name',
  'Description',
  'DisableExecuteApiEndpoint',
  'ApiKeySourceType',
  'SecurityPolicy',
  'EndpointAccessMode',
  'Policy',
];

/** The stage that a deployment makes beside the one that is asked for, unless the API says which OpenAPI it is written in. */
const EXTRA_STAGE = 'Stage';

/**
 * The resources that SAM makes of an `AWS::Serverless::Api`, by logical id. The stage is known as `<api>.Stage`, as SAM's own
 * references name it.
 */
export function expandRestApi(
  logicalId: string,
  { properties, condition }: TemplateResource,
  events: readonly SamEvent[],
): [string, TemplateResource][] {
  const restApiId = { Ref: logicalId };
  const inherited = condition ? { condition } : {};
  const passedOn = isTrue(properties.PropagateTags)
    ? properties.Tags
    : undefined;
  return [
    [
      logicalId,
      {
        ...inherited,
        type: 'AWS::ApiGateway::RestApi',
        properties: {
          ...picked(properties, COPIED),
          Tags: passedOn,
          EndpointConfiguration: endpointOf(properties.EndpointConfiguration),
          ...(properties.DefinitionUri === undefined
            ? { Body: restDefinition(properties, events) }
            : { BodyS3Location: properties.DefinitionUri }),
        },
      },
    ],
    [
      `${logicalId}.Deployment`,
      {
        ...inherited,
        type: 'AWS::ApiGateway::Deployment',
        properties: {
          RestApiId: restApiId,
          ...(properties.OpenApiVersion === undefined && {
            StageName: EXTRA_STAGE,
          }),
        },
      },
    ],
    [
      `${logicalId}.Stage`,
      {
        ...inherited,
        type: 'AWS::ApiGateway::Stage',
        properties: {
          ...picked(properties, COPIED_TO_STAGE),
          RestApiId: restApiId,
          DeploymentId: { Ref: `${logicalId}.Deployment` },
        },
      },
    ],
    ...samDomain(logicalId, properties.Domain, inherited, passedOn),
  ];
}

/** SAM writes `Type` and, mostly, `VPCEndpointIds` where CloudFormation has `Types` and `VpcEndpointIds`. */
function endpointOf(declared: unknown): unknown {
  if (declared === undefined) {
    return undefined;
  }
  if (!isMap(declared) || own(declared, 'Type') === undefined) {
    return { Types: [declared] };
  }
  return {
    Types: [declared.Type],
    VpcEndpointIds: declared.VPCEndpointIds ?? declared.VpcEndpointIds,
    IpAddressType: declared.IpAddressType,
  };
}
