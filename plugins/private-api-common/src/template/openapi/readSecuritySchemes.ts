import { AuthorizationType, Authorizer } from '../../inventory';
import { apiGatewayId } from '../identity/syntheticId';
import { entriesOf, isMap, listOf, own } from '../parse/jsonValue';
import { functionArnIn } from '../rest/readApiParts';

const AUTHORIZATION: Readonly<Record<Authorizer['type'], AuthorizationType>> = {
  TOKEN: 'CUSTOM',
  REQUEST: 'CUSTOM',
  COGNITO_USER_POOLS: 'COGNITO_USER_POOLS',
  JWT: 'JWT',
};

/** What a security scheme means for an operation that names it. */
export interface SecurityScheme {
  authorizationType: AuthorizationType | 'API_KEY';
  authorizer?: Authorizer;
}

/** The security schemes of a definition by name. */
export function readSecuritySchemes(
  document: unknown,
  seed: string,
): Map<string, SecurityScheme> {
  // OpenAPI 2 has them at the root. SAM adds its own in the way of OpenAPI 3, whatever the definition is.
  const declared = [
    ...entriesOf(own(own(document, 'components'), 'securitySchemes')),
    ...entriesOf(own(document, 'securityDefinitions')),
  ];
  return new Map(
    declared.map(([name, scheme]) => [name, readScheme(name, scheme, seed)]),
  );
}

function readScheme(
  name: string,
  scheme: unknown,
  seed: string,
): SecurityScheme {
  const authType = own(scheme, 'x-amazon-apigateway-authtype');
  if (String(authType).toLowerCase() === 'awssigv4') {
    return { authorizationType: 'AWS_IAM' };
  }
  const declared = own(scheme, 'x-amazon-apigateway-authorizer');
  if (!isMap(declared)) {
    return { authorizationType: 'API_KEY' };
  }
  const authorizer = readAuthorizer(name, declared, scheme, seed);
  return { authorizationType: AUTHORIZATION[authorizer.type], authorizer };
}

function readAuthorizer(
  name: string,
  declared: unknown,
  scheme: unknown,
  seed: string,
): Authorizer {
  const functionArn = functionArnIn(textIn(declared, 'authorizerUri'));
  const issuer = textIn(own(declared, 'jwtConfiguration'), 'issuer');
  const audience = own(own(declared, 'jwtConfiguration'), 'audience');
  const ttl = Number(own(declared, 'authorizerResultTtlInSeconds') ?? NaN);
  const sources = identitySources(declared, scheme);
  return {
    id: apiGatewayId(`${seed}/authorizers/${name}`, name),
    name,
    type: typeOf(declared),
    ...(functionArn && { functionArn }),
    ...(own(declared, 'providerARNs') !== undefined && {
      providerArns: texts(own(declared, 'providerARNs')),
    }),
    ...(issuer && { issuer }),
    ...(audience !== undefined && { audience: texts(audience) }),
    ...(sources.length > 0 && { identitySources: sources }),
    ...(Number.isFinite(ttl) && { cacheTtlSeconds: ttl }),
  };
}

function typeOf(declared: unknown): Authorizer['type'] {
  switch (String(own(declared, 'type')).toLowerCase()) {
    case 'token':
      return 'TOKEN';
    case 'cognito_user_pools':
      return 'COGNITO_USER_POOLS';
    case 'jwt':
      return 'JWT';
    default:
      return 'REQUEST';
  }
}

/** REST APIs have them in one text, HTTP APIs in a list; a token has the header that the scheme names. */
function identitySources(declared: unknown, scheme: unknown): string[] {
  const sources = texts(own(declared, 'identitySource')).flatMap(text =>
    text.split(/\s*,\s*/),
  );
  const header = textIn(scheme, 'name');
  const isHeader = own(scheme, 'in') === 'header' && header !== 'Unused';
  return sources.length === 0 && header && isHeader
    ? [`method.request.header.${header}`]
    : sources;
}

function textIn(map: unknown, key: string): string | undefined {
  const value = own(map, key);
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): string[] {
  return listOf(value).filter(
    (item): item is string => typeof item === 'string',
  );
}
