import { Api, isKnown, Operation } from '../../inventory';
import type { Call } from './Call';

/** A name in a form in which it can be called. */
export interface CallTarget {
  hostname: string;
  /** Between host and path: base path, stage. */
  prefix: string;
  /** Headers each call must carry. */
  headers: readonly string[];
}

/** The URL of a call. */
export function urlOf(api: Api, call: Call, target: CallTarget): string {
  const { hostname, prefix } = target;
  return api.apiType === 'WEBSOCKET'
    ? `wss://${hostname}${prefix}`
    : `https://${hostname}${prefix}${encodePath(call.path)}`;
}

/**
 * Escapes what a path of a URL cannot hold; a `#` would begin the fragment, which is never sent. Escapes already in the path
 * stay; halves of surrogate pairs, which have none, do not.
 */
function encodePath(path: string): string {
  return encodeURI(path.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/#/g, '%23')
    .replace(/%25(?=[\dA-Fa-f]{2})/g, '%');
}

/** The call as a command line for a POSIX shell, secrets as environment variables. WebSocket APIs have none. */
export function curlOf(
  api: Api,
  call: Call,
  target: CallTarget,
  operation: Operation | undefined,
): string | undefined {
  if (api.apiType === 'WEBSOCKET') {
    return undefined;
  }
  return [
    'curl',
    ...(call.method === 'GET' ? [] : ['-X', quote(call.method)]),
    ...target.headers.flatMap(header => ['-H', quote(header)]),
    ...(operation ? credentialsOf(api, operation) : []),
    quote(urlOf(api, call, target)),
  ].join(' ');
}

function credentialsOf(api: Api, operation: Operation): string[] {
  const key = operation.apiKeyRequired ? ['-H', '"x-api-key: $API_KEY"'] : [];
  switch (operation.authorizationType) {
    case 'AWS_IAM':
      return [
        ...key,
        '--aws-sigv4',
        quote(`aws:amz:${api.region}:execute-api`),
        '--user',
        '"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
        '-H',
        '"x-amz-security-token: $AWS_SESSION_TOKEN"',
      ];
    case 'JWT':
      return [...key, '-H', '"Authorization: Bearer $TOKEN"'];
    case 'COGNITO_USER_POOLS':
      return [...key, '-H', '"Authorization: $TOKEN"'];
    case 'CUSTOM':
      return [
        ...key,
        ...identityHeadersOf(api, operation).flatMap(name => [
          '-H',
          `"${name}: $TOKEN"`,
        ]),
      ];
    default:
      return key;
  }
}

const HEADER_SOURCE =
  /^(?:method\.request|\$request|route\.request)\.header\.([\w-]+)$/;

/** The headers that a Lambda authorizer reads; `Authorization` where it does not say. */
function identityHeadersOf(api: Api, { authorizerId }: Operation): string[] {
  const authorizer = isKnown(api.authorizers)
    ? api.authorizers.find(({ id }) => id === authorizerId)
    : undefined;
  const names = (authorizer?.identitySources ?? []).flatMap(
    source => HEADER_SOURCE.exec(source)?.[1] ?? [],
  );
  return names.length > 0 ? names : ['Authorization'];
}

/** In single quotes, in which a shell expands nothing. */
function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text)
    ? text
    : `'${text.replace(/'/g, `'\\''`)}'`;
}
