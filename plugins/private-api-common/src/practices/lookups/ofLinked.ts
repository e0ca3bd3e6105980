import type {
  Api,
  CloudMapService,
  Inventory,
  LoadBalancer,
  TargetGroup,
  VpcLink,
} from '../../inventory';
import { notApplicable, undetermined, type PracticeResult } from '../practice';
import { backendsIn } from './BackendIndex';

/**
 * Judges something behind the private integration of an API. What serves other things is nobody's matter here; where not all
 * integrations were read, it cannot be told.
 */
export function ofLinked<M extends string>(
  resource: VpcLink | LoadBalancer | TargetGroup | CloudMapService,
  inventory: Inventory,
  judge: (apis: readonly Api[]) => PracticeResult<M>,
): PracticeResult<M> {
  const index = backendsIn(inventory);
  const apis = index.apisOf(resource);
  if (apis.length > 0) {
    return judge(apis);
  }
  const gap = index.gapIn(resource);
  return gap
    ? undetermined(`whether an API uses it is not known: ${gap}`)
    : notApplicable();
}
