import type { Hop } from '../../access/types';
import { Inventory, LoadBalancer, VpcLink } from '../../inventory';
import { readGroups } from '../entrances/endpointGroups';
import {
  describeRule,
  openingFor,
  PlacedRule,
  rulesForPort,
} from '../entrances/portOpenings';
import { fail, hop, Judgement, pass, unknown, unknownFrom } from '../Judgement';
import type { LinkedContext } from './PathContext';
import { portOf } from './uriPort';

/**
 * The security groups of the load balancer against the link, where both sides are known. None on most Network Load Balancers:
 * then there is no hop.
 */
export function loadBalancerGroupHops(
  loadBalancer: LoadBalancer,
  { link, integration, inventory }: LinkedContext,
  listenerPort: number | undefined,
): Hop[] {
  const port = listenerPort ?? portOf(integration.uri);
  if (!link || loadBalancer.securityGroupIds.length === 0 || !port) {
    return [];
  }
  const at = {
    kind: 'security-group',
    label: `Inbound TCP ${port} of ${loadBalancer.name}`,
    resource: loadBalancer.arn,
  } as const;
  const ids = loadBalancer.securityGroupIds;
  const read = readGroups(loadBalancer, ids, inventory);
  const rules = rulesForPort(read.groups, port);
  if (link.version === 'V1') {
    return [hop(at, judgeForV1(loadBalancer, rules, port))];
  }
  const judgement = judgeForV2(link, rules, port, inventory);
  return [
    hop(
      at,
      judgement.status === 'fail' && read.gap
        ? unknownFrom(read.gap, 'The security groups are not all known')
        : judgement,
    ),
  ];
}

/**
 * A V1 link's traffic comes from addresses of API Gateway's that nobody should list, so that inbound rules must not bind it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-nlb-for-vpclink-using-console.html
 */
function judgeForV1(
  { enforceInboundOnPrivateLink, name }: LoadBalancer,
  rules: readonly PlacedRule[],
  port: number,
): Judgement {
  if (enforceInboundOnPrivateLink === 'off') {
    return pass('Inbound rules do not bind PrivateLink traffic.', {
      source: `load balancer ${name}`,
      text: 'enforce inbound rules on PrivateLink traffic: off',
    });
  }
  const { opening, by } = openingFor(rules, ['0.0.0.0/0']);
  if (opening === 'all' && by) {
    return pass(`TCP ${port} is open to all.`, describeRule(by));
  }
  const fix = `Turn off "enforce inbound rules on PrivateLink traffic" of ${name}.`;
  return enforceInboundOnPrivateLink === 'on'
    ? fail(
        'Inbound rules bind PrivateLink traffic, and none lets API Gateway in.',
        fix,
        {
          source: `load balancer ${name}`,
          text: 'enforce inbound rules on PrivateLink traffic: on',
        },
      )
    : unknown(
        'Whether inbound rules bind PrivateLink traffic is not known.',
        fix,
      );
}

function judgeForV2(
  link: VpcLink,
  rules: readonly PlacedRule[],
  port: number,
  inventory: Inventory,
): Judgement {
  const fromLink = rules.find(
    ({ rule }) =>
      rule.securityGroupId !== undefined &&
      link.securityGroupIds.includes(rule.securityGroupId),
  );
  if (fromLink) {
    return pass(
      `The VPC link may connect to TCP ${port}.`,
      describeRule(fromLink),
    );
  }
  const cidrs = link.subnetIds.flatMap(
    id => inventory.find('subnet', id)?.cidrBlocks ?? [],
  );
  const addresses = cidrs.length > 0 ? cidrs : ['0.0.0.0/0'];
  const { opening, by } = openingFor(rules, addresses);
  if (opening === 'all' && by) {
    return pass(`The VPC link may connect to TCP ${port}.`, describeRule(by));
  }
  const hasPrefixList = rules.some(({ rule }) => rule.prefixListId);
  if (opening === 'part' || hasPrefixList) {
    return unknown(
      `TCP ${port} is open to some addresses; whether those of the VPC link are among them is not known.`,
    );
  }
  return fail(
    `No inbound rule lets the VPC link in on TCP ${port}: calls time out.`,
    `Add an inbound rule for TCP ${port} from ${
      link.securityGroupIds[0] ?? 'the subnets of the link'
    }.`,
  );
}
