import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';
import type {
  HttpRouterService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { scopeId } from 'backstage-plugin-private-api-common';
import makeKnex from 'knex';
import { collectScope, ScopeSource } from '../collect';
import { ScopeSchedule } from '../estate/ScopeSchedule';
import { collectorOn } from '../testing/collectorOn';
import { compressWaits } from './compressWaits';
import { estateOfVersion } from '../testing/sampleEstate';
import { silentLogger, silentMetrics } from '../testing/silentServices';

/** As if AWS took its time, now more and now less, so that no replica always comes first. */
const SHORTEST_READING_MS = 100;
const LONGEST_READING_MS = 900;

/** Ends where the pass is read; the writing is short and has locks of its own. */
const collectAudibly: typeof collectScope = async (clients, scope, options) => {
  const collected = await collectScope(clients, scope, options);
  say('end', scopeId(scope));
  return collected;
};

/**
 * One of several replicas of the backend: the schedule and the collector of the plugin on the scheduler that Backstage has, collecting
 * the sample estate over and over. Prints a line of JSON where it begins and where it ends to read a scope. Argument: knex's
 * configuration in JSON.
 */
async function main([config]: string[]): Promise<void> {
  compressWaits();
  const knex = makeKnex(JSON.parse(config));
  const rootLifecycle: RootLifecycleService = {
    addShutdownHook: () => {},
    addBeforeShutdownHook: () => {},
    addStartupHook: () => {},
  };
  const httpRouter: HttpRouterService = {
    use: () => {},
    addAuthPolicy: () => {},
  };
  const scheduler = DefaultSchedulerService.create({
    database: { getClient: async () => knex },
    logger: silentLogger,
    metrics: silentMetrics,
    rootLifecycle,
    httpRouter,
    pluginMetadata: { getId: () => 'private-api' },
  });
  const schedule = new ScopeSchedule({
    knex,
    sources: [slowly(estateOfVersion(0))],
    collector: collectorOn(knex, { collect: collectAudibly }),
    scheduler,
    // A timeout as in use: nothing of a replica that dies may have to wait for it.
    scheduleOf: () => ({ frequency: { seconds: 1 }, timeout: { hours: 1 } }),
    patience: { signEveryMs: 200, deadAfterMs: 4_000 },
    logger: silentLogger,
  });
  await schedule.start();
}

function slowly(source: ScopeSource): ScopeSource {
  return {
    id: source.id,
    listScopes: () => source.listScopes(),
    clientsFor: async scope => {
      const clients = await source.clientsFor(scope);
      say('begin', scopeId(scope));
      const spread = LONGEST_READING_MS - SHORTEST_READING_MS;
      const ms = SHORTEST_READING_MS + Math.random() * spread;
      await new Promise(resolve => setTimeout(resolve, ms));
      return clients;
    },
  };
}

function say(what: 'begin' | 'end', scope: string) {
  process.stdout.write(`${JSON.stringify({ what, scope, at: Date.now() })}\n`);
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
