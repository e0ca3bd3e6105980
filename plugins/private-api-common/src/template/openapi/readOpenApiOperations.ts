import {
  AuthorizationType,
  Fact,
  Integration,
  Operation,
  Unknown,
  isUnknown,
  unknownBecause,
} from '../../inventory';
import {
  JsonMap,
  entriesOf,
  isMap,
  listOf,
  own,
  isTrue,
} from '../parse/jsonValue';
import type { SecurityScheme } from './readSecuritySchemes';
import { readOpenApiIntegration } from './readOpenApiIntegration';
import { validatorId } from './validatorId';

const METHODS = new Map(
  ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']
    .map(name => [name, name.toUpperCase()] as const)
    .concat([['x-amazon-apigateway-any-method', 'ANY']]),
);

/** The operations under `paths`. */
export function readOpenApiOperations(
  document: unknown,
  schemes: ReadonlyMap<string, SecurityScheme>,
  { seed, isHttp }: { seed: string; isHttp: boolean },
): Fact<Operation[]> {
  const paths = own(document, 'paths');
  if (isUnknown(paths)) {
    return paths;
  }
  const operations: Operation[] = [];
  for (const [path, item] of entriesOf(paths)) {
    if (isUnknown(item)) {
      return item;
    }
    for (const [key, operation] of entriesOf(item)) {
      const method = METHODS.get(key.toLowerCase());
      if (method && isMap(operation)) {
        operations.push(
          readOperation(
            { document, item, path, method, operation, isHttp },
            schemes,
            seed,
          ),
        );
      }
    }
  }
  return operations;
}

interface Declared {
  document: unknown;
  item: unknown;
  path: string;
  method: string;
  operation: unknown;
  /** Of an HTTP API. */
  isHttp: boolean;
}

function readOperation(
  declared: Declared,
  schemes: ReadonlyMap<string, SecurityScheme>,
  seed: string,
): Operation {
  const { document, operation, path, method } = declared;
  const validator =
    own(operation, 'x-amazon-apigateway-request-validator') ??
    own(document, 'x-amazon-apigateway-request-validator');
  return {
    method: path === '/$default' || path === '$default' ? 'ANY' : method,
    path: path === '/$default' ? '$default' : path,
    ...readSecurity(declared, schemes),
    ...(typeof validator === 'string' && {
      requestValidatorId: validatorId(seed, validator),
    }),
    declaresInput: declaresInput(declared),
    integration: integrationOf(declared),
  };
}

function integrationOf({
  document,
  operation,
}: Declared): Fact<Integration | null> {
  const integration = own(operation, 'x-amazon-apigateway-integration');
  const reference = own(integration, '$ref');
  if (typeof reference !== 'string') {
    return readOpenApiIntegration(integration);
  }
  const target = reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((value, key) => own(value, key), document);
  return target === undefined
    ? unknownBecause(`${reference} is not in the definition`)
    : readOpenApiIntegration(target);
}

/** Written by SAM where an operation wants none of the API's defaults. They name no scheme. */
const NO_SCHEMES = ['NONE', 'api_key_false'];

/**
 * API Gateway takes all that is required together, an authorizer and an API key, say, in one requirement or in several.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html}
 */
function readSecurity(
  declared: Declared,
  schemes: ReadonlyMap<string, SecurityScheme>,
) {
  const { operation } = declared;
  const requirement: JsonMap = Object.assign(
    {},
    ...listOf(own(operation, 'security')).filter(isMap),
  );
  const named = entriesOf(requirement).flatMap(([name, scopes]) => {
    const scheme = schemes.get(name);
    return scheme ? [{ scheme, scopes }] : [];
  });
  const undefinedScheme = Object.keys(requirement).find(
    name => !schemes.has(name) && !NO_SCHEMES.includes(name),
  );
  const authorizing = named.find(
    ({ scheme }) => scheme.authorizationType !== 'API_KEY',
  );
  const authorizer = authorizing?.scheme.authorizer;
  return {
    authorizationType:
      explicitAuth(operation) ??
      doubtfulAuth(declared) ??
      (undefinedScheme && !authorizing
        ? unknownBecause(
            `the definition has no security scheme ${undefinedScheme}`,
          )
        : typeOf(authorizing?.scheme)),
    ...(authorizer && { authorizerId: authorizer.id }),
    authorizationScopes: listOf(authorizing?.scopes).map(String),
    apiKeyRequired: named.some(
      ({ scheme }) => scheme.authorizationType === 'API_KEY',
    ),
  };
}

/**
 * What a definition says of all its operations, for one that says nothing. REST APIs take no notice of a root-level `security`,
 * and so it must not be taken for a guard; of the rest AWS documents nothing.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html}
 */
function doubtfulAuth({
  document,
  operation,
  isHttp,
}: Declared): Unknown | undefined {
  if (own(operation, 'security') !== undefined) {
    return undefined;
  }
  const key = [
    ...(isHttp ? ['security'] : []),
    'x-amazon-apigateway-auth',
  ].find(name => own(document, name) !== undefined);
  return key
    ? unknownBecause(
        `it is not documented whether ${key} of a whole definition counts for its operations`,
      )
    : undefined;
}

function typeOf(scheme: SecurityScheme | undefined): AuthorizationType {
  return scheme && scheme.authorizationType !== 'API_KEY'
    ? scheme.authorizationType
    : 'NONE';
}

/** `x-amazon-apigateway-auth` of an operation. */
function explicitAuth(operation: unknown): Fact<AuthorizationType> | undefined {
  const type = own(own(operation, 'x-amazon-apigateway-auth'), 'type');
  if (isUnknown(type)) {
    return type;
  }
  const text = String(type).toUpperCase();
  return text === 'AWS_IAM' || text === 'NONE' ? text : undefined;
}

function declaresInput({ item, operation }: Declared): boolean {
  const parameters = [
    ...listOf(own(item, 'parameters')),
    ...listOf(own(operation, 'parameters')),
  ];
  return (
    own(operation, 'requestBody') !== undefined ||
    parameters.some(
      parameter =>
        own(parameter, 'in') === 'body' || isTrue(own(parameter, 'required')),
    )
  );
}
