/** Deeper than any template that CloudFormation accepts; the evaluator is recursive. */
const MAX_DEPTH = 100;
/** Counted with every alias expanded: one million characters of plain text hold fewer. */
const MAX_VALUES = 300_000;

/**
 * Says in a sentence why a document is too deep or, its aliases expanded, too large to be evaluated; undefined where it is not.
 */
export function measure(root: unknown): string | undefined {
  let count = 0;
  const pending: { value: unknown; depth: number }[] = [
    { value: root, depth: 0 },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    count += 1;
    if (count > MAX_VALUES) {
      return `the template has more than ${MAX_VALUES} values when its aliases are expanded`;
    }
    if (typeof next.value !== 'object' || next.value === null) {
      continue;
    }
    if (next.depth >= MAX_DEPTH) {
      return `the template is nested more than ${MAX_DEPTH} levels deep`;
    }
    for (const value of Object.values(next.value)) {
      pending.push({ value, depth: next.depth + 1 });
    }
  }
  return undefined;
}
