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
  const isNetwork = slash >= 0;
  const host = isNetwork ? text.slice(0, slash) : text;
  try {
    // Asked for either version, the library tries IPv6 first and catches the error: slow where every rule is IPv4.
    if (host.includes(':')) {
      return isNetwork
        ? network(ipaddr.IPv6.parseCIDR(text))
        : single(ipaddr.process(text));
    }
    // It reads `10.1` as `10.0.0.1` too, as C does; AWS does not.
    if (!ipaddr.IPv4.isValidFourPartDecimal(host)) {
      return undefined;
    }
    return isNetwork
      ? network(ipaddr.IPv4.parseCIDR(text))
      : single(ipaddr.IPv4.parse(text));
  } catch {
    return undefined;
  }
}

function single(address: ipaddr.IPv4 | ipaddr.IPv6): Address {
  const bytes = address.toByteArray();
  return { bytes, prefixLength: bytes.length * 8 };
}

function network([address, prefixLength]: [
  ipaddr.IPv4 | ipaddr.IPv6,
  number,
]): Address {
  return { bytes: address.toByteArray(), prefixLength };
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
  return some(outer, one => isWithin(inner, one));
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
