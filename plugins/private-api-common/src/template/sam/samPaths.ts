import { JsonMap, entriesOf, listOf, own } from '../parse/jsonValue';
import { invocationUri } from './invocationUri';
import type { SamEvent } from './samEvents';
import { samRequirement } from './samSecurity';

/** SAM answers preflights by itself, without an authorizer. */
const PREFLIGHT = {
  options: {
    security: [],
    'x-amazon-apigateway-integration': { type: 'mock' },
  },
};

/** The OpenAPI `paths` that the events of functions make of an API. */
export function samPaths(
  events: readonly SamEvent[],
  apiAuth: unknown,
  options: { hasCors: boolean },
): JsonMap {
  const paths = new Map<string, JsonMap>();
  for (const event of events) {
    const item = paths.get(event.path) ?? {};
    paths.set(event.path, {
      ...item,
      [methodKey(event)]: guarded(event, apiAuth),
    });
  }
  return Object.fromEntries(
    [...paths].map(([path, item]) => [
      path,
      options.hasCors ? { ...PREFLIGHT, ...item } : item,
    ]),
  );
}

function methodKey({ method }: SamEvent): string {
  return method === 'any' ? 'x-amazon-apigateway-any-method' : method;
}

function guarded(event: SamEvent, apiAuth: unknown): unknown {
  const operation = operationOf(event, apiAuth);
  return event.condition
    ? { 'Fn::If': [event.condition, operation, { Ref: 'AWS::NoValue' }] }
    : operation;
}

function operationOf(event: SamEvent, apiAuth: unknown): JsonMap {
  const { functionId, requestModel, requestParameters } = event;
  const validates =
    String(own(requestModel, 'ValidateBody')) === 'true' ||
    String(own(requestModel, 'ValidateParameters')) === 'true';
  return {
    security: samRequirement(apiAuth, event.auth),
    'x-amazon-apigateway-integration': {
      type: 'aws_proxy',
      httpMethod: 'POST',
      uri: invocationUri({ 'Fn::GetAtt': [functionId, 'Arn'] }),
    },
    ...(requestModel !== undefined && { requestBody: {} }),
    ...(validates && { 'x-amazon-apigateway-request-validator': 'sam' }),
    parameters: listOf(requestParameters).flatMap(parameter =>
      entriesOf(parameter).map(([name, settings]) => ({
        name,
        in: 'query',
        required: own(settings, 'Required') ?? false,
      })),
    ),
  };
}
