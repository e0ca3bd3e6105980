import {
  Inventory,
  isKnown,
  LoadBalancer,
  TargetGroup,
  VpcEndpoint,
} from '../../inventory';
import { canonicalName, indexOf } from '../estate/EstateIndex';

/** A load balancer whose targets are the network interfaces of VPC endpoints. */
export interface FrontLoadBalancer {
  loadBalancer: LoadBalancer;
  targetGroup: TargetGroup;
  /** Names that Route 53 leads to it. */
  hostnames: string[];
}

/** The load balancers in front of VPC endpoints. */
export function findFrontLoadBalancers(
  endpoints: readonly VpcEndpoint[],
  inventory: Inventory,
): FrontLoadBalancer[] {
  const index = indexOf(inventory);
  const found = new Map<string, FrontLoadBalancer>();
  for (const targetGroup of groupsOf(endpoints, inventory)) {
    for (const arn of targetGroup.loadBalancerArns) {
      const loadBalancer = inventory.get('load-balancer', arn);
      if (loadBalancer) {
        const records =
          index.recordsByTarget.get(canonicalName(loadBalancer.dnsName)) ?? [];
        const hostnames = [
          ...new Set(records.map(({ record }) => record.name)),
        ];
        found.set(arn, { loadBalancer, targetGroup, hostnames });
      }
    }
  }
  return [...found.values()];
}

function groupsOf(endpoints: readonly VpcEndpoint[], inventory: Inventory) {
  const index = indexOf(inventory);
  const groups = new Set<TargetGroup>();
  for (const endpoint of endpoints) {
    for (const id of endpoint.networkInterfaceIds) {
      for (const ip of inventory.find('network-interface', id)?.privateIps ??
        []) {
        for (const group of index.targetGroupsByTarget.get(ip) ?? []) {
          // Addresses are unique in one VPC, not over the estate.
          if (!group.vpcId || group.vpcId === endpoint.vpcId) {
            groups.add(group);
          }
        }
      }
    }
  }
  return groups;
}

/** True unless none of its targets is healthy. */
export function mayAnswer({ targetGroup }: FrontLoadBalancer): boolean {
  return (
    !isKnown(targetGroup.targets) ||
    targetGroup.targets.some(({ health }) => health !== 'unhealthy')
  );
}
