import { ServiceCall } from '../../aws/recording/CallRecorder';
import {
  answer,
  collectRecorded,
  only,
  refusal,
} from '../testing/recordedScope';

const API_ID = 'h1t2t3p4';
const PAGE = { ApiId: API_ID, MaxResults: '500' };
const LISTENER =
  'arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/app/shop/1/2';

/** An API of version 2; parts of it that are not given are empty. */
function anApi(
  protocol: 'HTTP' | 'WEBSOCKET',
  parts: { routes?: object[]; integrations?: object[]; stages?: object[] } = {},
): ServiceCall[] {
  const { routes = [], integrations = [], stages = [] } = parts;
  const api = {
    ApiId: API_ID,
    Name: 'basket 🧺',
    ProtocolType: protocol,
    RouteSelectionExpression: '$request.method $request.path',
    CorsConfiguration: { AllowOrigins: ['*'] },
    Tags: { owner: 'shop' },
  };
  return [
    answer('apigatewayv2', 'GetApis', { MaxResults: '500' }, { Items: [api] }),
    answer('apigatewayv2', 'GetRoutes', PAGE, { Items: routes }),
    answer('apigatewayv2', 'GetIntegrations', PAGE, { Items: integrations }),
    answer('apigatewayv2', 'GetStages', PAGE, { Items: stages }),
  ];
}

describe('httpApis', () => {
  it('joins routes with their integrations, and takes the URI behind a link for the target', async () => {
    const pass = await collectRecorded(
      anApi('HTTP', {
        routes: [
          { RouteKey: 'GET /basket', Target: 'integrations/i1' },
          { RouteKey: '$default', AuthorizationType: 'NONE' },
        ],
        integrations: [
          {
            IntegrationId: 'i1',
            IntegrationType: 'HTTP_PROXY',
            IntegrationMethod: 'ANY',
            IntegrationUri: LISTENER,
            ConnectionType: 'VPC_LINK',
            ConnectionId: 'link02',
            TlsConfig: { ServerNameToVerify: 'shop.example' },
          },
        ],
      }),
    );
    expect(only(pass, 'api')).toMatchObject({
      arn: 'arn:aws:apigateway:eu-west-1:111111111111:/apis/h1t2t3p4',
      name: 'basket 🧺',
      apiType: 'HTTP',
      endpointType: 'REGIONAL',
      policy: null,
      corsConfiguration: { allowOrigins: ['*'], allowCredentials: false },
      operations: [
        { method: 'ANY', path: '$default', authorizationType: 'NONE' },
        {
          method: 'GET',
          path: '/basket',
          integration: {
            connectionType: 'VPC_LINK',
            connectionId: 'link02',
            targetArn: LISTENER,
            tlsServerName: 'shop.example',
          },
        },
      ],
      authorizers: [],
    });
  });

  it('says that it does not know an integration that a route names and the listing lacks', async () => {
    const pass = await collectRecorded(
      anApi('HTTP', {
        routes: [
          {
            RouteKey: 'GET /',
            Target: 'integrations/gone',
            AuthorizationType: 'SIGV5',
          },
        ],
      }),
    );
    expect(only(pass, 'api').operations).toMatchObject([
      {
        authorizationType: {
          unknown: 'AWS gives the authorization type SIGV5',
        },
        integration: {
          unknown: 'Target integrations/gone is not among the integrations',
        },
      },
    ]);
  });

  it('names the routes of a WebSocket API by their keys, and reads the authorizers that they name', async () => {
    const pass = await collectRecorded([
      ...anApi('WEBSOCKET', {
        routes: [
          {
            RouteKey: '$connect',
            AuthorizationType: 'CUSTOM',
            AuthorizerId: 'a1',
          },
        ],
        stages: [
          {
            StageName: 'live',
            DefaultRouteSettings: { ThrottlingRateLimit: 50 },
            RouteSettings: { $connect: { LoggingLevel: 'ERROR' } },
          },
        ],
      }),
      answer('apigatewayv2', 'GetAuthorizers', PAGE, {
        Items: [
          {
            AuthorizerId: 'a1',
            Name: 'sessions',
            AuthorizerType: 'REQUEST',
            AuthorizerUri:
              'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:sessions/invocations',
            IdentitySource: ['route.request.header.Cookie'],
          },
        ],
      }),
    ]);
    expect(only(pass, 'api')).toMatchObject({
      apiType: 'WEBSOCKET',
      operations: [{ path: '$connect', authorizerId: 'a1' }],
      authorizers: [
        {
          id: 'a1',
          type: 'REQUEST',
          functionArn:
            'arn:aws:lambda:eu-west-1:111111111111:function:sessions',
        },
      ],
      stages: [
        {
          name: 'live',
          methodSettings: {
            $default: { throttlingRateLimit: 50 },
            $connect: { loggingLevel: 'ERROR' },
          },
        },
      ],
    });
  });

  it('keeps the routes where their integrations are denied', async () => {
    const pass = await collectRecorded([
      ...anApi('HTTP', {
        routes: [{ RouteKey: 'GET /', Target: 'integrations/i1' }],
      }),
      refusal('apigatewayv2', 'GetIntegrations', PAGE),
    ]);
    expect(only(pass, 'api').operations).toMatchObject([
      {
        path: '/',
        integration: {
          missingAction: 'apigateway:GET on /apis/*/integrations',
        },
      },
    ]);
  });
});
