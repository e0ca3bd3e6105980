import { NotFoundError } from '@backstage/errors';
import { Scope, scopeId } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { acceptRemovals } from '../store/scopes';
import type { ScopeCollector } from './ScopeCollector';
import type { ScopeSchedule } from './ScopeSchedule';

export interface RefreshOptions {
  knex: Knex;
  schedule: ScopeSchedule;
  collector: ScopeCollector;
}

/** Has a scope collected soon, by whichever replica is free. */
export async function refreshScope(
  scope: Scope,
  options: RefreshOptions & { acceptRemovals?: boolean },
): Promise<void> {
  sourceOf(scope, options);
  if (options.acceptRemovals) {
    await acceptRemovals(options.knex, scope);
  }
  await options.schedule.trigger(scope);
}

/** Reads one API again, and is done when its profile is. */
export async function refreshApi(
  api: Scope & { apiId: string },
  options: RefreshOptions,
): Promise<void> {
  await options.collector.collectApi(sourceOf(api, options), api);
}

function sourceOf(scope: Scope, { schedule }: RefreshOptions) {
  const source = schedule.sourceOf(scope);
  if (!source) {
    throw new NotFoundError(`No source collects the scope ${scopeId(scope)}`);
  }
  return source;
}
