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
  const make = (
    suffix: string,
    type: string,
    made: JsonMap,
  ): [string, TemplateResource] => [
    `${logicalId}${suffix}`,
    {
      ...inherited,
      type: `AWS::ApiGatewayV2::${type}`,
      properties: made,
    },
  ];
  const ofApi = { ApiId: { Ref: logicalId } };
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
      ...ofApi,
      Tags: passedOn,
      StageName: properties.StageName ?? 'default',
      AutoDeploy: true,
    }),
    ...entriesOf(properties.Routes).flatMap(([key, route]) => [
      make(`.${key}.Integration`, 'Integration', {
        ...ofApi,
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: invocationUri(own(route, 'FunctionArn')),
        TimeoutInMillis: own(route, 'IntegrationTimeout'),
      }),
      make(`.${key}.Route`, 'Route', {
        ...ofApi,
        ...(key === CONNECT && guardOf(logicalId, auth)),
        RouteKey: key,
        ApiKeyRequired: own(route, 'ApiKeyRequired'),
        Target: {
          'Fn::Join': [
            '/',
            ['integrations', { Ref: `${logicalId}.${key}.Integration` }],
          ],
        },
      }),
    ]),
    ...(isCustom(auth)
      ? [
          make(AUTHORIZER, 'Authorizer', {
            ...ofApi,
            Name: own(auth, 'Name') ?? `${logicalId}${AUTHORIZER}`,
            AuthorizerType: 'REQUEST',
            AuthorizerUri: invocationUri(own(auth, 'AuthArn')),
            IdentitySource: own(auth, 'IdentitySource'),
          }),
        ]
      : []),
    ...samHttpDomain(logicalId, properties.Domain, inherited, passedOn),
  ];
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
