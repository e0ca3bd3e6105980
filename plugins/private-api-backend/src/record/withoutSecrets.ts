import { Json } from '../aws/recording/encodeValue';
import { ServiceCall } from '../aws/recording/CallRecorder';
import { withoutDefinitionSecrets } from '../collect/definitions/withoutDefinitionSecrets';
import { withoutCredentials } from '../collect/withoutCredentials';

type JsonObject = { [key: string]: Json };

/** Leaves out, or puts something else in the place of, the members of an object that may hold a secret. */
type Scrub = (object: JsonObject, key: string) => Json | undefined;

/** Members by name, wherever they stand in an answer. None of them is read by a collector but the first four. */
const SCRUBS: Record<string, Scrub | undefined> = {
  uri: withoutQuery,
  IntegrationUri: withoutQuery,
  Attributes: onlyReservedAttributes,
  ResourceRecordSets: onlyHostRecords,
  // Static values of headers and templates are a common place for keys.
  methodIntegration: withoutMappings,
  integrationResponses: leaveOut,
  methodResponses: leaveOut,
  RequestTemplates: leaveOut,
  ResponseParameters: leaveOut,
  authorizerCredentials: leaveOut,
  AuthorizerCredentialsArn: leaveOut,
  identityValidationExpression: leaveOut,
  IdentityValidationExpression: leaveOut,
  AuthenticateOidcConfig: leaveOut,
  AuthenticateCognitoConfig: leaveOut,
  FixedResponseConfig: leaveOut,
  // A rule may let those pass that know a header's value.
  Conditions: leaveOut,
  Transforms: leaveOut,
  stageVariableOverrides: leaveOut,
};

/** Their answers are whole documents. */
const EXPORTS: ReadonlySet<string> = new Set(['ExportApi', 'GetExport']);

/** Stands for the value of a stage variable that has one. */
const HIDDEN = 'not recorded';

/**
 * A recorded call without what may be secret: values of stage variables other than ids of VPC links, credentials of
 * authorizers, values that integrations add to requests.
 *
 * @internal
 */
export function withoutSecrets(
  call: ServiceCall,
  linkIds: ReadonlySet<string>,
): ServiceCall {
  const scrubs: Record<string, Scrub | undefined> = {
    ...SCRUBS,
    variables: (object, key) => hideValues(object[key], linkIds),
    StageVariables: (object, key) => hideValues(object[key], linkIds),
    ...(call.operation === 'GetIntegrations' && {
      RequestParameters: leaveOut,
    }),
    // Routing rules are told apart by their conditions.
    ...(call.operation === 'ListRoutingRules' && { Conditions: undefined }),
  };
  if (call.output && EXPORTS.has(call.operation)) {
    return { ...call, output: onlyDefinition(call.output) };
  }
  return call.output ? { ...call, output: scrub(call.output, scrubs) } : call;
}

/** An export comes as bytes; as a document it can be read, and its accounts can be redacted. One that is none is left out. */
function onlyDefinition(output: Json): Json {
  const body = isObject(output) ? output.body : undefined;
  const bytes = isObject(body) ? body.$bytes : undefined;
  try {
    const text = Buffer.from(String(bytes), 'base64').toString('utf8');
    return { body: { $json: withoutDefinitionSecrets(JSON.parse(text)) } };
  } catch {
    return {};
  }
}

function scrub(json: Json, scrubs: Record<string, Scrub | undefined>): Json {
  if (Array.isArray(json)) {
    return json.map(item => scrub(item, scrubs));
  }
  if (typeof json !== 'object' || json === null) {
    return json;
  }
  const kept: JsonObject = {};
  for (const key of Object.keys(json)) {
    const rule = Object.hasOwn(scrubs, key) ? scrubs[key] : undefined;
    const value = rule ? rule(json, key) : json[key];
    if (value !== undefined) {
      kept[key] = scrub(value, scrubs);
    }
  }
  return kept;
}

function leaveOut(): undefined {
  return undefined;
}

function hideValues(json: Json, linkIds: ReadonlySet<string>): Json {
  return mapMembers(json, value =>
    typeof value === 'string' && linkIds.has(value) ? value : HIDDEN,
  );
}

function withoutMappings(object: JsonObject, key: string): Json {
  const integration = object[key];
  if (!isObject(integration)) {
    return integration;
  }
  const { requestParameters, requestTemplates, ...rest } = integration;
  return rest;
}

function withoutQuery(object: JsonObject, key: string): Json {
  const uri = object[key];
  return typeof uri === 'string' ? withoutCredentials(uri) : uri;
}

/** Instances may carry attributes of their owners' own; Cloud Map's begin with AWS_. */
function onlyReservedAttributes(object: JsonObject, key: string): Json {
  const attributes = object[key];
  return isObject(attributes)
    ? Object.fromEntries(
        Object.entries(attributes).filter(([name]) => name.startsWith('AWS_')),
      )
    : attributes;
}

/** A TXT record can hold anything. */
function onlyHostRecords(object: JsonObject, key: string): Json {
  const records = object[key];
  return Array.isArray(records)
    ? records.filter(
        record =>
          isObject(record) &&
          ['A', 'AAAA', 'CNAME'].includes(String(record.Type)),
      )
    : records;
}

function mapMembers(json: Json, change: (value: Json) => Json): Json {
  return isObject(json)
    ? Object.fromEntries(
        Object.entries(json).map(([name, value]) => [name, change(value)]),
      )
    : json;
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
