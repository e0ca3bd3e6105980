import { JsonMap, entriesOf, isMap, own } from './jsonValue';

const LOOP = 'Fn::ForEach::';
/** Resources of a template; a loop within a loop multiplies. */
const MAX_ENTRIES = 500;

/** A section of a template with its loops written out, and in words which of them could not be. */
export interface ExpandedLoops {
  entries: [string, unknown][];
  problems: string[];
}

/**
 * Writes out `Fn::ForEach` of the transform `AWS::LanguageExtensions` in a section. See
 * {@link https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html}.
 *
 * @param listOf - the items of a list parameter, where they are known
 */
export function expandLoops(
  section: unknown,
  listOf: (parameter: string) => string[] | undefined,
): ExpandedLoops {
  const entries: [string, unknown][] = [];
  const problems: string[] = [];
  for (const [key, value] of entriesOf(section)) {
    if (key === 'Fn::Transform') {
      problems.push('Fn::Transform includes what only a deployment knows');
    } else if (key.startsWith(LOOP)) {
      const loop = writeOut(value, listOf);
      entries.push(...loop.entries);
      problems.push(...loop.problems.map(problem => `${key}: ${problem}`));
    } else {
      entries.push([key, value]);
    }
    if (entries.length > MAX_ENTRIES) {
      return {
        entries: entries.slice(0, MAX_ENTRIES),
        problems: [...problems, `more than ${MAX_ENTRIES} entries`],
      };
    }
  }
  return { entries, problems };
}

function writeOut(
  loop: unknown,
  listOf: (parameter: string) => string[] | undefined,
): ExpandedLoops {
  const [identifier, collection, body] = Array.isArray(loop) ? loop : [];
  if (typeof identifier !== 'string' || !isMap(body)) {
    return {
      entries: [],
      problems: ['wants an identifier, a collection and a map'],
    };
  }
  const items = itemsOf(collection, listOf);
  if (!items) {
    return { entries: [], problems: ['its collection is not known'] };
  }
  const once = items.slice(0, MAX_ENTRIES).map(item => {
    const filled = fill(body, identifier, item) as JsonMap;
    return expandLoops(filled, listOf);
  });
  return {
    entries: once.flatMap(({ entries }) => entries),
    problems: [...new Set(once.flatMap(({ problems }) => problems))],
  };
}

function itemsOf(
  collection: unknown,
  listOf: (parameter: string) => string[] | undefined,
): string[] | undefined {
  if (Array.isArray(collection)) {
    const items = collection.flatMap(item => {
      const parameter = own(item, 'Ref');
      return typeof parameter === 'string' ? listOf(parameter) : item;
    });
    return items.every(item => typeof item === 'string')
      ? (items as string[])
      : undefined;
  }
  const parameter = own(collection, 'Ref');
  return typeof parameter === 'string' ? listOf(parameter) : undefined;
}

/** The body for one item: `${Identifier}` and `&{Identifier}`, which leaves only letters and digits, in keys and texts, and `Ref`. */
function fill(node: unknown, identifier: string, item: string): unknown {
  const inText = (text: string) =>
    text
      .replaceAll(`\${${identifier}}`, () => item)
      .replaceAll(`&{${identifier}}`, () => item.replace(/[^A-Za-z0-9]/g, ''));
  if (typeof node === 'string') {
    return inText(node);
  }
  if (Array.isArray(node)) {
    return node.map(inner => fill(inner, identifier, item));
  }
  if (!isMap(node)) {
    return node;
  }
  if (Object.keys(node).length === 1 && node.Ref === identifier) {
    return item;
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      inText(key),
      fill(value, identifier, item),
    ]),
  );
}
