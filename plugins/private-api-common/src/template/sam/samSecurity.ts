import { JsonMap, entriesOf, isMap, own } from '../parse/jsonValue';
import { invocationUri } from './invocationUri';

const HEADER = { type: 'apiKey', in: 'header' };

/** OpenAPI security schemes for the `Auth` of a serverless API, by name. */
export function samSecuritySchemes(auth: unknown): JsonMap {
  return {
    AWS_IAM: {
      ...HEADER,
      name: 'Authorization',
      'x-amazon-apigateway-authtype': 'awsSigv4',
    },
    api_key: { ...HEADER, name: 'x-api-key' },
    ...Object.fromEntries(
      entriesOf(own(auth, 'Authorizers')).map(([name, authorizer]) => [
        name,
        {
          ...HEADER,
          name: String(
            own(own(authorizer, 'Identity'), 'Header') ?? 'Authorization',
          ),
          'x-amazon-apigateway-authorizer': authorizerOf(authorizer),
        },
      ]),
    ),
  };
}

function authorizerOf(authorizer: unknown): JsonMap {
  const jwt = own(authorizer, 'JwtConfiguration');
  if (isMap(jwt)) {
    return {
      type: 'jwt',
      jwtConfiguration: jwt,
      identitySource: own(authorizer, 'IdentitySource'),
    };
  }
  const pool = own(authorizer, 'UserPoolArn');
  if (pool !== undefined) {
    return {
      type: 'cognito_user_pools',
      providerARNs: Array.isArray(pool) ? pool : [pool],
    };
  }
  const isRequest =
    own(authorizer, 'FunctionPayloadType') === 'REQUEST' ||
    own(authorizer, 'AuthorizerPayloadFormatVersion') !== undefined;
  return {
    type: isRequest ? 'request' : 'token',
    authorizerUri: invocationUri(own(authorizer, 'FunctionArn')),
    authorizerResultTtlInSeconds: own(
      own(authorizer, 'Identity'),
      'ReauthorizeEvery',
    ),
  };
}

/**
 * The security requirement of an operation: what its event says, else the API's default. `NONE` is an empty one, which
 * overrides the default.
 */
export function samRequirement(
  apiAuth: unknown,
  eventAuth?: unknown,
): unknown[] {
  const name =
    own(eventAuth, 'Authorizer') ?? own(apiAuth, 'DefaultAuthorizer') ?? 'NONE';
  const wantsKey =
    own(eventAuth, 'ApiKeyRequired') ?? own(apiAuth, 'ApiKeyRequired');
  const requirement = {
    ...(name !== 'NONE' && {
      [String(name)]: own(eventAuth, 'AuthorizationScopes') ?? [],
    }),
    ...(String(wantsKey) === 'true' && { api_key: [] }),
  };
  return Object.keys(requirement).length > 0 ? [requirement] : [];
}
