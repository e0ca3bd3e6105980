import ipaddr from 'ipaddr.js';
import type { FoundEntrance } from '../../connectivity/entrances/findEntrances';
import {
  HostedZone,
  Inventory,
  LoadBalancer,
  TransitGatewayAttachment,
  isKnown,
} from '../../inventory';
import type { Belongings } from './Belongings';
import type { TargetGroups } from './TargetGroups';

/** Where a transit gateway may stand in the path of an API. */
export interface PathEnds {
  entrances: readonly FoundEntrance[];
  zones: readonly HostedZone[];
  loadBalancers: readonly LoadBalancer[];
}

/**
 * The transit gateway attachments that an API demonstrably uses: those of a load balancer's VPC with targets outside its
 * address ranges, and those of an endpoint's VPC whose name is also answered in another VPC on the same gateway.
 *
 * @remarks
 * An attachment of the same VPC alone proves nothing: most serve other traffic.
 */
export function attachmentsOf(
  { entrances, zones, loadBalancers }: PathEnds,
  inventory: Inventory,
  groups: TargetGroups,
): Pick<Belongings, 'attachments' | 'gatewayCrossings'> {
  const attachments = inventory.all('transit-gateway-attachment');
  if (attachments.length === 0) {
    return { attachments: [], gatewayCrossings: 0 };
  }
  const outward = loadBalancers
    .filter(balancer => hasTargetsElsewhere(balancer, inventory, groups))
    .map(({ vpcId }) => vpcId);
  const callers = zones.flatMap(({ vpcs }) =>
    isKnown(vpcs) ? vpcs.map(({ vpcId }) => vpcId) : [],
  );
  const inward = entrances.flatMap(({ endpoint }) =>
    endpoint && isReachedFrom(endpoint.vpcId, callers, attachments)
      ? [endpoint.vpcId]
      : [],
  );
  const of = (vpcIds: readonly string[]) =>
    attachments.filter(({ vpcId }) => vpcIds.includes(vpcId));
  const crossings = [of(inward), of(outward)];
  return {
    attachments: [...new Set(crossings.flat())],
    gatewayCrossings: crossings.filter(({ length }) => length > 0).length,
  };
}

function hasTargetsElsewhere(
  balancer: LoadBalancer,
  inventory: Inventory,
  groups: TargetGroups,
): boolean {
  const vpc = inventory.find('vpc', balancer.vpcId);
  if (!vpc) {
    return false;
  }
  const ranges = vpc.cidrBlocks.flatMap(block =>
    ipaddr.isValidCIDR(block) ? [ipaddr.parseCIDR(block)] : [],
  );
  return groups
    .of(balancer)
    .filter(({ targetType }) => targetType === 'ip')
    .flatMap(({ targets }) => (isKnown(targets) ? targets : []))
    .filter(({ id }) => ipaddr.isValid(id))
    .some(({ id }) => {
      const address = ipaddr.parse(id);
      return !ranges.some(
        range => range[0].kind() === address.kind() && address.match(range),
      );
    });
}

function isReachedFrom(
  vpcId: string,
  callers: readonly string[],
  attachments: readonly TransitGatewayAttachment[],
): boolean {
  const gateways = new Set(
    attachments
      .filter(attachment => attachment.vpcId === vpcId)
      .map(({ transitGatewayId }) => transitGatewayId),
  );
  return attachments.some(
    attachment =>
      attachment.vpcId !== vpcId &&
      callers.includes(attachment.vpcId) &&
      gateways.has(attachment.transitGatewayId),
  );
}
