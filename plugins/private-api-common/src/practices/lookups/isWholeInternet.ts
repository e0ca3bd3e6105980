import type { SecurityGroupRule } from '../../inventory';

/** True for a rule about every IPv4 or every IPv6 address. */
export function isWholeInternet({ cidr }: SecurityGroupRule): boolean {
  return cidr === '0.0.0.0/0' || cidr === '::/0';
}
