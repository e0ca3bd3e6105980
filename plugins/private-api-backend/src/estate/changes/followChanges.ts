import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import { scopeId } from 'backstage-plugin-private-api-common';
import type { ScopeCollector } from '../ScopeCollector';
import type { ScopeSchedule } from '../ScopeSchedule';
import { ChangeQueue, ScopeChanges } from './ChangeQueue';
import { readChange } from './readChange';

export interface ChangeConfig {
  /** Topic of Backstage's events service that brings the events. */
  topic: string;
  /** How long the changes of a scope are gathered. */
  windowMs: number;
}

export interface FollowChangesOptions {
  config: ChangeConfig;
  collector: Pick<ScopeCollector, 'collectApi' | 'collectKinds'>;
  schedule: Pick<ScopeSchedule, 'sourceOf' | 'trigger'>;
  events: EventsService;
  logger: LoggerService;
}

/**
 * Reads again what events say has changed. Replicas share one subscription, so that each event is seen by one of them.
 *
 * @returns Ends it.
 */
export async function followChanges(
  options: FollowChangesOptions,
): Promise<() => void> {
  const { config, schedule, events } = options;
  const queue = new ChangeQueue(config.windowMs, changes =>
    readAgain(changes, options),
  );
  await events.subscribe({
    id: 'private-api',
    topics: [config.topic],
    onEvent: async ({ eventPayload }) => {
      const change = readChange(eventPayload);
      // Accounts and Regions that are not collected send their events to the same queue.
      if (change && schedule.sourceOf(change)) {
        queue.add(change);
      }
    },
  });
  return () => queue.stop();
}

async function readAgain(
  { scope, isWhole, apiIds, kinds }: ScopeChanges,
  { collector, schedule, logger }: FollowChangesOptions,
): Promise<void> {
  const source = schedule.sourceOf(scope);
  if (!source) {
    return;
  }
  const attempt = async (what: string, read: () => Promise<void>) => {
    try {
      await read();
    } catch (error) {
      // The next pass over the scope finds the change all the same.
      logger.warn(
        `Could not read ${what} of ${scopeId(scope)} again: ${
          toError(error).message
        }`,
      );
    }
  };
  if (isWhole) {
    await attempt('all', () => schedule.trigger(scope));
    return;
  }
  // The network first: an API's new path may rest on it.
  if (kinds.length > 0) {
    await attempt(kinds.join(', '), () =>
      collector.collectKinds(source, scope, kinds),
    );
  }
  for (const apiId of apiIds) {
    await attempt(`API ${apiId}`, () =>
      collector.collectApi(source, { ...scope, apiId }),
    );
  }
}
