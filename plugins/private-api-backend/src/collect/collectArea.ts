import {
  Coverage,
  isUnknown,
  Resource,
  ResourceKind,
  Scope,
  Unknown,
} from 'backstage-plugin-private-api-common';
import { explainFailure } from './attempt';
import { Area, CollectContext } from './CollectContext';

/**
 * Reads one area, or says why it could not.
 *
 * @internal
 */
export async function collectArea(
  area: Area,
  context: CollectContext,
): Promise<{ resources: Resource[]; gap?: Unknown }> {
  try {
    const reported: Unknown[] = [];
    const resources = await area.collect({
      ...context,
      reportGap: gap => reported.push(gap),
    });
    return { resources, gap: inheritedGap(area, context) ?? reported[0] };
  } catch (error) {
    const gap = explainFailure(error);
    const { accountId, region } = context.scope;
    context.logger.warn(
      `Could not read ${area.kinds.join(
        ', ',
      )} of account ${accountId} in ${region}: ${gap.unknown}`,
    );
    return { resources: [], gap };
  }
}

/** What was read by following references is no more complete than what names them. */
function inheritedGap(
  { needs = [], needsFacts }: Area,
  { found, scope }: CollectContext,
): Unknown | undefined {
  const gaps = needs.flatMap(kind => found.gapOf(kind, scope) ?? []);
  return gaps[0] ?? needsFacts?.(found).find(isUnknown);
}

/**
 * Notes what came of an area. A kind that several areas read is complete only if all of them were.
 *
 * @internal
 */
export function addCoverage(
  coverage: Map<ResourceKind, Coverage>,
  of: Scope & { kind: ResourceKind },
  gap: Unknown | undefined,
): void {
  const known = coverage.get(of.kind);
  if (!known || known.complete) {
    coverage.set(of.kind, { ...of, complete: !gap, ...(gap && { gap }) });
  }
}
