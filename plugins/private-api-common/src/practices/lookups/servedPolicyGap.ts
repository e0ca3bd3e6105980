import { servedPolicy } from '../../access/policies/readPolicy';
import { isUnknown, type Api, type Unknown } from '../../inventory';

/**
 * Why nobody can tell by which policies the calls of an API are judged: its stages may serve another one than its draft, and were
 * not read, or do, and were read without the operations.
 */
export function servedPolicyGap(api: Api): Unknown | undefined {
  const { operations, stages } = api;
  if (isUnknown(stages)) {
    return stages;
  }
  const isServedElse = stages.some(
    stage => servedPolicy(api, stage) !== api.policy,
  );
  return isUnknown(operations) && isServedElse ? operations : undefined;
}
