import {
  Coverage,
  Inventory,
  Resource,
  ResourceKind,
} from 'backstage-plugin-private-api-common';
import { phasesOf } from './areas';
import { addCoverage, collectArea } from './collectArea';
import { CollectContext } from './CollectContext';
import { KindsToRead } from './types';

/**
 * Reads some kinds of a scope again. What they hang on is taken as the last pass has left it, so that a changed security group
 * costs one call and not a pass.
 *
 * @internal
 */
export async function collectKinds(
  context: CollectContext,
  { kinds, known }: KindsToRead,
): Promise<{ resources: Resource[]; coverage: Coverage[] }> {
  const wanted = new Set<ResourceKind>(kinds);
  const others = known.resources.filter(({ kind }) => !wanted.has(kind));
  const otherCoverage = known.coverage.filter(({ kind }) => !wanted.has(kind));
  const resources: Resource[] = [];
  const coverage = new Map<ResourceKind, Coverage>();
  for (const phase of phasesOf(context.scope)) {
    const areas = phase.filter(area =>
      area.kinds.some(kind => wanted.has(kind)),
    );
    const found = new Inventory(
      [...others, ...resources],
      [...otherCoverage, ...coverage.values()],
    );
    const outcomes = await Promise.all(
      areas.map(area => collectArea(area, { ...context, found })),
    );
    context.call.abortSignal?.throwIfAborted();
    for (const [index, outcome] of outcomes.entries()) {
      resources.push(...outcome.resources);
      areas[index].kinds.forEach(kind =>
        addCoverage(coverage, { ...context.scope, kind }, outcome.gap),
      );
    }
  }
  return { resources, coverage: [...coverage.values()] };
}
