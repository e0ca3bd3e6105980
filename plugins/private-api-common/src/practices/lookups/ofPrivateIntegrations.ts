import type { Api, Inventory } from '../../inventory';
import { notApplicable, undetermined, type PracticeResult } from '../practice';
import {
  privateIntegrationsOf,
  type PrivateIntegration,
} from './privateIntegrations';

type Results<M extends string> = PracticeResult<M> | PracticeResult<M>[];

/**
 * Judges the private integrations of an API. One without any the practice does not concern; where not all were read, a pass
 * is none.
 */
export function ofPrivateIntegrations<M extends string>(
  api: Api,
  inventory: Inventory,
  judge: (integrations: readonly PrivateIntegration[]) => Results<M>,
): Results<M> {
  const { found, gap } = privateIntegrationsOf(api, inventory);
  if (found.length === 0) {
    return gap ? undetermined(gap) : notApplicable();
  }
  const results = judge(found);
  const isPass = !Array.isArray(results) && results.status === 'pass';
  return isPass && gap ? undetermined(gap) : results;
}
