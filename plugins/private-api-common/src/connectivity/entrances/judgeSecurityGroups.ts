import { Inventory, VpcEndpoint } from '../../inventory';
import { fail, Judgement, pass, unknown, unknownFrom } from '../Judgement';
import { readGroups } from './endpointGroups';
import { describeRule, openingFor, rulesForPort } from './portOpenings';

const HTTPS = 443;

/** Whether the security groups of a VPC endpoint let anyone at all in on TCP 443. */
export function judgeSecurityGroups(
  endpoint: VpcEndpoint,
  inventory: Inventory,
): Judgement {
  const read = readGroups(endpoint, endpoint.securityGroupIds, inventory);
  const rules = rulesForPort(read.groups, HTTPS);
  if (rules.length > 0) {
    const described = rules.map(describeRule);
    return pass('TCP 443 is open inbound.', {
      source: described[0].source,
      text: described.map(({ text }) => text).join('; '),
    });
  }
  if (read.gap) {
    return unknownFrom(
      read.gap,
      `The security groups of ${endpoint.endpointId} are not all known`,
    );
  }
  return closed(endpoint, 'anyone');
}

/**
 * Whether the security groups let in a caller from these addresses: its IP, or the CIDRs it may be anywhere in.
 * `undefined` where not even those are known.
 */
export function judgeSecurityGroupsFor(
  endpoint: VpcEndpoint,
  from: { addresses: readonly string[] | undefined; words: string },
  inventory: Inventory,
): Judgement {
  const read = readGroups(endpoint, endpoint.securityGroupIds, inventory);
  const rules = rulesForPort(read.groups, HTTPS);
  const addresses = from.addresses ?? ['0.0.0.0/0'];
  const { opening, by } = openingFor(rules, addresses);
  const evidence = by && describeRule(by);
  if (opening === 'all') {
    return pass(`TCP 443 is open to ${from.words}.`, evidence);
  }
  if (read.gap) {
    return unknownFrom(
      read.gap,
      `The security groups of ${endpoint.endpointId} are not all known`,
    );
  }
  if (opening === 'none') {
    return closed(endpoint, from.words);
  }
  return {
    ...unknown(
      opening === 'part'
        ? `TCP 443 is open to a part of ${from.words} only.`
        : `TCP 443 is open to members of a security group or prefix list; whether ${from.words} is one is not in the question.`,
      opening === 'part'
        ? "Give the caller's IP address to know."
        : "Ask who belongs to it, or open 443 to the caller's CIDR.",
    ),
    evidence,
  };
}

function closed(endpoint: VpcEndpoint, who: string): Judgement {
  const groups = Array.isArray(endpoint.securityGroupIds)
    ? endpoint.securityGroupIds.join(', ')
    : '';
  return fail(
    `No inbound rule lets ${who} in on TCP 443: calls time out.`,
    `Add an inbound rule for TCP 443 from ${who} to ${
      groups || 'the security group of the endpoint'
    }.`,
    {
      source: `${groups || endpoint.endpointId}, inbound`,
      text: 'no rule that covers tcp 443 from there',
    },
  );
}
