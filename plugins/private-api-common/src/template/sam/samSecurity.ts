import { JsonMap, isMap, listOf, own, isTrue } from '../parse/jsonValue';
import { Paths, mapOperations } from './definitionPaths';

/** Marks in an operation's `security` with which SAM keeps a default of the API away. */
const NO_AUTHORIZER = 'NONE';
const NO_API_KEY = 'api_key_false';

/** SAM's name of the authorizer that needs no definition, and has no scopes whatever a template defines by that name. */
const IAM = 'AWS_IAM';

/** The `security` that the `Auth` of an event gives its operation, before the API's defaults. */
export function eventSecurity(eventAuth: unknown, apiAuth: unknown): unknown[] {
  const scopes = own(eventAuth, 'AuthorizationScopes');
  const authorizer =
    own(eventAuth, 'Authorizer') ??
    (scopes === undefined ? undefined : own(apiAuth, 'DefaultAuthorizer'));
  const isKeyRequired = own(eventAuth, 'ApiKeyRequired');
  return [
    ...(authorizer === undefined
      ? []
      : [
          {
            [String(authorizer)]:
              scopes ?? scopesOf(apiAuth, String(authorizer)),
          },
        ]),
    ...(isKeyRequired === undefined
      ? []
      : [{ [isTrue(isKeyRequired) ? 'api_key' : NO_API_KEY]: [] }]),
  ];
}

/** The paths of a REST API with the defaults of its `Auth` on each operation that says nothing else. */
export function withRestSecurity(paths: Paths, auth: unknown): Paths {
  return mapOperations(paths, (operation, method) => {
    if (operation['x-amazon-apigateway-integration'] === undefined) {
      return operation;
    }
    const isPreflight = method.toLowerCase() === 'options';
    const spares = (setting: string) =>
      isPreflight && String(own(auth, setting)) === 'false';
    const declared = listOf(operation.security);
    const security = [
      ...authorizerOf(
        declared,
        auth,
        spares('AddDefaultAuthorizerToCorsPreflight'),
      ),
      ...keyOf(declared, auth, spares('AddApiKeyRequiredToCorsPreflight')),
    ];
    return operation.security === undefined && security.length === 0
      ? operation
      : { ...operation, security };
  });
}

/** The same of an HTTP API, which has no API keys, and whose preflights are no operations of its own. */
export function withHttpSecurity(paths: Paths, auth: unknown): Paths {
  const authorizer = own(auth, 'DefaultAuthorizer');
  return mapOperations(paths, (operation, method) =>
    authorizer === undefined ||
    method.toLowerCase() === 'options' ||
    operation['x-amazon-apigateway-integration'] === undefined ||
    listOf(operation.security).length > 0
      ? operation
      : { ...operation, security: defaultSecurity(auth) },
  );
}

function authorizerOf(
  declared: unknown[],
  auth: unknown,
  isSpared: boolean,
): unknown[] {
  const names = [IAM, ...Object.keys(Object(own(auth, 'Authorizers')))];
  const others = declared.filter(
    one => !hasKey(one, ['api_key', NO_API_KEY, NO_AUTHORIZER]),
  );
  const isSettled =
    isSpared ||
    declared.some(one => hasKey(one, [NO_AUTHORIZER])) ||
    others.some(one => hasKey(one, names));
  return isSettled ? others : [...others, ...defaultSecurity(auth)];
}

function keyOf(
  declared: unknown[],
  auth: unknown,
  isSpared: boolean,
): unknown[] {
  const isWanted = isTrue(own(auth, 'ApiKeyRequired'));
  const isRefused = declared.some(one => hasKey(one, [NO_API_KEY]));
  const hasKeyAlready = declared.some(one => hasKey(one, ['api_key']));
  return (isWanted && !isSpared && !isRefused) || (hasKeyAlready && !isWanted)
    ? [{ api_key: [] }]
    : [];
}

function defaultSecurity(auth: unknown): JsonMap[] {
  const name = own(auth, 'DefaultAuthorizer');
  return name === undefined
    ? []
    : [{ [String(name)]: scopesOf(auth, String(name)) }];
}

function scopesOf(auth: unknown, authorizer: string): unknown {
  if (authorizer === IAM) {
    return [];
  }
  const declared = own(own(auth, 'Authorizers'), authorizer);
  return own(declared, 'AuthorizationScopes') ?? [];
}

function hasKey(requirement: unknown, names: readonly string[]): boolean {
  return (
    isMap(requirement) && names.some(name => Object.hasOwn(requirement, name))
  );
}
