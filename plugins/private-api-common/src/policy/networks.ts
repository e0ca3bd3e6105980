import ipaddr from 'ipaddr.js';
import { EITHER, FALSE, some, TRUE, type Truth } from './truth';

/**
 * An IPv4 or IPv6 address, or a network of them, ready to be compared.
 *
 * @public
 */
export interface Address {
  bytes: readonly number[];
  /** Bits that count; all of them for a single address. */
  prefixLength: number;
}

/** Parses an address or CIDR block. IPv4 in IPv6 clothes (`::ffff:10.0.0.1`) is IPv4. */
export function parseAddress(text: string): Address | undefined {
  const slash = text.indexOf('/');
  try {
    if (slash < 0) {
      const bytes = ipaddr.process(text).toByteArray();
      return isCompleteIpv4(text)
        ? { bytes, prefixLength: bytes.length * 8 }
        : undefined;
    }
    if (!isCompleteIpv4(text.slice(0, slash))) {
      return undefined;
    }
    const [address, prefixLength] = ipaddr.parseCIDR(text);
    return { bytes: address.toByteArray(), prefixLength };
  } catch {
    return undefined;
  }
}

/** `ipaddr.js` reads `10.1` as `10.0.0.1`, as C does; AWS does not. */
function isCompleteIpv4(text: string): boolean {
  return text.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(text);
}

/** Whether all addresses of `inner` lie in `outer`. {@link EITHER} where only some do. */
export function isWithin(inner: Address, outer: Address): Truth {
  if (inner.bytes.length !== outer.bytes.length) {
    return FALSE;
  }
  const common = Math.min(inner.prefixLength, outer.prefixLength);
  if (!sharePrefix(inner.bytes, outer.bytes, common)) {
    return FALSE;
  }
  return inner.prefixLength >= outer.prefixLength ? TRUE : EITHER;
}

/** Whether all addresses of `inner` lie in one of the networks. */
export function isWithinAny(inner: Address, outer: readonly Address[]): Truth {
  return some(outer, network => isWithin(inner, network));
}

function sharePrefix(
  a: readonly number[],
  b: readonly number[],
  bits: number,
): boolean {
  const whole = bits >> 3;
  for (let i = 0; i < whole; i++) {
    if (a[i] !== b[i]) {
      return false;
    }
  }
  const rest = bits & 7;
  return rest === 0 || a[whole] >> (8 - rest) === b[whole] >> (8 - rest);
}
