import {
  JsonMap,
  entriesOf,
  isMap,
  listOf,
  own,
  isTrue,
} from '../parse/jsonValue';
import { isUnknown, unknownBecause } from '../../inventory';
import {
  Paths,
  inBranches,
  isTransformed,
  mapItems,
  methodKey,
} from './definitionPaths';
import { invocationUri } from './invocationUri';
import { executionRoleOf, type SamEvent } from './samEvents';
import { eventSecurity } from './samSecurity';

/** The `paths` that the events of functions and state machines make of an API. */
export function samPaths(events: readonly SamEvent[], apiAuth: unknown): Paths {
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
  return Object.fromEntries(paths);
}

/**
 * The paths of a definition with those of events in it.
 *
 * @param combine - makes one of an operation of the definition and of the one that an event makes; either may be conditional
 */
export function mergedPaths(
  declared: unknown,
  made: Paths,
  combine: (declared: JsonMap, made: JsonMap) => unknown,
): Paths {
  if (!isMap(declared) || isUnknown(made)) {
    return made;
  }
  const merged: JsonMap = { ...declared };
  for (const [path, item] of entriesOf(made)) {
    const before = own(declared, path);
    merged[path] = isMap(before)
      ? inBranches(branch => mergedItem(branch, Object(item), combine))(before)
      : item;
  }
  return merged;
}

function mergedItem(
  declared: JsonMap,
  made: JsonMap,
  combine: (declared: JsonMap, made: JsonMap) => unknown,
): JsonMap {
  return {
    ...declared,
    ...Object.fromEntries(
      Object.entries(made).map(([method, operation]) => {
        const before = own(declared, method);
        return [
          method,
          isMap(before) && isMap(operation)
            ? combine(before, operation)
            : operation,
        ];
      }),
    ),
  };
}

/** The paths of a REST API with the preflights by which SAM answers browsers, where the definition has none. */
export function withPreflights(paths: Paths): Paths {
  return mapItems(paths, item =>
    Object.hasOwn(item, 'options') || isTransformed(item)
      ? item
      : {
          options: { 'x-amazon-apigateway-integration': { type: 'mock' } },
          ...item,
        },
  );
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
  const { requestModel, requestParameters, auth } = event;
  const security = eventSecurity(auth, apiAuth);
  const validator = validatorOf(requestModel);
  return {
    ...(security.length > 0 && { security }),
    'x-amazon-apigateway-integration': integrationOf(event, apiAuth),
    ...(own(requestModel, 'Model') !== undefined && { requestBody: {} }),
    ...(validator && { 'x-amazon-apigateway-request-validator': validator }),
    parameters: [
      ...(event.isHttp ? pathParameters(event.path) : []),
      ...listOf(requestParameters).flatMap(parameter =>
        entriesOf(parameter).map(([name, settings]) => ({
          name,
          in: 'query',
          required: own(settings, 'Required') ?? false,
        })),
      ),
    ],
  };
}

/** SAM declares them for HTTP APIs only. */
function pathParameters(path = ''): JsonMap[] {
  return [...path.matchAll(/\{([\w.-]+)\+?\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
  }));
}

function integrationOf(event: SamEvent, apiAuth: unknown): JsonMap {
  const { functionId, alias, isStateMachine, timeoutMs } = event;
  if (isStateMachine) {
    return {
      ...START_EXECUTION,
      credentials: { 'Fn::GetAtt': [executionRoleOf(event), 'Arn'] },
    };
  }
  const streams = event.responseTransferMode === 'RESPONSE_STREAM';
  const credentials = credentialsOf(event, apiAuth);
  return {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: invocationUri(functionArn(functionId, alias), { streams }),
    ...(streams && { responseTransferMode: 'STREAM' }),
    ...(credentials !== undefined && { credentials }),
    ...(timeoutMs !== undefined && { timeoutInMillis: timeoutMs }),
  };
}

function functionArn(functionId: string, alias: unknown): unknown {
  const arn = { 'Fn::GetAtt': [functionId, 'Arn'] };
  return alias === undefined
    ? arn
    : { 'Fn::Sub': ['${Arn}:${Alias}', { Arn: arn, Alias: alias }] };
}

/** The caller's own credentials. */
const CALLER = 'CALLER_CREDENTIALS';

/** With whose credentials a REST API invokes the function of an operation that IAM guards. */
function credentialsOf({ auth, isHttp }: SamEvent, apiAuth: unknown): unknown {
  const isSigned =
    own(auth, 'Authorizer') === 'AWS_IAM' ||
    (auth === undefined && own(apiAuth, 'DefaultAuthorizer') === 'AWS_IAM');
  const holder = [auth, apiAuth].find(
    one => isMap(one) && Object.hasOwn(one, 'InvokeRole'),
  );
  const role = holder ? own(holder, 'InvokeRole') ?? 'NONE' : CALLER;
  if (isHttp || !isSigned || role === 'NONE') {
    return undefined;
  }
  return role === CALLER
    ? { 'Fn::Sub': 'arn:${AWS::Partition}:iam::*:user/*' }
    : role;
}

/** SAM's names of what a validator looks at. */
const VALIDATORS = {
  'body-and-params': [true, true],
  'body-only': [true, false],
  'params-only': [false, true],
  'no-validation': [false, false],
} as const;

/** The validator of an operation, where its model says what to look at. */
function validatorOf(requestModel: unknown): string | undefined {
  const body = own(requestModel, 'ValidateBody');
  const parameters = own(requestModel, 'ValidateParameters');
  return own(requestModel, 'Model') === undefined ||
    (body === undefined && parameters === undefined)
    ? undefined
    : Object.entries(VALIDATORS).find(
        ([, [ofBody, ofParameters]]) =>
          ofBody === isTrue(body) && ofParameters === isTrue(parameters),
      )?.[0];
}

/** The validators that the operations of events name. */
export function samValidators(events: readonly SamEvent[]): JsonMap {
  const named = events.flatMap(event => validatorOf(event.requestModel) ?? []);
  return Object.fromEntries(
    Object.entries(VALIDATORS)
      .filter(([name]) => named.includes(name))
      .map(([name, [validateRequestBody, validateRequestParameters]]) => [
        name,
        { validateRequestBody, validateRequestParameters },
      ]),
  );
}
