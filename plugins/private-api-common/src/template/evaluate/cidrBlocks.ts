import ipaddr from 'ipaddr.js';
import { Fact, unknownBecause } from '../../inventory';

/** CloudFormation's own bound for `Fn::Cidr`. */
const MAX_BLOCKS = 256;

/**
 * `Fn::Cidr`: the first `count` IPv4 blocks of `cidrBits` host bits in a block.
 *
 * @example
 * `cidrBlocks(['10.0.0.0/16', '2', '8'])` is `['10.0.0.0/24', '10.0.1.0/24']`.
 */
export function cidrBlocks(values: unknown[]): Fact<string[]> {
  const [block, countText, bitsText] = values;
  const count = Number(countText);
  const hostBits = Number(bitsText);
  if (
    typeof block !== 'string' ||
    !ipaddr.IPv4.isValidCIDR(block) ||
    !(Number.isInteger(count) && count > 0 && count <= MAX_BLOCKS) ||
    !(Number.isInteger(hostBits) && hostBits > 0 && hostBits < 32)
  ) {
    return unknownBecause(
      'Fn::Cidr is resolved for an IPv4 block, a count to 256 and a number of host bits',
    );
  }
  const start = toNumber(ipaddr.IPv4.networkAddressFromCIDR(block));
  return Array.from(
    { length: count },
    (_, i) => `${toText(start + i * 2 ** hostBits)}/${32 - hostBits}`,
  );
}

function toNumber(address: ipaddr.IPv4): number {
  return address.octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

function toText(address: number): string {
  return [24, 16, 8, 0]
    .map(shift => Math.floor(address / 2 ** shift) % 256)
    .join('.');
}
