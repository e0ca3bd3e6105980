import {
  Fact,
  Integration,
  Operation,
  isKnown,
  isUnknown,
  unknownBecause,
} from '../../inventory';
import type { Properties } from '../evaluate/Properties';
import type { StackSet } from '../evaluate/StackSet';
import {
  authorizationTypeOf,
  integrationOf,
  isIntegrationType,
} from '../rest/readMethods';

/** The operations that `AWS::ApiGatewayV2::Route` resources give an API. */
export function readRoutes(
  apiId: string,
  isWebSocket: boolean,
  set: StackSet,
): Fact<Operation[]> {
  const routes = set.partsOf(apiId, 'AWS::ApiGatewayV2::Route', 'ApiId');
  if (isUnknown(routes)) {
    return routes;
  }
  const operations: Operation[] = [];
  for (const { properties } of routes) {
    const routeKey = properties.text('RouteKey') ?? '';
    if (isUnknown(routeKey)) {
      return routeKey;
    }
    operations.push({
      ...methodAndPath(routeKey, isWebSocket),
      ...readRoute(properties, set),
    });
  }
  return operations;
}

function readRoute(properties: Properties, set: StackSet) {
  const authorizerId = properties.label('AuthorizerId');
  return {
    authorizationType: authorizationTypeOf(properties),
    ...(authorizerId && { authorizerId }),
    authorizationScopes: properties.labels('AuthorizationScopes'),
    apiKeyRequired: properties.flag('ApiKeyRequired') === true,
    declaresInput: false,
    integration: readTarget(properties.text('Target'), set),
  };
}

/** `GET /orders` is a method and a path; `$default` stands for all; a WebSocket API knows route keys only. */
function methodAndPath(routeKey: string, isWebSocket: boolean) {
  if (isWebSocket) {
    return { path: routeKey };
  }
  const [method, path] = routeKey.split(' ');
  return path === undefined
    ? { method: 'ANY', path: routeKey }
    : { method, path };
}

/** A route names its integration as `integrations/<id>`. */
function readTarget(
  target: Fact<string> | undefined,
  set: StackSet,
): Fact<Integration | null> {
  if (target === undefined || !isKnown(target)) {
    return target ?? null;
  }
  const id = target.replace(/^integrations\//, '');
  const integration = set.find('AWS::ApiGatewayV2::Integration', id);
  return integration
    ? readIntegration(integration.properties)
    : unknownBecause(`integration ${id} is outside of the templates`);
}

function readIntegration(properties: Properties): Fact<Integration> {
  const type = properties.text('IntegrationType');
  if (!isIntegrationType(type)) {
    return isUnknown(type)
      ? type
      : unknownBecause(`${type ?? 'nothing'} is no integration type`);
  }
  const uri = properties.label('IntegrationUri');
  const isPrivate = properties.known('ConnectionType') === 'VPC_LINK';
  return integrationOf(type, {
    uri,
    method: properties.label('IntegrationMethod'),
    isPrivate,
    connectionId: properties.label('ConnectionId'),
    targetArn: isPrivate && uri?.startsWith('arn:') ? uri : undefined,
    tlsServerName: properties.map('TlsConfig').label('ServerNameToVerify'),
    timeoutMs: properties.number('TimeoutInMillis'),
    credentialsArn: properties.label('CredentialsArn'),
  });
}
