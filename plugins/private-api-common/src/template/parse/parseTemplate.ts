import { parseDocument } from 'yaml';
import { JsonMap, entriesOf, isMap, own } from './jsonValue';
import { expandLoops } from './expandLoops';
import { measure } from './measure';
import { SHORT_TAGS } from './shortTags';

/** CloudFormation's own limit for a template read from S3. */
const MAX_TEMPLATE_CHARACTERS = 1_000_000;
/** Well above any real template; anchors beyond it are an attack, or as good as one. */
const MAX_ALIASES = 100;

/**
 * A CloudFormation template as text says it: nothing is resolved yet.
 */
export interface Template {
  parameters: ReadonlyMap<string, JsonMap>;
  mappings: ReadonlyMap<string, unknown>;
  conditions: ReadonlyMap<string, unknown>;
  resources: ReadonlyMap<string, TemplateResource>;
  outputs: ReadonlyMap<string, JsonMap>;
  globals: JsonMap;
  /** What is there and could not be read, by section. */
  unread: { path: string; message: string }[];
}

/** One entry under `Resources`. */
export interface TemplateResource {
  type: string;
  properties: JsonMap;
  condition?: string;
  /** SAM's: `*`, or the properties that take nothing from `Globals`. */
  ignoreGlobals?: unknown;
}

/**
 * Reads YAML or JSON, or says in a sentence why the text is no CloudFormation template.
 *
 * @remarks
 * Numbers stay text, as they were written: an account id may begin with 0.
 *
 * @param given - values of parameters, which loops may go over
 */
export function parseTemplate(
  body: string,
  given: Readonly<Record<string, string>> = {},
): Template | { problem: string } {
  if (body.length > MAX_TEMPLATE_CHARACTERS) {
    return {
      problem: `the template has ${body.length} characters; CloudFormation takes ${MAX_TEMPLATE_CHARACTERS}`,
    };
  }
  const parsed = parseText(body);
  if ('problem' in parsed) {
    return parsed;
  }
  const root = parsed.value;
  if (!isMap(root) || !isMap(root.Resources)) {
    return { problem: 'not a CloudFormation template: it has no Resources' };
  }
  const tooLarge = measure(root);
  return tooLarge ? { problem: tooLarge } : sections(root, given);
}

function parseText(body: string): { value: unknown } | { problem: string } {
  try {
    if (body.trimStart().startsWith('{')) {
      const json = parseJson(body);
      if (json !== undefined) {
        return { value: json };
      }
    }
    return parseYaml(body);
  } catch (error) {
    // The library throws on too many aliases and, being recursive, on absurd nesting.
    const { message } = error as Error;
    return { problem: `the template cannot be read: ${firstLine(message)}` };
  }
}

/** JSON may be indented by tabs, which YAML forbids. Undefined where the text is YAML's flow form instead. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body, (_key, value) =>
      typeof value === 'number' ? String(value) : value,
    );
  } catch {
    return undefined;
  }
}

function parseYaml(body: string): { value: unknown } | { problem: string } {
  const document = parseDocument(body, {
    schema: 'core',
    merge: true,
    logLevel: 'error',
    customTags: tags => [
      ...tags.filter(
        tag =>
          typeof tag === 'string' ||
          !/^tag:yaml\.org,2002:(int|float)$/.test(tag.tag),
      ),
      ...SHORT_TAGS,
    ],
  });
  const [error] = document.errors;
  if (error) {
    return { problem: `not YAML or JSON: ${firstLine(error.message)}` };
  }
  return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
}

function firstLine(message: string): string {
  return message.split('\n')[0].replace(/:$/, '');
}

function sections(
  root: JsonMap,
  given: Readonly<Record<string, string>>,
): Template {
  const listOf = (name: string) =>
    listParameter(own(root.Parameters, name), own(given, name));
  const [resources, outputs] = [root.Resources, root.Outputs].map(section =>
    expandLoops(section, listOf),
  );
  return {
    parameters: mapsUnder(root.Parameters),
    mappings: new Map(entriesOf(root.Mappings)),
    conditions: new Map(entriesOf(root.Conditions)),
    resources: new Map(
      resources.entries.flatMap(([logicalId, value]) => {
        const type = own(value, 'Type');
        return typeof type === 'string'
          ? [[logicalId, resourceOf(type, value as JsonMap)]]
          : [];
      }),
    ),
    outputs: mapsUnder(Object.fromEntries(outputs.entries)),
    globals: isMap(root.Globals) ? root.Globals : {},
    unread: [
      ...unreadIn('Resources', resources.problems),
      ...unreadIn('Outputs', outputs.problems),
    ],
  };
}

function unreadIn(path: string, problems: readonly string[]) {
  return problems.map(message => ({ path, message }));
}

/** The items of a parameter of the type `CommaDelimitedList`. */
function listParameter(
  declared: unknown,
  given: unknown,
): string[] | undefined {
  const value = given ?? own(declared, 'Default');
  return own(declared, 'Type') === 'CommaDelimitedList' &&
    typeof value === 'string'
    ? value.split(',').map(item => item.trim())
    : undefined;
}

function resourceOf(type: string, value: JsonMap): TemplateResource {
  return {
    type,
    properties: isMap(value.Properties) ? value.Properties : {},
    ...(typeof value.Condition === 'string' && { condition: value.Condition }),
    ...(value.IgnoreGlobals !== undefined && {
      ignoreGlobals: value.IgnoreGlobals,
    }),
  };
}

function mapsUnder(section: unknown): Map<string, JsonMap> {
  return new Map(
    entriesOf(section).filter((entry): entry is [string, JsonMap] =>
      isMap(entry[1]),
    ),
  );
}
