import { Json } from '../../aws/recording/encodeValue';
import { fingerprintOf } from './compareDefinitions';
import { DefinitionDigest } from './ExportedDefinition';
import { withoutDefinitionSecrets } from './withoutDefinitionSecrets';

type JsonObject = { [key: string]: Json };

/** A catalog holds every definition whole; the few beyond this are of no use to a reader of documentation. */
const MAX_TEXT_BYTES = 512 * 1024;

const POLICY = 'x-amazon-apigateway-policy';
const INTEGRATION = 'x-amazon-apigateway-integration';
const ANY = /^(x-amazon-apigateway-any-method|any)$/i;
const VERBS = /^(get|put|post|delete|options|head|patch|trace)$/i;

/**
 * What the inventory keeps of an exported definition; throws where the export is not an OpenAPI document.
 *
 * @internal
 */
export function readDefinition(
  body: Uint8Array | undefined,
  options: { tellsIntegrations: boolean },
): { digest: DefinitionDigest; text: string | null } {
  const document = parseDocument(body);
  const { [POLICY]: policy, ...rest } = document;
  const text = JSON.stringify(withoutDefinitionSecrets(rest), undefined, 2);
  const bytes = Buffer.byteLength(text);
  const isKept = bytes <= MAX_TEXT_BYTES;
  return {
    digest: {
      ...(policy && { policy: policyText(policy) }),
      operations: operationsOf(document, options),
      ...(!isKept && {
        withoutText: `The export of ${bytes} bytes is more than the ${MAX_TEXT_BYTES} that are kept`,
      }),
    },
    text: isKept ? text : null,
  };
}

function parseDocument(body: Uint8Array | undefined): JsonObject {
  const document: unknown = JSON.parse(
    Buffer.from(body ?? []).toString('utf8'),
  );
  if (!isObject(document) || !(document.openapi || document.swagger)) {
    throw new Error('not an OpenAPI document');
  }
  return document;
}

/** Tools have put it in as text, AWS's own documentation as an object. */
function policyText(policy: Json): string {
  return typeof policy === 'string' ? policy : JSON.stringify(policy);
}

function operationsOf(
  { paths }: JsonObject,
  { tellsIntegrations }: { tellsIntegrations: boolean },
): Record<string, string> {
  const operations: Record<string, string> = {};
  for (const [path, item] of Object.entries(isObject(paths) ? paths : {})) {
    for (const [key, operation] of Object.entries(isObject(item) ? item : {})) {
      const verb = verbOf(key);
      if (verb) {
        operations[nameOf(verb, path)] = tellsIntegrations
          ? fingerprintIn(operation)
          : '';
      }
    }
  }
  return operations;
}

/** An export writes the catch-all route of an HTTP API as a path. */
function nameOf(verb: string, path: string): string {
  return path === '/$default' ? 'ANY $default' : `${verb} ${path}`;
}

function verbOf(key: string): string | undefined {
  if (ANY.test(key)) {
    return 'ANY';
  }
  return VERBS.test(key) ? key.toUpperCase() : undefined;
}

/** Empty where the export does not say where the operation leads. */
function fingerprintIn(operation: Json): string {
  const integration = isObject(operation) ? operation[INTEGRATION] : undefined;
  if (!isObject(integration)) {
    return '';
  }
  const text = (name: string) => {
    const value = integration[name];
    return typeof value === 'string' ? value : undefined;
  };
  return fingerprintOf({
    type: text('type'),
    uri: text('uri'),
    method: text('httpMethod'),
    connectionType: text('connectionType'),
    connectionId: text('connectionId'),
  });
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
