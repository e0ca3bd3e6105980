import { modelsOf } from './models.ts';
import type { JsonObject } from './Recording.ts';

/** An OpenAPI document as API Gateway exports it of a stage of a REST API, with its extensions. */
export function restDefinition(of: {
  api: JsonObject;
  region: string;
  stage: string;
  resources: JsonObject[];
  authorizers: JsonObject[];
}): JsonObject {
  const { api, region, stage, resources, authorizers } = of;
  const models = modelsOf(String(api.name));
  const policy = policyOf(api);
  return {
    openapi: '3.0.1',
    info: infoOf(api.name, api.description, api.createdDate),
    servers: [
      {
        url: `https://${api.id}.execute-api.${region}.amazonaws.com/{basePath}`,
        variables: { basePath: { default: `/${stage}` } },
      },
    ],
    paths: Object.fromEntries(
      resources
        .filter(({ resourceMethods }) => resourceMethods)
        .map(({ path, resourceMethods }) => [
          String(path),
          Object.fromEntries(
            Object.entries(resourceMethods as JsonObject).map(
              ([verb, method]) => [
                verb === 'ANY'
                  ? 'x-amazon-apigateway-any-method'
                  : verb.toLowerCase(),
                restOperation(method as JsonObject, {
                  path: String(path),
                  authorizers,
                  model: models.main,
                }),
              ],
            ),
          ),
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    components: {
      schemas: models.schemas,
      securitySchemes: {
        api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
        ...Object.fromEntries(
          authorizers.map(authorizer => [
            String(authorizer.name),
            {
              type: 'apiKey',
              name: 'Authorization',
              in: 'header',
              'x-amazon-apigateway-authtype':
                authorizer.type === 'COGNITO_USER_POOLS'
                  ? 'cognito_user_pools'
                  : 'custom',
            },
          ]),
        ),
        sigv4: {
          type: 'apiKey',
          name: 'Authorization',
          in: 'header',
          'x-amazon-apigateway-authtype': 'awsSigv4',
        },
      },
    },
    ...(policy && { 'x-amazon-apigateway-policy': policy }),
  };
}

function restOperation(
  method: JsonObject,
  of: { path: string; authorizers: JsonObject[]; model: string },
): JsonObject {
  const integration = method.methodIntegration as JsonObject | undefined;
  const authorizer = of.authorizers.find(
    ({ id }) => id === method.authorizerId,
  );
  const security: JsonObject[] = [
    ...(method.authorizationType === 'AWS_IAM' ? [{ sigv4: [] }] : []),
    ...(authorizer
      ? [
          {
            [String(authorizer.name)]: (method.authorizationScopes ??
              []) as string[],
          },
        ]
      : []),
    ...(method.apiKeyRequired ? [{ api_key: [] }] : []),
  ];
  const content = {
    'application/json': {
      schema: { $ref: `#/components/schemas/${of.model}` },
    },
  };
  return {
    ...(/\{/.test(of.path) && { parameters: pathParameters(of.path) }),
    ...(method.requestModels && { requestBody: { content, required: true } }),
    responses: { 200: { description: '200 response', content } },
    ...(security.length > 0 && { security }),
    ...(integration && {
      'x-amazon-apigateway-integration': {
        type: String(integration.type).toLowerCase(),
        ...only(integration, [
          'connectionId',
          'connectionType',
          'httpMethod',
          'integrationTarget',
          'responseTransferMode',
          'timeoutInMillis',
          'uri',
        ]),
        passthroughBehavior: 'when_no_match',
      },
    }),
  };
}

/** The same of an HTTP API. */
export function httpDefinition(of: {
  api: JsonObject;
  routes: JsonObject[];
  integrations: JsonObject[];
  authorizers: JsonObject[];
}): JsonObject {
  const { api, routes, integrations, authorizers } = of;
  const paths: Record<string, JsonObject> = {};
  for (const route of [...routes].sort((a, b) =>
    String(a.RouteKey) < String(b.RouteKey) ? -1 : 1,
  )) {
    const [verb, path] = String(route.RouteKey).split(' ');
    const integration = integrations.find(
      ({ IntegrationId }) => route.Target === `integrations/${IntegrationId}`,
    );
    const authorizer = authorizers.find(
      ({ AuthorizerId }) => AuthorizerId === route.AuthorizerId,
    );
    const own = (paths[path ?? '/$default'] ??= {});
    own[
      !path || verb === 'ANY'
        ? 'x-amazon-apigateway-any-method'
        : verb.toLowerCase()
    ] = {
      ...(/\{/.test(path ?? '') && { parameters: pathParameters(path) }),
      responses: {
        default: {
          description: `Default response for ${verb} ${path ?? ''}`.trim(),
        },
      },
      ...(authorizer && {
        security: [
          {
            [String(authorizer.Name)]: (route.AuthorizationScopes ??
              []) as string[],
          },
        ],
      }),
      ...(integration && {
        'x-amazon-apigateway-integration': {
          type: String(integration.IntegrationType).toLowerCase(),
          connectionId: integration.ConnectionId,
          connectionType: integration.ConnectionType,
          httpMethod: integration.IntegrationMethod,
          payloadFormatVersion: integration.PayloadFormatVersion,
          timeoutInMillis: integration.TimeoutInMillis,
          uri: integration.IntegrationUri,
        },
      }),
    };
  }
  return {
    openapi: '3.0.1',
    info: infoOf(api.Name, api.Description, api.CreatedDate),
    servers: [{ url: String(api.ApiEndpoint) }],
    paths,
    ...(authorizers.length > 0 && {
      components: {
        securitySchemes: Object.fromEntries(
          authorizers.map(({ Name, JwtConfiguration }) => [
            String(Name),
            {
              type: 'oauth2',
              flows: {},
              'x-amazon-apigateway-authorizer': {
                type: 'jwt',
                jwtConfiguration: JwtConfiguration ?? {},
                identitySource: '$request.header.Authorization',
              },
            },
          ]),
        ),
      },
    }),
    'x-amazon-apigateway-importexport-version': '1.0',
  };
}

/** A policy that is not JSON is in no document. */
function policyOf(api: JsonObject): JsonObject | undefined {
  try {
    return api.policy
      ? JSON.parse(String(api.policy).replaceAll('\\"', '"'))
      : undefined;
  } catch {
    return undefined;
  }
}

function infoOf(
  title: unknown,
  description: unknown,
  createdAt: unknown,
): JsonObject {
  return {
    title: String(title),
    ...(description ? { description: String(description) } : {}),
    version: String((createdAt as { $date: string }).$date),
  };
}

function pathParameters(path: string): JsonObject[] {
  return [...path.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function only(item: JsonObject, members: string[]): JsonObject {
  return Object.fromEntries(
    members
      .filter(member => item[member] !== undefined)
      .map(member => [member, item[member]]),
  );
}
