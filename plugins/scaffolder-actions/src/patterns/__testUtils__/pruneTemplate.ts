import yaml, { ScalarTag } from 'yaml';

type Value =
  | null
  | boolean
  | number
  | string
  | Value[]
  | { [key: string]: Value };
type Fields = { [key: string]: Value };

/**
 * A CloudFormation template as JSON without the resources of some types, and without whatever names them: properties, entries of
 * lists, outputs. What is left can be made by an emulator that does not know those types.
 */
export function pruneTemplate(
  body: string,
  unknownTypes: ReadonlySet<string>,
): string {
  const template = parse(body);
  const resources = template.Resources as Record<string, Fields>;
  const gone = new Set(
    Object.entries(resources)
      .filter(([, { Type }]) => unknownTypes.has(String(Type)))
      .map(([id]) => id),
  );
  const rest = Object.entries(resources).filter(([id]) => !gone.has(id));
  return JSON.stringify({
    ...template,
    // The emulator does not evaluate rules.
    Rules: undefined,
    Resources: Object.fromEntries(
      rest.map(([id, resource]) => [
        id,
        withLiteralDeployment(withoutThem(resource, gone) as Fields),
      ]),
    ),
    Outputs: withoutThem(template.Outputs ?? {}, gone),
  });
}

/** The emulator cannot show a stage whose deployment is a reference. */
function withLiteralDeployment(resource: Fields): Fields {
  return resource.Type === 'AWS::ApiGateway::Stage'
    ? {
        ...resource,
        Properties: {
          ...(resource.Properties as Fields),
          DeploymentId: 'first',
        },
      }
    : resource;
}

/** The value without what names one of them; `undefined` where it does so itself. */
function withoutThem(
  value: Value,
  gone: ReadonlySet<string>,
): Value | undefined {
  if (Array.isArray(value)) {
    const items = value.map(item => withoutThem(item, gone));
    return items.filter((item): item is Value => item !== undefined);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (namesOneOf(value, gone)) {
    return undefined;
  }
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept =
      key === 'DependsOn'
        ? [inner].flat().filter(id => !gone.has(String(id)))
        : withoutThem(inner, gone);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  // A function that has lost an argument makes no sense any more, and neither does an output without a value.
  const isBroken =
    entries.length < Object.keys(value).length && isFunction(value);
  return isBroken || lostValue(value, entries)
    ? undefined
    : Object.fromEntries(entries);
}

function lostValue(
  value: Fields,
  entries: readonly (readonly [string, Value])[],
) {
  return 'Value' in value && !entries.some(([key]) => key === 'Value');
}

function isFunction(value: Fields): boolean {
  const keys = Object.keys(value);
  return keys.length === 1 && (keys[0] === 'Ref' || keys[0].startsWith('Fn::'));
}

/** Whether it is a function that refers to one of them. */
function namesOneOf(value: Fields, gone: ReadonlySet<string>): boolean {
  if (!isFunction(value)) {
    return false;
  }
  const [[name, argument]] = Object.entries(value);
  switch (name) {
    case 'Ref':
      return gone.has(String(argument));
    case 'Fn::GetAtt':
      return gone.has(String([argument].flat()[0]).split('.')[0]);
    case 'Fn::Sub': {
      const text = String([argument].flat()[0]);
      return [...text.matchAll(/\$\{([^}.]+)[^}]*\}/g)].some(([, id]) =>
        gone.has(id),
      );
    }
    default:
      return [argument]
        .flat()
        .some(
          item =>
            typeof item === 'object' &&
            item !== null &&
            !Array.isArray(item) &&
            namesOneOf(item, gone),
        );
  }
}

const FUNCTIONS = [
  'And',
  'Cidr',
  'Contains',
  'Equals',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
];

/** YAML's short forms in the long form of JSON. */
function parse(body: string): Record<string, Value> {
  const long = (tag: string, name: string): ScalarTag[] =>
    (['scalar', 'seq', 'map'] as const).map(
      collection =>
        ({
          tag,
          ...(collection !== 'scalar' && { collection }),
          resolve: (node: unknown) => {
            const value =
              typeof node === 'string'
                ? node
                : (node as { toJSON(): Value }).toJSON();
            return {
              [name]:
                name === 'Fn::GetAtt' && typeof value === 'string'
                  ? value.split(/\.(.*)/s, 2)
                  : value,
            };
          },
        } as unknown as ScalarTag),
    );
  return yaml.parse(body, {
    customTags: [
      ...long('!Ref', 'Ref'),
      ...long('!Condition', 'Condition'),
      ...long('!GetAtt', 'Fn::GetAtt'),
      ...FUNCTIONS.flatMap(name => long(`!${name}`, `Fn::${name}`)),
    ],
  });
}
