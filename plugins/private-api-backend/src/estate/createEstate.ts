import type {
  AuditorService,
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type {
  MetricsService,
  TracingService,
} from '@backstage/backend-plugin-api/alpha';
import { durationToMilliseconds } from '@backstage/types';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Knex } from 'knex';
import type { collectScope, ScopeSource } from '../collect';
import { deleteRemoved } from '../store/deleteRemoved';
import { deleteHistory } from '../store/writeHistory';
import { OwnerDirectory } from '../owners/OwnerDirectory';
import { endWaivers } from './endWaivers';
import { EstateInventory } from './EstateInventory';
import { followChanges } from './changes/followChanges';
import { EstateMetrics } from './EstateMetrics';
import type { Analyses } from './profileApi';
import type { EstateConfig } from './readEstateConfig';
import { ScopeCollector } from './ScopeCollector';
import { ScopeSchedule } from './ScopeSchedule';

export interface EstateOptions {
  knex: Knex;
  config: EstateConfig;
  sources: readonly ScopeSource[];
  collect: typeof collectScope;
  analyses: Analyses;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  scheduler: SchedulerService;
  events: EventsService;
  logger: LoggerService;
  metrics: MetricsService;
  tracing: TracingService;
}

/** All that keeps the index: what collects, when, and the inventory it adds up to. */
export interface Estate {
  estate: EstateInventory;
  collector: ScopeCollector;
  schedule: ScopeSchedule;
  /** Begins to collect, and to forget what was removed long ago. */
  start(): Promise<void>;
}

/** Puts the parts of the estate together. */
export function createEstate(options: EstateOptions): Estate {
  const { knex, config, scheduler, logger } = options;
  const estate = new EstateInventory(knex);
  const collector = new ScopeCollector({
    ...options,
    ...config,
    estate,
    metrics: new EstateMetrics(options.metrics, knex),
  });
  const schedule = new ScopeSchedule({
    ...options,
    collector,
    scheduleOf: config.scheduleOf,
  });
  const owners = new OwnerDirectory({
    ...options,
    intervalMs: durationToMilliseconds(config.catalogInterval),
    publish: apiKeys => collector.publishOwners(apiKeys),
  });
  return {
    estate,
    collector,
    schedule,
    async start() {
      await schedule.start();
      await followChanges({
        ...options,
        config: config.changes,
        collector,
        schedule,
      });
      await scheduler.scheduleTask({
        id: 'private-api:forget-removed',
        frequency: { hours: 24 },
        timeout: { minutes: 30 },
        scope: 'global',
        fn: () => forgetRemoved(knex, config, logger),
      });
      await scheduler.scheduleTask({
        id: 'private-api:end-waivers',
        frequency: { hours: 1 },
        timeout: { minutes: 10 },
        scope: 'global',
        fn: () => endWaivers(knex, options.auditor),
      });
      await scheduler.scheduleTask({
        id: 'private-api:find-owners',
        frequency: { minutes: 1 },
        timeout: { minutes: 10 },
        scope: 'global',
        fn: () => owners.syncIfDue(),
      });
    },
  };
}

async function forgetRemoved(
  knex: Knex,
  { retention, historyRetention }: EstateConfig,
  logger: LoggerService,
) {
  const before = new Date(Date.now() - durationToMilliseconds(retention));
  const count = await deleteRemoved(knex, before.toISOString());
  if (count > 0) {
    logger.info(`Forgot ${count} rows removed before ${before.toISOString()}`);
  }
  const oldest = Date.now() - durationToMilliseconds(historyRetention);
  await deleteHistory(knex, new Date(oldest).toISOString().slice(0, 10));
}
