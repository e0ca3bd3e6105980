/** A string of JSON, and whether it is the key of something. */
const STRING = /("(?:[^"\\]|\\.)*")\s*(:?)/g;

/**
 * The keys that the text writes more often than its value has them: `JSON.parse` keeps the last of two equal keys of an
 * object, with all that is in it, and drops the first without a word. AWS refuses such a policy.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html}
 *
 * @example
 * `doubledKeys('{"a":1,"a":2}', { a: 2 })` is `['a']`.
 *
 * @param text - JSON
 * @param value - what it was parsed to
 */
export function doubledKeys(text: string, value: unknown): string[] {
  const excess = new Map<string, number>();
  const count = (key: string, by: number) =>
    excess.set(key, (excess.get(key) ?? 0) + by);
  for (const [, string, colon] of text.matchAll(STRING)) {
    if (colon) {
      count(JSON.parse(string), 1);
    }
  }
  forEachKey(value, key => count(key, -1));
  return [...excess].flatMap(([key, times]) => (times > 0 ? [key] : []));
}

/** Not by recursion: a text may nest deeper than the stack. */
function forEachKey(value: unknown, visit: (key: string) => void): void {
  const open = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null) {
      continue;
    }
    if (!Array.isArray(one)) {
      Object.keys(one).forEach(visit);
    }
    for (const inner of Object.values(one)) {
      open.push(inner);
    }
  }
}
