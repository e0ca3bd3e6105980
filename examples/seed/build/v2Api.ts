import type { Aws } from '../aws.ts';
import type { Names } from '../Names.ts';
import type { Auth, Backend, V2ApiSpec } from '../spec/api.ts';
import { invocationUri, issuerOf, logGroupArn } from './arns.ts';
import { type Operation, operationsOf } from './operation.ts';
import { ACCESS_LOG_FORMAT } from './stage.ts';

/** Makes an HTTP or WebSocket API with its routes, integrations, authorizers and one stage. */
export async function buildV2Api(aws: Aws, names: Names, spec: V2ApiSpec) {
  const { ApiId } = await aws.apiGatewayV2.createApi({
    Name: spec.name,
    Description: spec.description,
    ProtocolType: spec.type,
    Tags: spec.tags,
    RouteSelectionExpression:
      spec.type === 'WEBSOCKET'
        ? '$request.body.action'
        : '$request.method $request.path',
    ...(spec.corsOrigins && {
      CorsConfiguration: {
        AllowOrigins: spec.corsOrigins,
        AllowMethods: ['GET', 'POST'],
        AllowHeaders: ['authorization', 'content-type'],
        // AWS refuses credentials from anywhere.
        AllowCredentials: !spec.corsOrigins.includes('*'),
      },
    }),
  });
  const api: V2Api = { aws, names, spec, ApiId: ApiId! };
  const authorizers = await createAuthorizers(api);
  const integrations = new Map<Backend, string>();
  for (const operation of operationsOf(spec)) {
    const { backend } = operation;
    if (!integrations.has(backend)) {
      integrations.set(backend, await createIntegration(api, backend));
    }
    await createRoute(api, operation, integrations.get(backend)!, authorizers);
  }
  await createStage(api);
  return api.ApiId;
}

interface V2Api {
  aws: Aws;
  names: Names;
  spec: V2ApiSpec;
  ApiId: string;
}

async function createAuthorizers(api: V2Api): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { auth } of operationsOf(api.spec)) {
    if ('authorizer' in auth && !ids.has(auth.authorizer)) {
      ids.set(auth.authorizer, await createAuthorizer(api, auth));
    }
  }
  return ids;
}

async function createAuthorizer(
  { aws, ApiId, spec }: V2Api,
  auth: Extract<Auth, { authorizer: string }>,
): Promise<string> {
  const { AuthorizerId } = await aws.apiGatewayV2.createAuthorizer({
    ApiId,
    Name: auth.authorizer,
    ...(auth.type === 'LAMBDA'
      ? {
          AuthorizerType: 'REQUEST',
          AuthorizerUri: invocationUri(aws.scope, auth.authorizer),
          IdentitySource:
            spec.type === 'WEBSOCKET'
              ? ['route.request.querystring.token']
              : ['$request.header.Authorization'],
        }
      : {
          AuthorizerType: 'JWT',
          IdentitySource: ['$request.header.Authorization'],
          JwtConfiguration: {
            Issuer: issuerOf(aws.scope, auth.authorizer),
            Audience: [auth.authorizer],
          },
        }),
  });
  return AuthorizerId!;
}

async function createIntegration(
  { aws, names, spec, ApiId }: V2Api,
  backend: Backend,
): Promise<string> {
  const { IntegrationId } = await aws.apiGatewayV2.createIntegration({
    ApiId,
    ...integration(aws, names, spec, backend),
  });
  return IntegrationId!;
}

function integration(
  aws: Aws,
  names: Names,
  spec: V2ApiSpec,
  backend: Backend,
) {
  const proxy = {
    IntegrationType: 'HTTP_PROXY' as const,
    IntegrationMethod: 'ANY',
    PayloadFormatVersion: '1.0',
  };
  switch (backend.kind) {
    case 'lambda':
      return {
        IntegrationType: 'AWS_PROXY' as const,
        IntegrationMethod: 'POST',
        IntegrationUri: invocationUri(aws.scope, backend.function),
        PayloadFormatVersion: spec.type === 'HTTP' ? '2.0' : '1.0',
      };
    case 'http':
      return { ...proxy, IntegrationUri: backend.url };
    case 'link-v1':
      return {
        ...proxy,
        ...connectedBy(names, backend.link),
        IntegrationUri: backend.origin,
      };
    case 'link-v2':
      return {
        ...proxy,
        ...connectedBy(names, backend.link),
        IntegrationUri: names.get(
          'listener',
          `${backend.loadBalancer}:${backend.port}`,
        ),
        ...tlsTo(backend.origin),
      };
    case 'cloud-map':
      return {
        ...proxy,
        ...connectedBy(names, backend.link),
        IntegrationUri: names.get('cloud-map-service', backend.service),
      };
  }
}

function connectedBy(names: Names, link: string) {
  return {
    ConnectionType: 'VPC_LINK' as const,
    ConnectionId: names.get('vpc-link', link),
  };
}

/** An HTTP API calls its private integration by HTTPS only where it is told the server's name. */
function tlsTo(origin: string) {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:'
    ? { TlsConfig: { ServerNameToVerify: hostname } }
    : {};
}

async function createRoute(
  { aws, ApiId }: V2Api,
  { method, path, auth, apiKey }: Operation,
  integrationId: string,
  authorizers: Map<string, string>,
) {
  await aws.apiGatewayV2.createRoute({
    ApiId,
    RouteKey: method ? `${method} ${path}` : path,
    Target: `integrations/${integrationId}`,
    ApiKeyRequired: apiKey,
    AuthorizationType: ROUTE_AUTH[auth.type],
    ...('authorizer' in auth && {
      AuthorizerId: authorizers.get(auth.authorizer),
    }),
    ...('scopes' in auth && { AuthorizationScopes: auth.scopes }),
  });
}

const ROUTE_AUTH = {
  NONE: 'NONE',
  AWS_IAM: 'AWS_IAM',
  LAMBDA: 'CUSTOM',
  COGNITO: 'JWT',
  JWT: 'JWT',
} as const;

async function createStage({ aws, spec, ApiId }: V2Api) {
  const { stage } = spec;
  await aws.apiGatewayV2.createStage({
    ApiId,
    StageName: stage.name,
    AutoDeploy: true,
    Tags: spec.tags,
    ...(stage.accessLog && {
      AccessLogSettings: {
        DestinationArn: logGroupArn(aws.scope, `${spec.name}-${ApiId}`),
        Format: ACCESS_LOG_FORMAT,
      },
    }),
    ...((stage.rateLimit !== undefined || stage.executionLog) && {
      DefaultRouteSettings: {
        ThrottlingRateLimit: stage.rateLimit,
        ThrottlingBurstLimit: stage.rateLimit && stage.rateLimit * 2,
        LoggingLevel: stage.executionLog,
      },
    }),
  });
}
