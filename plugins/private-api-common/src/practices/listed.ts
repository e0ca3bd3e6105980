/**
 * Names as a part of a sentence, the first five of them.
 *
 * @example
 * `listed(['a', 'b', 'c', 'd', 'e', 'f', 'g'])` is `a, b, c, d, e and 2 more`.
 *
 * @public
 */
export function listed(names: readonly string[], most = 5): string {
  const unique = [...new Set(names)];
  const more = unique.length - most;
  const shown = unique.slice(0, most).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
