import type {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';
import { Scope, scopeId } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ScopeSource } from '../collect';
import {
  markFailed,
  markInterrupted,
  readScopes,
  registerScope,
  UNLISTED,
} from '../store/scopes';
import { PassPatience, PassWatch } from './PassWatch';
import type { ScopeCollector } from './ScopeCollector';

export interface ScopeScheduleOptions {
  knex: Knex;
  sources: readonly ScopeSource[];
  collector: ScopeCollector;
  scheduler: SchedulerService;
  scheduleOf(sourceId: string): SchedulerServiceTaskScheduleDefinition;
  logger: LoggerService;
  /** For tests, which can't wait for a minute. */
  patience?: PassPatience;
}

interface ScheduledScope {
  source: ScopeSource;
  taskId: string;
  stop: AbortController;
}

/**
 * Keeps one scheduler task for each scope of all sources. The tasks are global: the replicas of the backend share them, each is
 * run by one replica at a time, and those of a replica that dies are taken over once it has shown no life for a while.
 */
export class ScopeSchedule {
  readonly #options: ScopeScheduleOptions;
  readonly #watch: PassWatch;
  readonly #scheduled = new Map<string, ScheduledScope>();

  constructor(options: ScopeScheduleOptions) {
    this.#options = options;
    this.#watch = new PassWatch(options.knex, options.patience);
  }

  /** Looks for the scopes now and four times an hour, because accounts come and go and a source may fail to list them. */
  async start(): Promise<void> {
    await this.#options.scheduler.scheduleTask({
      id: 'private-api:discover',
      // Every replica must know the scopes, to take part in collecting them.
      scope: 'local',
      frequency: { minutes: 15 },
      timeout: { minutes: 10 },
      fn: () => this.discover(),
    });
    await this.#options.scheduler.scheduleTask({
      id: 'private-api:take-over',
      // A replica that looked for the dead on behalf of all might be one of them.
      scope: 'local',
      frequency: { seconds: 10 },
      timeout: { minutes: 1 },
      fn: () => this.takeOver(),
    });
  }

  /** Has the scopes collected again whose pass died with its process. */
  async takeOver(): Promise<void> {
    for (const { scope_id, task_id } of await this.#watch.claimDead()) {
      this.#options.logger.warn(
        `The pass over ${scope_id} shows no life: its process has died, and it is made again`,
      );
      const [accountId, region] = scope_id.split(':');
      await markInterrupted(this.#options.knex, { accountId, region });
      await this.#release(task_id);
      await this.#trigger(task_id);
    }
  }

  /** Brings the tasks in line with what the sources list. A source that can't be listed keeps the scopes it has. */
  async discover(): Promise<void> {
    const listed = new Map<string, { scope: Scope; source: ScopeSource }>();
    const failed = new Set<string>();
    for (const source of this.#options.sources) {
      try {
        for (const scope of await source.listScopes()) {
          this.#addListed(listed, scope, source);
        }
      } catch (error) {
        failed.add(source.id);
        const { message } = toError(error);
        this.#options.logger.error(
          `Could not list the scopes of source ${source.id}: ${message}`,
        );
      }
    }
    for (const [id, { scope, source }] of listed) {
      if (!this.#scheduled.has(id)) {
        await this.#schedule(scope, source);
      }
    }
    for (const [id, { source, stop }] of this.#scheduled) {
      if (!listed.has(id) && !failed.has(source.id)) {
        stop.abort();
        this.#scheduled.delete(id);
      }
    }
    await this.#markUnlisted(listed, failed);
  }

  /** The source of a scope, if it is one that is collected. */
  sourceOf(scope: Scope): ScopeSource | undefined {
    return this.#scheduled.get(scopeId(scope))?.source;
  }

  /** Has a scope collected as soon as a replica is free, unless that is going on already. */
  async trigger(scope: Scope): Promise<void> {
    const scheduled = this.#scheduled.get(scopeId(scope));
    if (scheduled) {
      await this.#trigger(scheduled.taskId);
    }
  }

  #addListed(
    listed: Map<string, { scope: Scope; source: ScopeSource }>,
    scope: Scope,
    source: ScopeSource,
  ) {
    const other = listed.get(scopeId(scope));
    if (other) {
      this.#options.logger.warn(
        `Scope ${scopeId(scope)} is listed by the sources ${
          other.source.id
        } and ${source.id}; the first one collects it`,
      );
      return;
    }
    listed.set(scopeId(scope), { scope, source });
  }

  async #schedule(scope: Scope, source: ScopeSource) {
    const { knex, scheduler, collector, scheduleOf } = this.#options;
    const taskId = `private-api:collect:${source.id}:${scopeId(scope)}`;
    const stop = new AbortController();
    await registerScope(knex, scope, source.id);
    const schedule = scheduleOf(source.id);
    await scheduler.scheduleTask({
      ...schedule,
      scope: 'global',
      id: taskId,
      signal: stop.signal,
      fn: signal =>
        this.#watch.run({ scopeId: scopeId(scope), taskId }, () =>
          collector.collectScope(source, scope, signal),
        ),
    });
    this.#scheduled.set(scopeId(scope), { source, taskId, stop });
    if ('trigger' in schedule.frequency) {
      await this.#trigger(taskId);
    }
  }

  async #trigger(taskId: string) {
    // A pass that is running already is what was asked for.
    await unlessConflict(this.#options.scheduler.triggerTask(taskId));
  }

  /** Takes a task from the process that ran it. */
  async #release(taskId: string) {
    // The scheduler has done so itself where the task has timed out.
    await unlessConflict(this.#options.scheduler.cancelTask(taskId));
  }

  /** Rows of scopes that nobody lists any more stay as last good ones until their retention ends. */
  async #markUnlisted(
    listed: ReadonlyMap<string, unknown>,
    failed: ReadonlySet<string>,
  ) {
    const { knex } = this.#options;
    const now = new Date().toISOString();
    for (const row of await readScopes(knex)) {
      if (listed.has(row.scope_id) || failed.has(row.source)) {
        continue;
      }
      if (row.error !== UNLISTED) {
        const scope = { accountId: row.account_id, region: row.region };
        await markFailed(knex, scope, UNLISTED, now);
      }
    }
  }
}

async function unlessConflict(request: Promise<void>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!isError(error) || error.name !== 'ConflictError') {
      throw error;
    }
  }
}
