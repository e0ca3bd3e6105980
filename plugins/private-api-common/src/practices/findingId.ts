/**
 * The id of a finding: the same for the same practice, resource and part of it as long as both exist, and fit for a path of
 * an URL.
 *
 * @example
 * `findingId('PA-POL-01', 'arn:aws:apigateway:…')` is `pa-pol-01-` and sixteen hexadecimal digits.
 *
 * @public
 */
export function findingId(
  practice: string,
  resource: string,
  part = '',
): string {
  return `${practice.toLowerCase()}-${fnv1a64(`${resource}\n${part}`)}`;
}

/** FNV-1a with 64 bits (RFC draft by Fowler, Noll, Vo and Eastlake): no secret is kept, only collisions must be rare. */
function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
