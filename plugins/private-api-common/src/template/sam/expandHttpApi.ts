import { JsonMap, isMap, own } from '../parse/jsonValue';
import type { TemplateResource } from '../parse/parseTemplate';
import { picked } from './picked';
import type { SamEvent } from './samEvents';
import { samPaths } from './samPaths';
import { samRequirement } from './samSecurity';
import { withSchemes } from './withSchemes';

const COPIED = [
  'Name',
  'Description',
  'DisableExecuteApiEndpoint',
  'CorsConfiguration',
  'Tags',
];

const COPIED_TO_STAGE = [
  'AccessLogSettings',
  'DefaultRouteSettings',
  'RouteSettings',
  'StageVariables',
  'Tags',
];

/** The resources that SAM makes of an `AWS::Serverless::HttpApi`, by logical id. */
export function expandHttpApi(
  logicalId: string,
  { properties, condition }: TemplateResource,
  events: readonly SamEvent[],
): [string, TemplateResource][] {
  const inherited = condition ? { condition } : {};
  return [
    [
      logicalId,
      {
        ...inherited,
        type: 'AWS::ApiGatewayV2::Api',
        properties: {
          ...picked(properties, COPIED),
          ProtocolType: 'HTTP',
          ...(properties.DefinitionUri === undefined
            ? { Body: bodyOf(logicalId, properties, events) }
            : { BodyS3Location: properties.DefinitionUri }),
        },
      },
    ],
    [
      `${logicalId}.Stage`,
      {
        ...inherited,
        type: 'AWS::ApiGatewayV2::Stage',
        properties: {
          ...picked(properties, COPIED_TO_STAGE),
          ApiId: { Ref: logicalId },
          StageName: properties.StageName ?? '$default',
          AutoDeploy: true,
        },
      },
    ],
  ];
}

function bodyOf(
  logicalId: string,
  properties: JsonMap,
  events: readonly SamEvent[],
): unknown {
  const auth = properties.Auth;
  const given = properties.DefinitionBody;
  if (isMap(given)) {
    return own(given, 'Fn::Transform') === undefined
      ? {
          ...given,
          components: withSchemes(given.components, auth),
          security: given.security ?? samRequirement(auth),
        }
      : given;
  }
  return {
    info: { title: { 'Fn::Sub': `\${AWS::StackName}-${logicalId}` } },
    components: withSchemes(undefined, auth),
    // HTTP APIs answer preflights by their CORS configuration, without an operation.
    paths: samPaths(events, auth, { hasCors: false }),
  };
}
