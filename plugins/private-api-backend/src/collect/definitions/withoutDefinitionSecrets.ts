import { Json } from '../../aws/recording/encodeValue';
import { withoutCredentials } from '../withoutCredentials';

type JsonObject = { [key: string]: Json };

/** What an integration may say of itself. Static headers, templates and the role that it is called with are left out. */
const INTEGRATION = [
  'connectionId',
  'connectionType',
  'httpMethod',
  'integrationTarget',
  'passthroughBehavior',
  'payloadFormatVersion',
  'responseTransferMode',
  'timeoutInMillis',
  'tlsConfig',
  'type',
  'uri',
];

const AUTHORIZER = [
  'authorizerPayloadFormatVersion',
  'authorizerResultTtlInSeconds',
  'authorizerUri',
  'enableSimpleResponses',
  'identitySource',
  'jwtConfiguration',
  'providerARNs',
  'type',
];

/** Extensions by what of them is kept; those that are not here are kept as they are. */
const EXTENSIONS: Record<string, (value: Json) => Json | undefined> = {
  'x-amazon-apigateway-authorizer': value => pick(value, AUTHORIZER),
  'x-amazon-apigateway-gateway-responses': () => undefined,
  'x-amazon-apigateway-integration': pickIntegration,
  'x-amazon-apigateway-integrations': pickIntegrations,
};

/**
 * An exported definition without what its owners may have put into it as a secret: values that integrations add to requests,
 * responses of the gateway, credentials of authorizers, names and passwords in addresses.
 *
 * @internal
 */
export function withoutDefinitionSecrets(json: Json): Json {
  if (Array.isArray(json)) {
    return json.map(withoutDefinitionSecrets);
  }
  if (!isObject(json)) {
    return json;
  }
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(json)) {
    const rule = Object.hasOwn(EXTENSIONS, key) ? EXTENSIONS[key] : undefined;
    const clean = rule ? rule(value) : withoutDefinitionSecrets(value);
    if (clean !== undefined) {
      kept[key] = clean;
    }
  }
  return kept;
}

function pickIntegrations(json: Json): Json {
  return isObject(json)
    ? Object.fromEntries(
        Object.entries(json).map(([name, value]) => [
          name,
          pickIntegration(value),
        ]),
      )
    : {};
}

function pickIntegration(json: Json): Json {
  const { uri, ...rest } = pick(json, INTEGRATION);
  return {
    ...rest,
    ...(typeof uri === 'string' && {
      uri: withoutCredentials(uri),
    }),
  };
}

function pick(json: Json, names: string[]): JsonObject {
  return isObject(json)
    ? Object.fromEntries(
        Object.entries(json).filter(([name]) => names.includes(name)),
      )
    : {};
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
