import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { HttpMethod } from '../../__testUtils__/startPlugin';

/** An operation of the OpenAPI document, with its parameters resolved. */
export interface Operation {
  method: HttpMethod;
  path: string;
  /** Names of its parameters in the query. */
  query: string[];
  hasBody: boolean;
}

/** The route to the document itself, which Backstage's router adds. */
export const OPENAPI_DOCUMENT: Operation = {
  method: 'get',
  path: '/openapi.json',
  query: [],
  hasBody: false,
};

interface Parameter {
  $ref?: string;
  name: string;
  in: string;
}

/** Every operation that the document describes, so that a new one is attacked without being named. */
export function readOperations(): Operation[] {
  const spec = parse(
    readFileSync(
      resolvePackagePath(
        'backstage-plugin-private-api-backend',
        'src/schema/openapi.yaml',
      ),
      'utf8',
    ),
  );
  const resolved = ({ $ref, ...given }: Parameter): Parameter =>
    $ref ? spec.components.parameters[$ref.split('/').at(-1)!] : given;
  return Object.entries<Record<string, any>>(spec.paths).flatMap(
    ([path, item]) =>
      Object.entries(item)
        .filter(([method]) => method !== 'parameters')
        .map(([method, operation]) => ({
          method: method as HttpMethod,
          path,
          query: [...(item.parameters ?? []), ...(operation.parameters ?? [])]
            .map(resolved)
            .filter(parameter => parameter.in === 'query')
            .map(parameter => parameter.name),
          hasBody: operation.requestBody !== undefined,
        })),
  );
}

const NEEDED: Record<string, [name: string, value: string]> = {
  '/v1/compliance': ['groupBy', 'account'],
  '/v1/cost': ['groupBy', 'owner'],
  '/v1/resources': ['kind', 'vpc-endpoint'],
};

/** The parameter of the query without which an operation is refused, and a value that it takes. */
export function neededQueryOf({
  path,
}: Operation): [name: string, value: string] | undefined {
  return NEEDED[path];
}

/** The path with a value in the place of each of its parameters. */
export function pathOf(
  { path }: Operation,
  values: { key: string; id: string; endpointId: string },
): string {
  return path
    .replace('{key}', encodeURIComponent(values.key))
    .replace(
      '/vpc-endpoints/{id}',
      `/vpc-endpoints/${encodeURIComponent(values.endpointId)}`,
    )
    .replace('{id}', encodeURIComponent(values.id));
}
