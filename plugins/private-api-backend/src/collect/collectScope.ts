import {
  Coverage,
  Inventory,
  Resource,
  ResourceKind,
  Scope,
} from 'backstage-plugin-private-api-common';
import pLimit from 'p-limit';
import type { AwsClients } from '../aws/AwsClients';
import { phasesOf } from './areas';
import { addCoverage, collectArea } from './collectArea';
import { CollectContext } from './CollectContext';
import { collectKinds } from './collectKinds';
import { collectOneApi } from './collectOneApi';
import { CollectedScope, CollectOptions } from './types';

/** Enough to keep the narrowest rate limit busy, few enough to hold few answers in memory. */
const CONCURRENT_READS = 16;

/**
 * Reads one scope. A part that AWS denies or that fails is stated as such, in the resource or in the coverage of its kind;
 * the pass throws only where nothing at all can be read.
 *
 * @internal
 */
export async function collectScope(
  clients: AwsClients,
  scope: Scope,
  options: CollectOptions,
): Promise<CollectedScope> {
  const limit = pLimit(CONCURRENT_READS);
  const context: CollectContext = {
    scope,
    clients,
    logger: options.logger,
    call: { abortSignal: options.signal },
    found: new Inventory([], []),
    definitions: { known: options.knownDefinitions ?? new Map(), exported: [] },
    // A single API is read or not; that a date of it is missing does not make it unread.
    reportGap: () => {},
    each: (items, read) =>
      Promise.all(items.map(item => limit(() => read(item)))),
  };
  const { resources, coverage } = await collectWhat(context, options.only);
  return {
    scope,
    resources,
    coverage,
    definitions: context.definitions.exported,
    calls: clients.calls.counts,
  };
}

function collectWhat(
  context: CollectContext,
  only: CollectOptions['only'],
): Promise<{ resources: Resource[]; coverage: Coverage[] }> {
  if (!only) {
    return collectPhases(context);
  }
  return 'apiId' in only
    ? collectOneApi(context, only.apiId)
    : collectKinds(context, only);
}

async function collectPhases(
  context: CollectContext,
): Promise<{ resources: Resource[]; coverage: Coverage[] }> {
  const resources: Resource[] = [];
  const coverage = new Map<ResourceKind, Coverage>();
  for (const areas of phasesOf(context.scope)) {
    const found = new Inventory(resources, coverage.values());
    const outcomes = await Promise.all(
      areas.map(area => collectArea(area, { ...context, found })),
    );
    // A pass that was called off has failed, whatever each of its parts made of it.
    context.call.abortSignal?.throwIfAborted();
    for (const [index, outcome] of outcomes.entries()) {
      resources.push(...outcome.resources);
      areas[index].kinds.forEach(kind =>
        addCoverage(coverage, { ...context.scope, kind }, outcome.gap),
      );
    }
  }
  refuseEmptyHanded([...coverage.values()]);
  return { resources, coverage: [...coverage.values()] };
}

/** Where every read failed and none for want of a permission, AWS could not be reached at all. */
function refuseEmptyHanded(coverage: Coverage[]): void {
  const gaps = coverage.flatMap(({ gap }) => gap ?? []);
  if (
    gaps.length > 0 &&
    gaps.length === coverage.length &&
    gaps.every(gap => !gap.missingAction)
  ) {
    throw new Error(`Nothing could be read: ${gaps[0].unknown}`);
  }
}
