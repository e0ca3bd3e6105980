import {
  isKnown,
  type Inventory,
  type TargetGroup,
  type VpcEndpoint,
} from '../../inventory';
import { oncePerInventory } from '../../inventory/oncePerInventory';

/** A VPC endpoint with the addresses of its network interfaces. */
export interface EndpointAddresses {
  endpoint: VpcEndpoint;
  addresses: string[];
  /** Why some may be missing. */
  gap?: string;
}

const byVpc = oncePerInventory(inventory => {
  const found = new Map<string, EndpointAddresses[]>();
  for (const endpoint of inventory.all('vpc-endpoint')) {
    const ofVpc = found.get(endpoint.vpcId) ?? [];
    found.set(endpoint.vpcId, [...ofVpc, addressesOf(endpoint, inventory)]);
  }
  return found;
});

function addressesOf(
  endpoint: VpcEndpoint,
  inventory: Inventory,
): EndpointAddresses {
  const found = endpoint.networkInterfaceIds.map(id =>
    inventory.find('network-interface', id),
  );
  const addresses = found.flatMap(one => one?.privateIps ?? []);
  if (found.every(one => one !== undefined)) {
    return { endpoint, addresses };
  }
  const gap =
    inventory.gapOf('network-interface', endpoint)?.unknown ??
    `not all network interfaces of ${endpoint.endpointId} are in the inventory`;
  return { endpoint, addresses, gap };
}

/** The VPC endpoints whose addresses a target group has as targets. */
export function endpointsBehind(
  group: TargetGroup,
  inventory: Inventory,
): EndpointAddresses[] {
  // Addresses are unique in one VPC only.
  const ofVpc = group.vpcId ? byVpc(inventory).get(group.vpcId) ?? [] : [];
  if (group.targetType !== 'ip' || !isKnown(group.targets)) {
    return [];
  }
  const targets = new Set(group.targets.map(({ id }) => id));
  return ofVpc.filter(({ addresses }) => addresses.some(ip => targets.has(ip)));
}

/** Why it cannot be told whether endpoints of the group's VPC stand behind it. */
export function gapBehind(
  group: TargetGroup,
  inventory: Inventory,
): string | undefined {
  if (group.targetType !== 'ip' || !group.vpcId) {
    return undefined;
  }
  return (
    inventory.gapOf('vpc-endpoint', group)?.unknown ??
    (byVpc(inventory).get(group.vpcId) ?? []).find(({ gap }) => gap)?.gap
  );
}
