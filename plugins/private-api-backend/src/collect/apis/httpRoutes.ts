import {
  GetIntegrationsCommand,
  GetRoutesCommand,
  Integration as IntegrationAnswer,
  Route,
} from '@aws-sdk/client-apigatewayv2';
import {
  Fact,
  Integration,
  isUnknown,
  Operation,
  unknownBecause,
} from 'backstage-plugin-private-api-common';
import { attempt } from '../attempt';
import { CollectContext } from '../CollectContext';
import { readPages } from '../../aws/readPages';
import { authorizationTypeOf } from './restOperations';
import { withoutCredentials } from '../withoutCredentials';

type Integrations = Fact<Map<string, Integration | null>>;

/**
 * The routes of an HTTP or WebSocket API with their integrations.
 *
 * @internal
 */
export async function readRoutes(
  context: CollectContext,
  api: { apiId: string; isWebSocket: boolean },
): Promise<Operation[]> {
  const { clients, call } = context;
  const [routes, integrations] = await Promise.all([
    readPages(async token => {
      const page = await clients.apiGatewayV2.send(
        new GetRoutesCommand({
          ApiId: api.apiId,
          MaxResults: '500',
          NextToken: token,
        }),
        call,
      );
      return { items: page.Items, next: page.NextToken };
    }),
    attempt(() => readIntegrations(context, api.apiId)),
  ]);
  return routes
    .sort((a, b) => ((a.RouteKey ?? '') < (b.RouteKey ?? '') ? -1 : 1))
    .map(route => toOperation(route, api.isWebSocket, integrations));
}

async function readIntegrations(
  { clients, call }: CollectContext,
  apiId: string,
): Promise<Map<string, Integration | null>> {
  const answers = await readPages(async token => {
    const page = await clients.apiGatewayV2.send(
      new GetIntegrationsCommand({
        ApiId: apiId,
        MaxResults: '500',
        NextToken: token,
      }),
      call,
    );
    return { items: page.Items, next: page.NextToken };
  });
  return new Map(
    answers.map(answer => [answer.IntegrationId ?? '', toIntegration(answer)]),
  );
}

function toOperation(
  route: Route,
  isWebSocket: boolean,
  integrations: Integrations,
): Operation {
  const parameters = Object.values(route.RequestParameters ?? {});
  return {
    ...splitRouteKey(route.RouteKey ?? '', isWebSocket),
    authorizationType: authorizationTypeOf(route.AuthorizationType),
    authorizerId: route.AuthorizerId,
    authorizationScopes: route.AuthorizationScopes ?? [],
    apiKeyRequired: route.ApiKeyRequired ?? false,
    declaresInput:
      parameters.some(parameter => parameter.Required) ||
      Object.keys(route.RequestModels ?? {}).length > 0,
    integration: integrationOf(route, integrations),
  };
}

/** `GET /orders` is a method and a path; `$default` stands for every one of both. A WebSocket route is named by its key. */
function splitRouteKey(
  key: string,
  isWebSocket: boolean,
): { method?: string; path: string } {
  if (isWebSocket) {
    return { path: key };
  }
  const space = key.indexOf(' ');
  return space < 0
    ? { method: 'ANY', path: key }
    : { method: key.slice(0, space), path: key.slice(space + 1) };
}

/** A route's target reads `integrations/<id>`. */
function integrationOf(
  route: Route,
  integrations: Integrations,
): Fact<Integration | null> {
  if (!route.Target) {
    return null;
  }
  if (isUnknown(integrations)) {
    return integrations;
  }
  return (
    integrations.get(route.Target.replace(/^integrations\//, '')) ??
    unknownBecause(`Target ${route.Target} is not among the integrations`)
  );
}

function toIntegration(answer: IntegrationAnswer): Integration | null {
  if (!answer.IntegrationType) {
    return null;
  }
  // Behind a VPC link the URI of an HTTP API's integration is the ARN of what the link leads to.
  const isTarget =
    answer.ConnectionType === 'VPC_LINK' &&
    answer.IntegrationUri?.startsWith('arn:');
  return {
    type: answer.IntegrationType,
    uri:
      isTarget || !answer.IntegrationUri
        ? undefined
        : withoutCredentials(answer.IntegrationUri),
    method: answer.IntegrationMethod,
    connectionType: answer.ConnectionType ?? 'INTERNET',
    connectionId: answer.ConnectionId,
    targetArn: isTarget ? answer.IntegrationUri : undefined,
    tlsServerName: answer.TlsConfig?.ServerNameToVerify,
    timeoutMs: answer.TimeoutInMillis,
    credentialsArn: answer.CredentialsArn,
  };
}
