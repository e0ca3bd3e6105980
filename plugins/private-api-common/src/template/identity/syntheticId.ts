/** Lower-case letters and digits, as API Gateway's ids have them. */
const BASE_36 = '0123456789abcdefghijklmnopqrstuvwxyz';
/** As EC2's ids have them. */
const HEX = '0123456789abcdef';

/**
 * An id like those of API Gateway, the same for the same seed: the first letters of the name, for the reader, and a digest.
 *
 * @example
 * `apiGatewayId('111111111111/eu-west-1/orders/OrdersApi', 'OrdersApi')` begins with `order` and has ten characters.
 */
export function apiGatewayId(seed: string, name: string): string {
  const readable = name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 5);
  return readable + digest(seed, BASE_36, 10 - readable.length);
}

/** An id like `vpce-0a1b2c3d4e5f60718`, the same for the same seed. */
export function ec2Id(prefix: string, seed: string): string {
  return `${prefix}-${digest(seed, HEX, 17)}`;
}

/** Hexadecimal digits, the same for the same seed. */
export function hexId(seed: string, length: number): string {
  return digest(seed, HEX, length);
}

/** Upper-case letters and digits behind a `Z`, like a hosted zone's id. */
export function zoneId(seed: string): string {
  return `Z${digest(seed, BASE_36, 13).toUpperCase()}`;
}

/** A UUID-shaped id, the same for the same seed. */
export function uuidId(seed: string): string {
  const digits = digest(seed, HEX, 32);
  return [8, 12, 16, 20, 32]
    .map((end, i, ends) => digits.slice(i ? ends[i - 1] : 0, end))
    .join('-');
}

/** FNV-1a, continued with one more round per character that is wanted. Not for secrets: it only has to be stable. */
function digest(seed: string, alphabet: string, length: number): string {
  let hash = 0x811c9dc5;
  const mix = (code: number) => {
    hash = Math.imul(hash ^ code, 0x01000193) >>> 0;
  };
  for (let i = 0; i < seed.length; i++) {
    mix(seed.charCodeAt(i));
  }
  let text = '';
  while (text.length < length) {
    mix(text.length + 1);
    // The high bits of FNV are the well-mixed ones.
    text += alphabet[Math.floor((hash / 2 ** 32) * alphabet.length)];
  }
  return text;
}
