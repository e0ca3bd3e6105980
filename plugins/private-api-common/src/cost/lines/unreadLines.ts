import { ResourceKind, scopeId } from '../../inventory';
import { CostContext } from '../CostContext';
import { LineInput, unknownLine } from '../costLine';
import type { CostLine } from '../types';

/** Route 53 belongs to no Region. */
const GLOBAL_KINDS: readonly ResourceKind[] = ['hosted-zone'];

/**
 * A line for each account around a private API, its own and those of its endpoints, whose resources of a kind could not be read:
 * there may be some that cost, and nobody should take the sum for the whole.
 */
export function unreadLines(
  context: CostContext,
  kind: ResourceKind,
  input: Omit<LineInput, 'quantity'>,
): CostLine[] {
  const { api, index } = context;
  const failures = index.failuresOf(kind);
  if (!failures || api.endpointType !== 'PRIVATE') {
    return [];
  }
  const accountIds = new Set([
    api.accountId,
    ...index
      .belongingsOf(api)
      .entrances.flatMap(({ endpoint }) => endpoint?.accountId ?? []),
  ]);
  const region = GLOBAL_KINDS.includes(kind) ? 'global' : api.region;
  return [...accountIds].flatMap(accountId => {
    const failure = failures.get(scopeId({ accountId, region }));
    return failure
      ? unknownLine(context, {
          ...input,
          label: `${input.label} of account ${accountId}`,
          reason: failure.unknown,
        })
      : [];
  });
}
