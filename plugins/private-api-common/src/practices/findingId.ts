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

const UTF8 = new TextEncoder();

/** FNV-1a with 64 bits (RFC draft by Fowler, Noll, Vo and Eastlake): no secret is kept, only collisions must be rare. */
function fnv1a64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of UTF8.encode(text)) {
    const mixed = (low ^ byte) >>> 0;
    // Times the prime 2^40 + 0x1b3, in two halves: big integers are a hundred times slower.
    const product = mixed * 0x1b3;
    high =
      (high * 0x1b3 + (mixed << 8) + Math.floor(product / 0x1_0000_0000)) >>> 0;
    low = product >>> 0;
  }
  return hex32(high) + hex32(low);
}

function hex32(half: number): string {
  return half.toString(16).padStart(8, '0');
}
