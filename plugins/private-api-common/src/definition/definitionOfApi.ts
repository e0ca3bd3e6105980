import { Api, isKnown, isUnknown, Operation } from '../inventory';
import { exportedStage } from './exportedStage';

/**
 * What the catalog shows as an API's definition, as JSON text.
 *
 * @public
 */
export interface ApiDefinition {
  /** The catalog's `spec.type`. */
  type: 'openapi' | 'asyncapi';
  text: string;
  origin: DefinitionOrigin;
}

/**
 * Where a definition comes from: AWS's export of what a stage serves, or the list of methods and routes, and why no export.
 *
 * @public
 */
export type DefinitionOrigin =
  | { from: 'deployment'; stage: string; deployedAt?: string }
  | { from: 'listing'; reason?: string };

/**
 * The definition that AWS exported of what {@link exportedStage} serves, where there is one. Otherwise one made from the
 * methods and routes that AWS lists: OpenAPI 3.0 for REST and HTTP APIs, AsyncAPI 2.6 for WebSocket APIs. The latter holds
 * no models, because the inventory reads none, and says so where the methods themselves could not be read.
 *
 * @param exported - Text of the export.
 * @public
 */
export function definitionOfApi(api: Api, exported?: string): ApiDefinition {
  const stage = exportedStage(api);
  return exported && stage
    ? {
        type: 'openapi',
        text: exported,
        origin: {
          from: 'deployment',
          stage: stage.name,
          ...(stage.deployedAt && { deployedAt: stage.deployedAt }),
        },
      }
    : {
        ...listOperations(api),
        origin: { from: 'listing', ...reasonOf(api) },
      };
}

/** Why nothing was exported, where that is known. */
function reasonOf(api: Api): { reason?: string } {
  if (api.apiType === 'WEBSOCKET') {
    return { reason: 'AWS exports no WebSocket APIs' };
  }
  const stage = exportedStage(api);
  if (!stage) {
    return isUnknown(api.stages)
      ? { reason: api.stages.unknown }
      : { reason: 'No stage serves a deployment' };
  }
  const { deployedDefinition: deployed } = stage;
  return isUnknown(deployed) ? { reason: deployed.unknown } : {};
}

function listOperations(api: Api): Omit<ApiDefinition, 'origin'> {
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
