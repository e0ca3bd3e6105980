import { JsonMap, isMap, own, isTrue } from '../parse/jsonValue';
import type { TemplateResource } from '../parse/parseTemplate';
import { isEditable } from './definitionPaths';
import { httpDefinition } from './httpDefinition';
import { picked } from './picked';
import { routeOf, type SamEvent } from './samEvents';
import { MADE_BY, samHttpDomain } from './samHttpDomain';

const COPIED = ['Name', 'Description', 'DisableExecuteApiEndpoint'];

const COPIED_TO_STAGE = [
  'AccessLogSettings',
  'DefaultRouteSettings',
  'StageVariables',
];

/** The resources that SAM makes of an `AWS::Serverless::HttpApi`, by logical id. */
export function expandHttpApi(
  logicalId: string,
  { properties, condition }: TemplateResource,
  events: readonly SamEvent[],
): [string, TemplateResource][] {
  const inherited = condition ? { condition } : {};
  const tags = tagsOf(properties);
  return [
    [
      logicalId,
      {
        ...inherited,
        type: 'AWS::ApiGatewayV2::Api',
        properties: {
          ...picked(properties, COPIED),
          ...corsOf(properties.CorsConfiguration),
          Tags: tags,
          ProtocolType: 'HTTP',
          ...(properties.DefinitionUri === undefined
            ? { Body: httpDefinition(properties, events) }
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
          RouteSettings: routeSettings(properties.RouteSettings, events),
          Tags: tags,
          ApiId: { Ref: logicalId },
          StageName: properties.StageName ?? '$default',
          AutoDeploy: true,
        },
      },
    ],
    ...samHttpDomain(
      logicalId,
      properties.Domain,
      inherited,
      isTrue(properties.PropagateTags)
        ? { ...Object(properties.Tags), ...MADE_BY }
        : MADE_BY,
    ),
  ];
}

/** `true` admits every origin. */
function corsOf(declared: unknown): JsonMap {
  if (declared === undefined) {
    return {};
  }
  return {
    CorsConfiguration: declared === true ? { AllowOrigins: ['*'] } : declared,
  };
}

/** SAM marks what it makes where it sees the definition. */
function tagsOf({ Tags, DefinitionBody, DefinitionUri }: JsonMap): JsonMap {
  const isSeen =
    DefinitionUri === undefined &&
    (DefinitionBody === undefined || isEditable(DefinitionBody));
  return { ...(isMap(Tags) && Tags), ...(isSeen && MADE_BY) };
}

/** What events say of their routes comes over what the API says of them. */
function routeSettings(
  declared: unknown,
  events: readonly SamEvent[],
): JsonMap {
  const settings: JsonMap = { ...(isMap(declared) && declared) };
  for (const event of events) {
    const route = routeOf(event);
    if (route !== undefined && isMap(event.routeSettings)) {
      settings[route] = {
        ...Object(own(settings, route)),
        ...event.routeSettings,
      };
    }
  }
  return settings;
}
