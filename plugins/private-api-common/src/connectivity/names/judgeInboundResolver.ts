import { Inventory, VpcEndpoint } from '../../inventory';
import { indexOf } from '../estate/EstateIndex';
import { fail, Judgement, pass, unknownFrom } from '../Judgement';

/**
 * Whether an on-premises network can look up private names of the endpoint's VPC: that takes an inbound Resolver endpoint in
 * the VPC, to which the network's own DNS servers forward.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-DSN-queries-to-vpc.html
 */
export function judgeInboundResolver(
  endpoint: VpcEndpoint,
  inventory: Inventory,
): Judgement {
  const { vpcId } = endpoint;
  const resolvers = indexOf(inventory).inboundResolversByVpc.get(vpcId) ?? [];
  const working = resolvers.find(({ status }) => status === 'OPERATIONAL');
  if (working) {
    return pass(
      `On-premises DNS servers can forward to inbound endpoint ${working.endpointId}; that they do is not in the inventory.`,
      {
        source: `Resolver endpoint ${working.endpointId}`,
        text: `INBOUND ${working.status}`,
      },
    );
  }
  if (resolvers.length > 0) {
    return fail(
      `Inbound Resolver endpoint ${resolvers[0].endpointId} is ${resolvers[0].status}.`,
      'Bring the Resolver endpoint back to OPERATIONAL.',
      {
        source: `Resolver endpoint ${resolvers[0].endpointId}`,
        text: resolvers[0].status,
      },
    );
  }
  const gap = inventory.gapOf('resolver-endpoint', endpoint);
  return gap
    ? unknownFrom(gap, `The Resolver endpoints of ${vpcId} are not known`)
    : fail(
        `${vpcId} has no inbound Resolver endpoint: on-premises clients can't look up its private names.`,
        'Use the Route 53 alias, which resolves publicly, or create an inbound Resolver endpoint and forward to it.',
        { source: vpcId, text: 'no inbound Resolver endpoint' },
      );
}
