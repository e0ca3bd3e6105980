import { JsonMap, isMap, own } from '../parse/jsonValue';
import type { TemplateResource } from '../parse/parseTemplate';
import { picked } from './picked';
import type { SamEvent } from './samEvents';
import { samPaths } from './samPaths';
import { samApiPolicy } from './samApiPolicy';
import { samDomain } from './samDomain';
import { samRequirement } from './samSecurity';
import { withSchemes } from './withSchemes';

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
  'Tags',
];

const VALIDATORS = {
  sam: { validateRequestBody: true, validateRequestParameters: true },
};

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
  return [
    [
      logicalId,
      {
        ...inherited,
        type: 'AWS::ApiGateway::RestApi',
        properties: {
          ...picked(properties, COPIED),
          EndpointConfiguration: endpointOf(properties.EndpointConfiguration),
          ...(properties.DefinitionUri === undefined
            ? { Body: bodyOf(logicalId, properties, events) }
            : { BodyS3Location: properties.DefinitionUri }),
        },
      },
    ],
    [
      `${logicalId}.Deployment`,
      {
        ...inherited,
        type: 'AWS::ApiGateway::Deployment',
        properties: { RestApiId: restApiId },
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
    ...samDomain(logicalId, properties.Domain, inherited),
  ];
}

/** SAM writes `Type` and `VPCEndpointIds` where CloudFormation has `Types` and `VpcEndpointIds`. */
function endpointOf(declared: unknown): unknown {
  if (declared === undefined) {
    return undefined;
  }
  if (!isMap(declared) || own(declared, 'Type') === undefined) {
    return { Types: [declared] };
  }
  return {
    Types: [declared.Type],
    VpcEndpointIds: declared.VPCEndpointIds,
    IpAddressType: declared.IpAddressType,
  };
}

function bodyOf(
  logicalId: string,
  properties: JsonMap,
  events: readonly SamEvent[],
): unknown {
  const auth = properties.Auth;
  const policy = samApiPolicy(properties, events);
  const extensions = {
    ...(policy && { 'x-amazon-apigateway-policy': policy }),
  };
  const given = properties.DefinitionBody;
  if (isMap(given)) {
    return own(given, 'Fn::Transform') === undefined
      ? {
          ...given,
          ...extensions,
          components: withSchemes(given.components, auth),
          security: given.security ?? samRequirement(auth),
        }
      : given;
  }
  return {
    info: { title: { 'Fn::Sub': `\${AWS::StackName}-${logicalId}` } },
    components: withSchemes(undefined, auth),
    paths: samPaths(events, auth, { hasCors: properties.Cors !== undefined }),
    'x-amazon-apigateway-request-validators': VALIDATORS,
    ...extensions,
  };
}
