/**
 * True if the matcher of a health check takes an HTTP status for health.
 *
 * @example
 * `acceptsCode('200,301-499', 403)` is `true`.
 */
export function acceptsCode(matcher: string, code: number): boolean {
  return matcher.split(',').some(part => {
    const [from, to = from] = part.split('-').map(Number);
    return from <= code && code <= to;
  });
}
