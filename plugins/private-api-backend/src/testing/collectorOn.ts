import type { Knex } from 'knex';
import { collectScope, ScopeSource } from '../collect';
import { createAnalyses } from '../estate/profileApi';
import { EstateInventory } from '../estate/EstateInventory';
import { EstateMetrics } from '../estate/EstateMetrics';
import {
  ScopeCollector,
  ScopeCollectorOptions,
} from '../estate/ScopeCollector';
import {
  silentEvents,
  silentLogger,
  silentMetrics,
  silentTracing,
} from './silentServices';

/** The collector of the plugin on a migrated database, with nothing around it. */
export function collectorOn(
  knex: Knex,
  overrides: Partial<ScopeCollectorOptions> = {},
): ScopeCollector {
  return new ScopeCollector({
    knex,
    estate: new EstateInventory(knex),
    collect: collectScope,
    analyses: createAnalyses(),
    ownershipTags: ['owner', 'team', 'backstage.io/owner'],
    holdBack: { lostShare: 0.5, minApis: 5 },
    events: silentEvents,
    logger: silentLogger,
    metrics: new EstateMetrics(silentMetrics, knex),
    tracing: silentTracing,
    ...overrides,
  });
}

/** One pass over each scope of a source, one after the other. */
export async function collectAll(
  knex: Knex,
  source: ScopeSource,
): Promise<void> {
  const collector = collectorOn(knex);
  for (const scope of await source.listScopes()) {
    await collector.collectScope(source, scope);
  }
}
