import { Api, isUnknown, Operation } from '../../inventory';
import { fail, Judgement, unknown, unknownFrom } from '../Judgement';

/** The operation that answers a call, or why there is none. */
export type OperationMatch =
  | { operation: Operation }
  | { operation?: undefined; judgement: Judgement };

/** Longest URL of a private API, in characters. */
const MAX_PATH_LENGTH = 8192;

/**
 * The method or route that API Gateway chooses for a call.
 *
 * @remarks
 * A REST API chooses the resource first, by the most specific path, and then looks for the method there only. An HTTP API
 * chooses among routes whose method fits too: first a full match, then the longest greedy one, then `$default`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html
 */
export function matchOperation(
  api: Api,
  method: string,
  path: string,
): OperationMatch {
  const { operations, apiType } = api;
  const problem = problemOf(api, method, path);
  if (problem) {
    return { judgement: problem };
  }
  if (isUnknown(operations)) {
    return {
      judgement: unknownFrom(operations, 'The operations are not known'),
    };
  }
  switch (apiType) {
    case 'REST':
      return matchMethod(operations, method, path);
    case 'HTTP':
      return matchRoute(operations, method, path);
    default:
      return matchRouteKey(operations, path);
  }
}

function problemOf(
  api: Api,
  method: string,
  path: string,
): Judgement | undefined {
  if (api.apiType === 'WEBSOCKET') {
    return path ? undefined : unknown('The question names no route key.');
  }
  if (!method || !path) {
    return unknown(`The question names no ${method ? 'path' : 'method'}.`);
  }
  if (!path.startsWith('/')) {
    return fail(
      `The path ${path.slice(0, 80)} does not start with a slash.`,
      'Write the path as in /orders/17, without stage.',
    );
  }
  return path.length > MAX_PATH_LENGTH
    ? fail(
        `The path has ${path.length} characters; API Gateway takes ${MAX_PATH_LENGTH} at most.`,
        'Call a shorter path.',
      )
    : undefined;
}

function matchMethod(
  operations: readonly Operation[],
  method: string,
  path: string,
): OperationMatch {
  const segments = segmentsOf(path.replace(/(?<=.)\/$/, ''));
  const [resource] = operations
    .filter(operation => fits(operation.path, segments))
    .sort(bySpecificity);
  const atResource = operations.filter(one => one.path === resource?.path);
  const operation = withMethod(atResource, method);
  if (operation) {
    return { operation };
  }
  return {
    judgement: fail(
      resource
        ? `Resource ${resource.path} has no method ${method}: API Gateway answers 403 "Missing Authentication Token".`
        : `No resource fits ${path}: API Gateway answers 403 "Missing Authentication Token".`,
      'Call an existing method and path, or add it and deploy.',
      evidenceOf(resource ? atResource : operations),
    ),
  };
}

function matchRoute(
  operations: readonly Operation[],
  method: string,
  path: string,
): OperationMatch {
  const segments = segmentsOf(path);
  const candidates = operations
    .filter(
      route =>
        fits(route.path, segments) &&
        (route.method === method || route.method === 'ANY'),
    )
    .sort(
      (a, b) =>
        Number(isGreedy(a.path)) - Number(isGreedy(b.path)) ||
        bySpecificity(a, b),
    );
  const atPath = candidates.filter(one => one.path === candidates[0]?.path);
  const operation =
    withMethod(atPath, method) ??
    operations.find(route => route.path === '$default');
  if (operation) {
    return { operation };
  }
  return {
    judgement: fail(
      `No route fits ${method} ${path}: API Gateway answers 404 "Not Found".`,
      'Call an existing route, or add it or $default.',
      evidenceOf(operations),
    ),
  };
}

function matchRouteKey(
  operations: readonly Operation[],
  routeKey: string,
): OperationMatch {
  const operation =
    operations.find(({ path }) => path === routeKey) ??
    (routeKey.startsWith('$')
      ? undefined
      : operations.find(({ path }) => path === '$default'));
  return operation
    ? { operation }
    : {
        judgement: fail(
          `There is no route ${routeKey}.`,
          'Send an existing route key, or add the route or $default.',
          evidenceOf(operations),
        ),
      };
}

function withMethod(operations: readonly Operation[], method: string) {
  return (
    operations.find(one => one.method === method) ??
    operations.find(one => one.method === 'ANY')
  );
}

const MAX_SHOWN = 20;

function evidenceOf(operations: readonly Operation[]) {
  const names = operations
    .slice(0, MAX_SHOWN)
    .map(({ method, path }) => [method, path].filter(Boolean).join(' '));
  const more = operations.length - names.length;
  return {
    source: 'methods and routes',
    text: `${names.join(', ') || 'none'}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}

function fits(pattern: string, segments: readonly string[]): boolean {
  if (!pattern.startsWith('/')) {
    return false;
  }
  const parts = segmentsOf(pattern);
  const isOpen = isGreedy(pattern);
  if (
    isOpen ? segments.length < parts.length : segments.length !== parts.length
  ) {
    return false;
  }
  return parts.every(
    (part, i) =>
      part === segments[i] || (isVariable(part) && segments[i] !== ''),
  );
}

function isGreedy(pattern: string): boolean {
  return pattern.endsWith('+}');
}

function isVariable(part: string): boolean {
  return part.startsWith('{') && part.endsWith('}');
}

/** From the left: a literal before a variable, a variable before a greedy one. */
function bySpecificity(a: Operation, b: Operation): number {
  const [one, other] = [segmentsOf(a.path), segmentsOf(b.path)];
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const difference = weightOf(other[i]) - weightOf(one[i]);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

function weightOf(part: string | undefined): number {
  if (part === undefined || !isVariable(part)) {
    return part === undefined ? 0 : 3;
  }
  return isGreedy(part) ? 1 : 2;
}
