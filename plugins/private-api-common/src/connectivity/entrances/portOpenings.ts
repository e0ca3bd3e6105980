import { Address, isWithin, parseAddress } from '../../policy/networks';
import { EITHER, FALSE, TRUE, Truth } from '../../policy/truth';
import type { SecurityGroup, SecurityGroupRule } from '../../inventory';

/** How much of a set of addresses security groups let in. `by-reference`: only for members of a group or a prefix list. */
export type Opening = 'all' | 'part' | 'by-reference' | 'none';

/** An inbound rule with the group it stands in. */
export interface PlacedRule {
  group: SecurityGroup;
  rule: SecurityGroupRule;
}

/** The inbound rules that let TCP traffic to the port in, from wherever. */
export function rulesForPort(
  groups: readonly SecurityGroup[],
  port: number,
): PlacedRule[] {
  return groups.flatMap(group =>
    group.inbound
      .filter(rule => coversPort(rule, port))
      .map(rule => ({ group, rule })),
  );
}

/** How much of the addresses (IPs or CIDRs, of which the caller may be any) the rules let in, and the rule that does. */
export function openingFor(
  rules: readonly PlacedRule[],
  addresses: readonly string[],
): { opening: Opening; by?: PlacedRule } {
  const matches = addresses.map(address => matchOf(rules, address));
  const by = matches.find(match => match.by)?.by;
  if (by && matches.every(match => match.truth === TRUE)) {
    return { opening: 'all', by };
  }
  if (by) {
    return { opening: 'part', by };
  }
  const reference = rules.find(
    ({ rule }) => rule.securityGroupId ?? rule.prefixListId,
  );
  return reference
    ? { opening: 'by-reference', by: reference }
    : { opening: 'none' };
}

/** True if the text is an IP address or a CIDR. */
export function isAddress(text: string): boolean {
  return parseAddress(text) !== undefined;
}

/** A rule as a person writes it: `tcp 443 from 10.0.0.0/16`. */
export function describeRule({ group, rule }: PlacedRule): {
  source: string;
  text: string;
} {
  const from =
    rule.cidr ?? rule.securityGroupId ?? rule.prefixListId ?? 'nowhere';
  const ports = describePorts(rule);
  const protocol = rule.protocol === '-1' ? 'all protocols' : rule.protocol;
  return {
    source: `${group.groupId}, inbound`,
    text: `${protocol} ${ports} from ${from}`,
  };
}

function describePorts({ protocol, fromPort, toPort }: SecurityGroupRule) {
  if (fromPort === undefined || protocol === '-1') {
    return 'all ports';
  }
  return fromPort === toPort ? `${fromPort}` : `${fromPort}-${toPort}`;
}

function coversPort(rule: SecurityGroupRule, port: number): boolean {
  if (rule.protocol === '-1') {
    return true;
  }
  if (rule.protocol !== 'tcp' && rule.protocol !== '6') {
    return false;
  }
  return (rule.fromPort ?? 0) <= port && port <= (rule.toPort ?? 65535);
}

const NETWORKS = new WeakMap<SecurityGroupRule, Address | null>();

/** The rule's CIDR, parsed once: a group's rules are asked for by every API behind its load balancer. */
function networkOf(rule: SecurityGroupRule): Address | null {
  let network = NETWORKS.get(rule);
  if (network === undefined) {
    network = (rule.cidr && parseAddress(rule.cidr)) || null;
    NETWORKS.set(rule, network);
  }
  return network;
}

/** The rule that lets most of an address or CIDR in. */
function matchOf(
  rules: readonly PlacedRule[],
  address: string,
): { truth: Truth; by?: PlacedRule } {
  const inner = parseAddress(address);
  let partly: PlacedRule | undefined;
  for (const placed of rules) {
    const outer = networkOf(placed.rule);
    const truth = inner && outer ? isWithin(inner, outer) : FALSE;
    if (truth === TRUE) {
      return { truth, by: placed };
    }
    if (truth === EITHER) {
      partly ??= placed;
    }
  }
  return partly ? { truth: EITHER, by: partly } : { truth: FALSE };
}
