import { Inventory, LoadBalancer, TargetGroup, isKnown } from '../../inventory';
import { append } from '../../inventory/append';

/** The target groups of an inventory by the load balancers that forward to them. */
export class TargetGroups {
  readonly #byLoadBalancer = new Map<string, TargetGroup[]>();

  constructor(inventory: Inventory) {
    for (const group of inventory.all('target-group')) {
      for (const arn of group.loadBalancerArns) {
        append(this.#byLoadBalancer, arn, group);
      }
    }
  }

  /** Those of one load balancer. */
  of(balancer: LoadBalancer): readonly TargetGroup[] {
    return this.#byLoadBalancer.get(balancer.arn) ?? [];
  }

  /** ARNs of the Application Load Balancers that a Network Load Balancer forwards to. */
  balancersBehind(balancer: LoadBalancer): string[] {
    return this.of(balancer)
      .filter(({ targetType }) => targetType === 'alb')
      .flatMap(({ targets }) => (isKnown(targets) ? targets : []))
      .map(({ id }) => id);
  }
}
