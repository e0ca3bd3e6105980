import {
  isUnknown,
  type Inventory,
  type LoadBalancer,
  type LoadBalancerAttributes,
} from '../../inventory';
import { undetermined, type PracticeResult } from '../practice';
import { ofLinked } from './ofLinked';

/** Judges the attributes of a load balancer behind a VPC link. */
export function ofAttributes<M extends string>(
  balancer: LoadBalancer,
  inventory: Inventory,
  judge: (attributes: LoadBalancerAttributes) => PracticeResult<M>,
): PracticeResult<M> {
  return ofLinked(balancer, inventory, () => {
    const { attributes } = balancer;
    if (!attributes) {
      return undetermined(
        'the attributes of the load balancer are not indexed',
      );
    }
    return isUnknown(attributes)
      ? undetermined(attributes.unknown)
      : judge(attributes);
  });
}
