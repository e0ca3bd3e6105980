import { JsonMap, entriesOf, isMap, own, isTrue } from '../parse/jsonValue';
import type { TemplateResource } from '../parse/parseTemplate';
import { invocationUri } from './invocationUri';
import { picked } from './picked';
import { MADE_BY_WEB_SOCKET, samHttpDomain } from './samHttpDomain';

const COPIED = [
  'ApiKeySelectionExpression',
  'Description',
  'DisableExecuteApiEndpoint',
  'IpAddressType',
  'RouteSelectionExpression',
];

const COPIED_TO_STAGE = [
  'AccessLogSettings',
  'DefaultRouteSettings',
  'RouteSettings',
  'StageVariables',
];

/** Connections are authorised where they are opened, and nowhere else. */
const CONNECT = '$connect';

/** SAM's name of the authorizer follows that of the API. */
const AUTHORIZER = 'ConnectAuthorizer';

/**
 * The resources that SAM makes of an `AWS::Serverless::WebSocketApi`, by logical id. Its routes stand in its own properties: no
 * event makes one. See
 * {@link https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-websocketapi.html}.
 */
export function expandWebSocketApi(
  logicalId: string,
  { properties, condition }: TemplateResource,
): [string, TemplateResource][] {
  const inherited = condition ? { condition } : {};
  const make: Make = (suffix, type, made) => [
    `${logicalId}${suffix}`,
    { ...inherited, type: `AWS::ApiGatewayV2::${type}`, properties: made },
  ];
  const { Tags: tags, Auth: auth } = properties;
  const marked = { ...(isMap(tags) && tags), ...MADE_BY_WEB_SOCKET };
  const passedOn = isTrue(properties.PropagateTags)
    ? marked
    : MADE_BY_WEB_SOCKET;
  return [
    make('', 'Api', {
      ...picked(properties, COPIED),
      Name: properties.Name ?? logicalId,
      ProtocolType: 'WEBSOCKET',
      Tags: marked,
    }),
    make('.Stage', 'Stage', {
      ...picked(properties, COPIED_TO_STAGE),
      ApiId: { Ref: logicalId },
      Tags: passedOn,
      StageName: properties.StageName ?? 'default',
      AutoDeploy: true,
    }),
    ...entriesOf(properties.Routes).flatMap(([key, route]) => [
      make(
        `.${key}.Integration`,
        'Integration',
        integrationOf(logicalId, route),
      ),
      make(`.${key}.Route`, 'Route', routeOf(logicalId, { key, route, auth })),
    ]),
    ...(isCustom(auth)
      ? [make(AUTHORIZER, 'Authorizer', authorizerOf(logicalId, auth))]
      : []),
    ...samHttpDomain(logicalId, properties.Domain, inherited, passedOn),
  ];
}

/** Names a resource of the API, which is made under the condition of the API. */
type Make = (
  suffix: string,
  type: string,
  properties: JsonMap,
) => [string, TemplateResource];

function integrationOf(logicalId: string, route: unknown): JsonMap {
  return {
    ApiId: { Ref: logicalId },
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: invocationUri(own(route, 'FunctionArn')),
    TimeoutInMillis: own(route, 'IntegrationTimeout'),
  };
}

function routeOf(
  logicalId: string,
  { key, route, auth }: { key: string; route: unknown; auth: unknown },
): JsonMap {
  return {
    ApiId: { Ref: logicalId },
    ...(key === CONNECT && guardOf(logicalId, auth)),
    RouteKey: key,
    ApiKeyRequired: own(route, 'ApiKeyRequired'),
    Target: {
      'Fn::Join': [
        '/',
        ['integrations', { Ref: `${logicalId}.${key}.Integration` }],
      ],
    },
  };
}

function authorizerOf(logicalId: string, auth: unknown): JsonMap {
  return {
    ApiId: { Ref: logicalId },
    Name: own(auth, 'Name') ?? `${logicalId}${AUTHORIZER}`,
    AuthorizerType: 'REQUEST',
    AuthorizerUri: invocationUri(own(auth, 'AuthArn')),
    IdentitySource: own(auth, 'IdentitySource'),
  };
}

function isCustom(auth: unknown): boolean {
  return own(auth, 'AuthType') === 'CUSTOM';
}

function guardOf(logicalId: string, auth: unknown): JsonMap {
  return {
    AuthorizationType: own(auth, 'AuthType') ?? 'NONE',
    ...(isCustom(auth) && {
      AuthorizerId: { Ref: `${logicalId}${AUTHORIZER}` },
    }),
  };
}
