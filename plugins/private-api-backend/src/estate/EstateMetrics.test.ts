import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { scopeId } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_SCOPE, SCOPE } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { createReplayClients } from '../aws/RecordingSource';
import { ScopeRecording } from '../aws/recording/ScopeRecording';
import type { ScopeSource } from '../collect';
import { answer, refusal } from '../collect/testing/recordedScope';
import { markFailed, registerScope, UNLISTED } from '../store/scopes';
import { collectorOn } from '../testing/collectorOn';
import { silentMetrics } from '../testing/silentServices';
import { EstateMetrics } from './EstateMetrics';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const NOW = '2026-11-23T12:00:00.000Z';
const GLOBAL = { accountId: '111111111111', region: 'global' };
const THROTTLED = { name: 'Throttling', statusCode: 400 };

/** What has been measured, by the names of the instruments. */
class Measured {
  readonly values = new Map<string, [value: number, attributes?: object][]>();
  readonly #gauges = new Map<string, (result: any) => Promise<void> | void>();
  readonly service: MetricsService = {
    ...silentMetrics,
    createCounter: name => ({ add: this.#noteOf(name) }),
    createHistogram: name => ({ record: this.#noteOf(name) }),
    createObservableGauge: name => ({
      addCallback: callback => {
        this.#gauges.set(name, callback);
      },
      removeCallback: () => {},
    }),
  };

  get names(): string[] {
    return [...this.values.keys(), ...this.#gauges.keys()];
  }

  async observe(gauge: string): Promise<number[]> {
    const observed: number[] = [];
    await this.#gauges.get(gauge)!({
      observe: (value: number) => observed.push(value),
    });
    return observed;
  }

  #noteOf(name: string) {
    const values: [number, object?][] = [];
    this.values.set(name, values);
    return (value: number, attributes?: object) => {
      values.push(attributes ? [value, attributes] : [value]);
    };
  }
}

it('is written down for operators, each of its instruments', () => {
  const measured = new Measured();
  // Nothing is asked of the database before somebody looks.
  const metrics = new EstateMetrics(measured.service, undefined as never);
  expect(metrics).toBeDefined();
  const text = readFileSync(
    join(
      resolvePackagePath('backstage-plugin-private-api-backend'),
      '../../docs/operating.md',
    ),
    'utf8',
  );
  expect(measured.names).toHaveLength(6);
  for (const name of measured.names) {
    expect(text).toContain(`\`${name}\``);
  }
});

describe.each(databases.eachSupportedId())('EstateMetrics on %s', engine => {
  let knex: Knex;
  let measured: Measured;

  beforeEach(async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse(NOW));
    knex = await migratedDatabase(databases, engine);
    measured = new Measured();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const ageOfOldest = async () => {
    const metrics = new EstateMetrics(measured.service, knex);
    expect(metrics).toBeDefined();
    return measured.observe('private_api.collect.oldest_scope_age');
  };

  const readAt = async (scope: typeof SCOPE, collected_at: string) => {
    await registerScope(knex, scope, 'live');
    await knex('scopes')
      .where({ scope_id: scopeId(scope) })
      .update({ collected_at });
  };

  describe('the age of the oldest scope', () => {
    it('is that of the one read longest ago', async () => {
      await readAt(SCOPE, '2026-11-23T11:00:00.000Z');
      await readAt(OTHER_SCOPE, '2026-11-23T11:59:00.000Z');
      expect(await ageOfOldest()).toEqual([3600]);
    });

    it('counts from the first failure where a scope was never read', async () => {
      await readAt(SCOPE, '2026-11-23T11:59:00.000Z');
      await registerScope(knex, OTHER_SCOPE, 'live');
      await markFailed(knex, OTHER_SCOPE, 'denied', '2026-11-23T10:00:00.000Z');
      await markFailed(knex, OTHER_SCOPE, 'denied', '2026-11-23T11:00:00.000Z');
      expect(await ageOfOldest()).toEqual([7200]);
    });

    it('is none of a scope that no source lists any more', async () => {
      await readAt(SCOPE, '2026-11-23T11:59:00.000Z');
      await readAt(OTHER_SCOPE, '2026-10-01T00:00:00.000Z');
      await markFailed(knex, OTHER_SCOPE, UNLISTED, '2026-10-01T01:00:00.000Z');
      expect(await ageOfOldest()).toEqual([60]);
    });

    it('is not known before anything has been tried', async () => {
      await registerScope(knex, SCOPE, 'live');
      expect(await ageOfOldest()).toEqual([]);
    });
  });

  function sourceOf(calls: Parameters<typeof ScopeRecording.of>[0]) {
    return {
      id: 'live',
      listScopes: async () => [GLOBAL],
      clientsFor: async () =>
        createReplayClients({
          recording: ScopeRecording.of(calls),
          scope: GLOBAL,
          recordedAt: new Date(NOW),
        }),
    } satisfies ScopeSource;
  }

  const collectorThatMeasures = () =>
    collectorOn(knex, { metrics: new EstateMetrics(measured.service, knex) });

  it('counts the calls of a pass that fails, and those that AWS refused', async () => {
    const source = sourceOf([
      refusal('route53', 'ListHostedZones', { MaxItems: 100 }, THROTTLED),
      refusal('route53', 'ListHealthChecks', { MaxItems: 1000 }, THROTTLED),
    ]);
    await collectorThatMeasures().collectScope(source, GLOBAL);
    expect(Object.fromEntries(measured.values)).toEqual({
      'private_api.collect.passes': [[1, { outcome: 'failure' }]],
      'private_api.collect.duration': [
        [expect.any(Number), { outcome: 'failure' }],
      ],
      'private_api.aws.calls': [
        [1, { service: 'route53', operation: 'ListHealthChecks' }],
        [1, { service: 'route53', operation: 'ListHostedZones' }],
      ],
      'private_api.aws.throttles': [
        [1, { service: 'route53' }],
        [1, { service: 'route53' }],
      ],
      'private_api.store.rows_written': [],
    });
  });

  it('counts the rows that a pass writes', async () => {
    const check = { Id: 'c1', HealthCheckConfig: { Type: 'HTTPS' } };
    const source = sourceOf([
      answer('route53', 'ListHostedZones', { MaxItems: 100 }, {}),
      answer(
        'route53',
        'ListHealthChecks',
        { MaxItems: 1000 },
        { HealthChecks: [check] },
      ),
    ]);
    const collector = collectorThatMeasures();
    await collector.collectScope(source, GLOBAL);
    await collector.collectScope(source, GLOBAL);
    const { values } = measured;
    expect(values.get('private_api.collect.passes')).toEqual([
      [1, { outcome: 'success' }],
      [1, { outcome: 'success' }],
    ]);
    expect(values.get('private_api.store.rows_written')).toEqual([
      [1, { table: 'resources' }],
      [0, { table: 'apis' }],
      [0, { table: 'resources' }],
      [0, { table: 'apis' }],
    ]);
  });

  it('counts a pass as failed that the database cuts short', async () => {
    await knex.schema.dropTable('api_history');
    const source = sourceOf([
      answer('route53', 'ListHostedZones', { MaxItems: 100 }, {}),
      answer('route53', 'ListHealthChecks', { MaxItems: 1000 }, {}),
    ]);
    await expect(
      collectorThatMeasures().collectScope(source, GLOBAL),
    ).rejects.toThrow('api_history');
    expect(measured.values.get('private_api.collect.passes')).toEqual([
      [1, { outcome: 'failure' }],
    ]);
  });
});
