import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Knex } from 'knex';
import type { CallCount } from '../collect';
import { UNLISTED } from '../store/scopes';
import type { DbScopeRow } from '../store/tables';

/** What came of a pass. One that was called off has failed too. */
export type Outcome = 'success' | 'held' | 'failure';

/** What operators watch. Attributes are bounded: no account, Region or API among them. */
export class EstateMetrics {
  readonly #passes;
  readonly #duration;
  readonly #calls;
  readonly #throttles;
  readonly #rowsWritten;

  constructor(metrics: MetricsService, knex: Knex) {
    this.#passes = metrics.createCounter<{ outcome: Outcome }>(
      'private_api.collect.passes',
      { description: 'Passes over a scope', unit: '{pass}' },
    );
    this.#duration = metrics.createHistogram<{ outcome: Outcome }>(
      'private_api.collect.duration',
      { description: 'Duration of a pass over a scope', unit: 's' },
    );
    this.#calls = metrics.createCounter<{ service: string; operation: string }>(
      'private_api.aws.calls',
      { description: 'Calls of AWS, every attempt', unit: '{call}' },
    );
    this.#throttles = metrics.createCounter<{ service: string }>(
      'private_api.aws.throttles',
      { description: 'Calls that AWS refused as too many', unit: '{call}' },
    );
    this.#rowsWritten = metrics.createCounter<{
      table: 'resources' | 'apis';
    }>('private_api.store.rows_written', {
      description: 'Rows written because something changed',
      unit: '{row}',
    });
    metrics
      .createObservableGauge('private_api.collect.oldest_scope_age', {
        description: 'Time since the scope that was read longest ago was read',
        unit: 's',
      })
      .addCallback(async result => {
        const readAt = await readOldest(knex);
        if (readAt) {
          result.observe((Date.now() - Date.parse(readAt)) / 1000);
        }
      });
  }

  recordPass(outcome: Outcome, durationMs: number) {
    this.#passes.add(1, { outcome });
    this.#duration.record(durationMs / 1000, { outcome });
  }

  recordCalls(counts: readonly CallCount[]) {
    for (const { service, operation, calls, throttles } of counts) {
      this.#calls.add(calls, { service, operation });
      if (throttles > 0) {
        this.#throttles.add(throttles, { service });
      }
    }
  }

  recordWrites(resources: number, apis: number) {
    this.#rowsWritten.add(resources, { table: 'resources' });
    this.#rowsWritten.add(apis, { table: 'apis' });
  }
}

/**
 * When the scope was read that was read longest ago. One that could not be read yet counts from its first failure; one that no
 * source lists any more is never read again, and would have the age grow for as long as it is kept.
 */
async function readOldest(knex: Knex): Promise<string | null | undefined> {
  const oldest = await knex<DbScopeRow>('scopes')
    .where(listed => listed.whereNull('error').orWhereNot('error', UNLISTED))
    .min<{
      at: string | null;
    }>({ at: knex.raw('coalesce(collected_at, stale_since)') })
    .first();
  return oldest?.at;
}
