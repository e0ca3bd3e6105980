import { Unknown, unknownBecause } from '../../inventory';
import { JsonMap, entriesOf, listOf, own } from '../parse/jsonValue';
import { invocationUri } from './invocationUri';
import type { SamEvent } from './samEvents';
import { samRequirement } from './samSecurity';

/** SAM answers preflights by itself, and has the default authorizer before them unless told otherwise. */
function preflight(apiAuth: unknown): JsonMap {
  const isOpen =
    String(own(apiAuth, 'AddDefaultAuthorizerToCorsPreflight')) === 'false';
  return {
    options: {
      security: isOpen
        ? []
        : samRequirement({
            DefaultAuthorizer: own(apiAuth, 'DefaultAuthorizer'),
          }),
      'x-amazon-apigateway-integration': { type: 'mock' },
    },
  };
}

/** The OpenAPI `paths` that the events of functions make of an API. */
export function samPaths(
  events: readonly SamEvent[],
  apiAuth: unknown,
  options: { hasCors: boolean },
): JsonMap | Unknown {
  const paths = new Map<string, JsonMap>();
  for (const event of events) {
    const { path, method, functionId } = event;
    if (path === undefined || method === undefined) {
      return unknownBecause(
        `path and method of an event of ${functionId} are worked out at deployment`,
      );
    }
    paths.set(path, {
      ...paths.get(path),
      [methodKey(method)]: guarded(event, apiAuth),
    });
  }
  return Object.fromEntries(
    [...paths].map(([path, item]) => [
      path,
      options.hasCors ? { ...preflight(apiAuth), ...item } : item,
    ]),
  );
}

function methodKey(method: string): string {
  return method === 'any' ? 'x-amazon-apigateway-any-method' : method;
}

function guarded(event: SamEvent, apiAuth: unknown): unknown {
  const operation = operationOf(event, apiAuth);
  return event.condition
    ? { 'Fn::If': [event.condition, operation, { Ref: 'AWS::NoValue' }] }
    : operation;
}

/** What an event of a state machine does. */
const START_EXECUTION = {
  type: 'aws',
  httpMethod: 'POST',
  uri: {
    'Fn::Sub':
      'arn:${AWS::Partition}:apigateway:${AWS::Region}:states:action/StartExecution',
  },
};

function operationOf(event: SamEvent, apiAuth: unknown): JsonMap {
  const { functionId, isStateMachine, requestModel, requestParameters } = event;
  const validates =
    String(own(requestModel, 'ValidateBody')) === 'true' ||
    String(own(requestModel, 'ValidateParameters')) === 'true';
  return {
    security: samRequirement(apiAuth, event.auth),
    'x-amazon-apigateway-integration': isStateMachine
      ? START_EXECUTION
      : {
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
