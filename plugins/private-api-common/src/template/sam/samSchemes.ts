import { JsonMap, entriesOf, isMap, listOf, own } from '../parse/jsonValue';
import { invocationUri } from './invocationUri';

const HEADER = { type: 'apiKey', in: 'header' };

/** What SAM makes an authorizer of, by the type of the API. */
export type AuthorizerOf = (authorizer: unknown) => JsonMap;

/** The `components` of a definition with the security schemes that SAM makes of `Auth`; the definition's own win. */
export function withSchemes(
  components: unknown,
  auth: unknown,
  authorizerOf: AuthorizerOf,
): JsonMap {
  return {
    ...(isMap(components) && components),
    securitySchemes: {
      AWS_IAM: {
        ...HEADER,
        name: 'Authorization',
        'x-amazon-apigateway-authtype': 'awsSigv4',
      },
      api_key: { ...HEADER, name: 'x-api-key' },
      ...Object.fromEntries(
        entriesOf(own(auth, 'Authorizers')).map(([name, authorizer]) => [
          name,
          schemeOf(authorizer, authorizerOf(authorizer)),
        ]),
      ),
      ...Object(own(components, 'securitySchemes')),
    },
  };
}

/** The header of a scheme is that in which a token is looked for; a request has its identity sources. */
function schemeOf(declared: unknown, authorizer: JsonMap): JsonMap {
  const header = own(own(declared, 'Identity'), 'Header') ?? 'Authorization';
  return {
    ...HEADER,
    name: authorizer.type === 'request' ? 'Unused' : String(header),
    'x-amazon-apigateway-authorizer': authorizer,
  };
}

/** An authorizer of a REST API. */
export function restAuthorizer(authorizer: unknown): JsonMap {
  const pool = own(authorizer, 'UserPoolArn');
  if (pool !== undefined) {
    return {
      type: 'cognito_user_pools',
      providerARNs: Array.isArray(pool) ? pool : [pool],
    };
  }
  const sources = identitySources(authorizer, 'method.request.');
  return {
    ...functionAuthorizer(authorizer),
    ...(own(authorizer, 'FunctionPayloadType') === 'REQUEST'
      ? { type: 'request', identitySource: sources.join(', ') || undefined }
      : { type: 'token' }),
  };
}

/** An authorizer of an HTTP API. */
export function httpAuthorizer(authorizer: unknown): JsonMap {
  const jwt = own(authorizer, 'JwtConfiguration');
  if (isMap(jwt)) {
    return {
      type: 'jwt',
      jwtConfiguration: Object.fromEntries(
        entriesOf(jwt).map(([key, value]) => [key.toLowerCase(), value]),
      ),
      identitySource: own(authorizer, 'IdentitySource'),
    };
  }
  return {
    ...functionAuthorizer(authorizer),
    type: 'request',
    identitySource: identitySources(authorizer, '$request.'),
  };
}

function functionAuthorizer(authorizer: unknown): JsonMap {
  return {
    authorizerUri: invocationUri(own(authorizer, 'FunctionArn')),
    authorizerResultTtlInSeconds: own(
      own(authorizer, 'Identity'),
      'ReauthorizeEvery',
    ),
  };
}

/** What `Identity` lists, as API Gateway names it. HTTP APIs have a `$` before each. */
function identitySources(authorizer: unknown, request: string): string[] {
  const identity = own(authorizer, 'Identity');
  const variable = request.startsWith('$') ? '$' : '';
  return [
    ['Headers', `${request}header.`],
    ['QueryStrings', `${request}querystring.`],
    ['StageVariables', `${variable}stageVariables.`],
    ['Context', `${variable}context.`],
  ].flatMap(([list, prefix]) =>
    listOf(own(identity, list)).map(name => `${prefix}${name}`),
  );
}
