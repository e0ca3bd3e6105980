import type { LoggerService } from '@backstage/backend-plugin-api';
import type { TracingService } from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  apiGatewayArn,
  EVENT_TOPIC_CHANGED,
  formatApiKey,
  ResourceKind,
  Scope,
  scopeId,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { CollectedScope, collectScope, ScopeSource } from '../collect';
import { groupBy } from '../groupBy';
import { readDigests } from '../store/definitions';
import { replaceApi } from '../store/replaceApi';
import { readKnownScope, replaceKinds } from '../store/replaceKinds';
import { CollectedPass, HoldBack, replaceScope } from '../store/replaceScope';
import {
  markCollecting,
  markFailed,
  markInterrupted,
  readScopes,
} from '../store/scopes';
import { writeCalls, writeHistory } from '../store/writeHistory';
import { callsOf } from './callsOf';
import type { EstateInventory } from './EstateInventory';
import type { EstateMetrics, Outcome } from './EstateMetrics';
import type { Analyses } from './profileApi';
import { profileScope } from './profileScope';

export interface ScopeCollectorOptions {
  knex: Knex;
  estate: EstateInventory;
  collect: typeof collectScope;
  analyses: Analyses;
  ownershipTags: readonly string[];
  holdBack: HoldBack;
  events: EventsService;
  logger: LoggerService;
  metrics: EstateMetrics;
  tracing: TracingService;
}

/** Takes a scope, or one API of it, from AWS to the read model. */
export class ScopeCollector {
  readonly #options: ScopeCollectorOptions;

  constructor(options: ScopeCollectorOptions) {
    this.#options = options;
  }

  /**
   * One pass over a scope. A pass that fails is a state of the scope, not an error of the caller: the last good rows stay. Throws
   * only where the database can't be written, so that the scheduler tries again.
   */
  async collectScope(
    source: ScopeSource,
    scope: Scope,
    signal?: AbortSignal,
  ): Promise<void> {
    const { knex, metrics, tracing } = this.#options;
    await tracing.startActiveSpan(
      'private-api.collect',
      { attributes: { source: source.id, scope: scopeId(scope) } },
      async span => {
        const begin = performance.now();
        const startedAt = new Date().toISOString();
        let outcome: Outcome = 'failure';
        try {
          await markCollecting(knex, scope, source.id, startedAt);
          outcome = await this.#runPass(source, scope, startedAt, signal);
        } finally {
          metrics.recordPass(outcome, performance.now() - begin);
          span.setStatus({ code: outcome === 'failure' ? 'error' : 'ok' });
        }
      },
    );
  }

  /** Reads one API again. Unlike a pass it throws where AWS can't be read: somebody waits for the answer. */
  async collectApi(
    source: ScopeSource,
    { apiId, ...scope }: Scope & { apiId: string },
  ): Promise<void> {
    const { knex, metrics, logger } = this.#options;
    const arns = new Set(
      ['restapis', 'apis'].map(path =>
        apiGatewayArn(scope, `${path}/${apiId}`),
      ),
    );
    const pass = await this.#read(source, scope, new Date().toISOString(), {
      only: { apiId },
      logger,
      knownDefinitions: await readDigests(knex, scope, [...arns]),
    });
    const changedArns = await replaceApi(knex, pass, arns);
    const written = await this.#profile(scope, changedArns);
    metrics.recordWrites(changedArns.length, written.length);
    await this.#publish(scopeId(scope), [formatApiKey({ ...scope, apiId })]);
  }

  /** Keeps what the day was like. What a pass that dies before this leaves out, the next one of the day makes good. */
  async #remember(scope: Scope, asOf: string, changedArns: readonly string[]) {
    const { knex, estate, analyses } = this.#options;
    const day = asOf.slice(0, 10);
    await writeHistory(knex, scope, day, analyses.practices);
    const { inventory } = await estate.current();
    await writeCalls(knex, callsOf(changedArns, inventory));
  }

  /** Tells other plugins that APIs have another owner than before, although AWS says the same of them. */
  async publishOwners(apiKeys: readonly string[]): Promise<void> {
    const byScope = groupBy(apiKeys, key =>
      key.split(':').slice(0, 2).join(':'),
    );
    for (const [id, keys] of byScope) {
      await this.#publish(id, keys);
    }
  }

  /** Makes profiles again that rest on what is no longer so, without reading AWS: prices have changed. */
  async profileAll(signal?: AbortSignal): Promise<void> {
    const { knex, metrics } = this.#options;
    for (const { account_id, region } of await readScopes(knex)) {
      signal?.throwIfAborted();
      const scope = { accountId: account_id, region };
      const written = await this.#profile(scope, [], signal);
      metrics.recordWrites(0, written.length);
      if (written.length > 0) {
        await this.#publish(scopeId(scope), written);
      }
    }
  }

  /**
   * Reads some kinds of a scope again. Throws where AWS can't be read. A scope without a finished pass is left to that pass.
   */
  async collectKinds(
    source: ScopeSource,
    scope: Scope,
    kinds: readonly ResourceKind[],
  ): Promise<void> {
    const { knex, metrics, logger } = this.#options;
    const known = await readKnownScope(knex, scope);
    if (!known) {
      return;
    }
    const pass = await this.#read(source, scope, new Date().toISOString(), {
      only: { kinds, known },
      logger,
    });
    const changedArns = await replaceKinds(knex, pass, kinds);
    if (changedArns.length === 0) {
      return;
    }
    const written = await this.#profile(scope, changedArns);
    metrics.recordWrites(changedArns.length, written.length);
    await this.#publish(scopeId(scope), written);
  }

  async #runPass(
    source: ScopeSource,
    scope: Scope,
    startedAt: string,
    signal?: AbortSignal,
  ): Promise<Outcome> {
    const { logger, metrics } = this.#options;
    const stored = await this.#readAndStore(source, scope, startedAt, signal);
    if (!stored) {
      await this.#publish(scopeId(scope), []);
      return 'failure';
    }
    const { asOf, outcome } = stored;
    if (outcome.held) {
      logger.warn(`Held back ${scopeId(scope)}: ${outcome.reason}`);
      await this.#publish(scopeId(scope), []);
      return 'held';
    }
    const written = await this.#profile(scope, outcome.changedArns, signal);
    await this.#remember(scope, asOf, outcome.changedArns);
    metrics.recordWrites(outcome.changedArns.length, written.length);
    if (outcome.isNews || written.length > 0) {
      await this.#publish(scopeId(scope), written);
    }
    return 'success';
  }

  /**
   * A step of its own, so that what was read is not held in memory a second time while it is judged.
   *
   * @returns `undefined` where AWS could not be read.
   */
  async #readAndStore(
    source: ScopeSource,
    scope: Scope,
    startedAt: string,
    signal?: AbortSignal,
  ) {
    const { knex, logger, holdBack } = this.#options;
    let pass: CollectedPass;
    try {
      const knownDefinitions = await readDigests(knex, scope);
      pass = await this.#read(source, scope, startedAt, {
        signal,
        logger,
        knownDefinitions,
      });
    } catch (error) {
      if (signal?.aborted) {
        await markInterrupted(knex, scope);
        throw error;
      }
      const { message } = toError(error);
      logger.warn(`Could not collect ${scopeId(scope)}: ${message}`);
      await markFailed(knex, scope, message, new Date().toISOString());
      return undefined;
    }
    const outcome = await replaceScope(knex, pass, holdBack);
    return { asOf: pass.asOf, outcome };
  }

  async #read(
    source: ScopeSource,
    scope: Scope,
    startedAt: string,
    options: Parameters<typeof collectScope>[2],
  ): Promise<CollectedPass> {
    const clients = await source.clientsFor(scope);
    try {
      const asOf = clients.now().toISOString();
      const collected: CollectedScope = await this.#options.collect(
        clients,
        scope,
        options,
      );
      options.signal?.throwIfAborted();
      return { ...collected, scope, startedAt, asOf };
    } finally {
      // Of a pass that fails too: it may do so because AWS has refused too many of them.
      this.#options.metrics.recordCalls(clients.calls.counts);
      clients.destroy();
    }
  }

  async #profile(
    scope: Scope,
    changedArns: readonly string[],
    signal?: AbortSignal,
  ): Promise<string[]> {
    return this.#options.tracing.startActiveSpan(
      'private-api.profile',
      { attributes: { scope: scopeId(scope) } },
      () => profileScope(scope, changedArns, { ...this.#options, signal }),
    );
  }

  /** Tells other plugins that they may want to read again: the catalog's entity provider does. */
  async #publish(scope: string, apiKeys: readonly string[]) {
    await this.#options.events.publish({
      topic: EVENT_TOPIC_CHANGED,
      eventPayload: { scope, apiKeys: [...apiKeys] },
    });
  }
}
