import { Api, isKnown, Operation } from '../inventory';

/**
 * What the catalog shows as an API's definition, as JSON text.
 *
 * @public
 */
export interface ApiDefinition {
  /** The catalog's `spec.type`. */
  type: 'openapi' | 'asyncapi';
  text: string;
}

/**
 * A definition made from the methods and routes that AWS lists: OpenAPI 3.0 for REST and HTTP APIs, AsyncAPI 2.6 for WebSocket
 * APIs. It holds no models, because the inventory reads none, and says so where the methods themselves could not be read.
 *
 * @public
 */
export function definitionOfApi(api: Api): ApiDefinition {
  const info = {
    title: api.name,
    version: api.createdAt?.slice(0, 10) ?? 'unknown',
    description: describe(api),
  };
  const operations = isKnown(api.operations) ? api.operations : [];
  return api.apiType === 'WEBSOCKET'
    ? {
        type: 'asyncapi',
        text: format({
          asyncapi: '2.6.0',
          info,
          channels: channelsOf(operations),
        }),
      }
    : {
        type: 'openapi',
        text: format({ openapi: '3.0.3', info, paths: pathsOf(operations) }),
      };
}

function describe(api: Api): string {
  const made = isKnown(api.operations)
    ? 'Made from the methods and routes that API Gateway lists.'
    : `The methods are unknown: ${api.operations.unknown}.`;
  return api.description ? `${api.description}\n\n${made}` : made;
}

function channelsOf(operations: Operation[]) {
  return Object.fromEntries(
    operations.map(operation => [operation.path, { publish: {} }]),
  );
}

function pathsOf(operations: Operation[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = operation.path.startsWith('/') ? operation.path : '/{proxy+}';
    paths[path] ??= {};
    for (const verb of verbsOf(operation)) {
      paths[path][verb] = {
        ...(parametersOf(path).length > 0 && {
          parameters: parametersOf(path),
        }),
        responses: { default: { description: 'Not described by API Gateway' } },
      };
    }
  }
  return paths;
}

const ANY = ['get', 'post', 'put', 'patch', 'delete'];

function verbsOf({ method }: Operation): string[] {
  return !method || method === 'ANY' ? ANY : [method.toLowerCase()];
}

function parametersOf(path: string) {
  return [...path.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function format(definition: unknown): string {
  return JSON.stringify(definition, undefined, 2);
}
