import type { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import { migrationsDir } from './store/openDatabase';
import { supportedDatabases } from './__testUtils__/testDatabases';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const migrations = readdirSync(migrationsDir).sort();

async function migrateUntilBefore(knex: Knex, target: string) {
  for (const name of migrations.slice(0, migrations.indexOf(target))) {
    await knex.migrate.up({ directory: migrationsDir, name });
  }
}

describe.each(databases.eachSupportedId())('migrations on %s', engine => {
  it('20261123090000_init.js makes the tables, and takes them away again', async () => {
    const knex = await databases.init(engine);
    await migrateUntilBefore(knex, '20261123090000_init.js');
    await knex.migrate.up({ directory: migrationsDir });
    await knex('resources').insert({
      scope_id: '111111111111:eu-west-1',
      arn: 'arn:aws:ec2:eu-west-1:111111111111:vpc-endpoint/vpce-0a1',
      kind: 'vpc-endpoint',
      document: '{}',
      hash: 'h',
      first_seen: '2026-11-23T10:00:00.000Z',
      changed_at: '2026-11-23T10:00:00.000Z',
    });
    expect(await knex('resources')).toMatchObject([{ removed_at: null }]);
    for (const table of [
      'scopes',
      'apis',
      'api_labels',
      'api_profiles',
      'api_findings',
      'waivers',
      'api_references',
    ]) {
      expect(await knex(table)).toEqual([]);
    }

    await knex.migrate.down({ directory: migrationsDir });
    expect(await knex.schema.hasTable('resources')).toBe(false);
    expect(await knex.schema.hasTable('apis')).toBe(false);
  });

  it('20261129121000_owners.js keeps the APIs and has their scopes looked at again', async () => {
    const knex = await databases.init(engine);
    const name = '20261129121000_owners.js';
    await migrateUntilBefore(knex, name);
    await knex('scopes').insert({
      scope_id: '111111111111:eu-west-1',
      source: 'main',
      account_id: '111111111111',
      region: 'eu-west-1',
      coverage: '[]',
      gaps: '[]',
      revision: 1,
      profiled_as: 'before',
    });
    await knex('apis').insert({
      api_key: '111111111111:eu-west-1:orders0001',
      scope_id: '111111111111:eu-west-1',
      arn: 'arn:aws:apigateway:eu-west-1:111111111111:/restapis/orders0001',
      account_id: '111111111111',
      region: 'eu-west-1',
      name: 'orders',
      name_sort: 'orders',
      search_text: 'orders',
      type: 'REST',
      endpoint_type: 'PRIVATE',
      owner: 'group:default/orders',
      auth: '[]',
      connectivity: 0,
      monthly_cost_rank: -1,
      monthly_cost_complete: false,
      entity_name: 'orders-orders0001',
      is_removed: false,
      row_hash: 'h',
    });

    await knex.migrate.up({ directory: migrationsDir, name });
    const [api] = await knex('apis');
    expect(api.owner).toBe('group:default/orders');
    expect(Boolean(api.owner_conflict)).toBe(false);
    expect(await knex('scopes')).toMatchObject([{ profiled_as: null }]);
    expect(await knex('api_owners')).toEqual([]);
    expect(await knex('owner_names')).toEqual([]);

    await knex.migrate.down({ directory: migrationsDir, name });
    expect(await knex.schema.hasTable('api_owners')).toBe(false);
    expect(await knex('apis')).toMatchObject([
      { owner: 'group:default/orders' },
    ]);
  });

  it('20261129121500_api_definitions.js adds a table, and takes it away without touching what was there', async () => {
    const knex = await databases.init(engine);
    const migration = '20261129121500_api_definitions.js';
    await migrateUntilBefore(knex, migration);
    await knex('scopes').insert({
      scope_id: '111111111111:eu-west-1',
      source: 'sample',
      account_id: '111111111111',
      region: 'eu-west-1',
      coverage: '[]',
      gaps: '[]',
      revision: 0,
    });
    await knex.migrate.up({ directory: migrationsDir, name: migration });
    await knex('api_definitions').insert({
      scope_id: '111111111111:eu-west-1',
      api_arn: 'arn:aws:apigateway:eu-west-1:111111111111:/restapis/a1b2c3d4e5',
      deployment_id: 'd1',
      digest: '{}',
    });
    expect(await knex('api_definitions')).toMatchObject([{ document: null }]);

    await knex.migrate.down({ directory: migrationsDir, name: migration });
    expect(await knex.schema.hasTable('api_definitions')).toBe(false);
    expect(await knex('scopes')).toHaveLength(1);
  });

  it('20261129124500_price_books.js makes its tables, has profiles made again, and takes the tables away', async () => {
    const knex = await databases.init(engine);
    await migrateUntilBefore(knex, '20261129124500_price_books.js');
    await knex('scopes').insert({
      scope_id: '111111111111:eu-west-1',
      source: 'sample',
      account_id: '111111111111',
      region: 'eu-west-1',
      coverage: '[]',
      gaps: '[]',
      revision: 3,
      profiled_as: 'as before',
    });
    await knex.migrate.up({
      directory: migrationsDir,
      name: '20261129124500_price_books.js',
    });
    expect(await knex('scopes')).toMatchObject([
      { revision: 3, profiled_as: null },
    ]);
    for (const table of ['price_books', 'api_cost_parts', 'api_savings']) {
      expect(await knex(table)).toEqual([]);
    }

    await knex.migrate.down({
      directory: migrationsDir,
      name: '20261129124500_price_books.js',
    });
    expect(await knex.schema.hasTable('price_books')).toBe(false);
    expect(await knex.schema.hasTable('api_savings')).toBe(false);
    expect(await knex.schema.hasTable('apis')).toBe(true);
  });

  it('20261129130900_history.js makes an empty history, and takes it away again', async () => {
    const knex = await databases.init(engine);
    const name = '20261129130900_history.js';
    await migrateUntilBefore(knex, name);
    await knex.migrate.up({ directory: migrationsDir, name });
    expect(await knex('api_history')).toEqual([]);
    await knex('api_history').insert({ api_key: 'k', day: '2026-11-29' });
    expect(await knex('api_history')).toMatchObject([
      { critical: null, monthly_cost: null, calls: null },
    ]);
    await knex.migrate.down({ directory: migrationsDir, name });
    expect(await knex.schema.hasTable('api_history')).toBe(false);
  });

  it('20261129203000_history_pillars.js leaves the pillars of the days before unknown, and takes nothing else away', async () => {
    const knex = await databases.init(engine);
    const name = '20261129203000_history_pillars.js';
    await migrateUntilBefore(knex, name);
    const day = { api_key: 'k', day: '2026-11-28', critical: 1, calls: 7 };
    await knex('api_history').insert(day);
    const before = await knex('api_history');
    await knex.migrate.up({ directory: migrationsDir, name });
    expect(await knex('api_history')).toMatchObject([
      { ...day, security_critical: null, cost_info: null },
    ]);
    await knex.migrate.down({ directory: migrationsDir, name });
    expect(await knex('api_history')).toEqual(before);
    expect(await knex.schema.hasColumn('api_history', 'cost_info')).toBe(false);
  });

  it('20261129211500_history_practices.js leaves the practices of the days before unknown, and takes nothing else away', async () => {
    const knex = await databases.init(engine);
    const name = '20261129211500_history_practices.js';
    await migrateUntilBefore(knex, name);
    const day = { api_key: 'k', day: '2026-11-28', security_critical: 1 };
    await knex('api_history').insert(day);
    const before = await knex('api_history');
    await knex.migrate.up({ directory: migrationsDir, name });
    expect(await knex('api_history')).toMatchObject([
      { ...day, practices: null },
    ]);
    await knex.migrate.down({ directory: migrationsDir, name });
    expect(await knex('api_history')).toEqual(before);
  });

  it('20261129163000_notices.js makes an empty table, and takes it away again', async () => {
    const knex = await databases.init(engine);
    const name = '20261129163000_notices.js';
    await migrateUntilBefore(knex, name);
    await knex.migrate.up({ directory: migrationsDir, name });
    await knex('notices').insert({
      kind: 'finding',
      owner: 'group:default/orders',
      subject: 'pa-pol-01-a',
      occurrence: '2026-11-23T10:00:00.000Z',
      claimed_at: '2026-11-23T10:05:00.000Z',
    });
    expect(await knex('notices')).toMatchObject([{ sent_at: null }]);
    await knex.migrate.down({ directory: migrationsDir, name });
    expect(await knex.schema.hasTable('notices')).toBe(false);
  });

  it('20261129171000_running_passes.js makes an empty table, and takes it away again', async () => {
    const knex = await databases.init(engine);
    const name = '20261129171000_running_passes.js';
    await migrateUntilBefore(knex, name);
    await knex.migrate.up({ directory: migrationsDir, name });
    const pass = { scope_id: 's', pass: 'p', task_id: 't', signs: 0 };
    await knex('running_passes').insert(pass);
    expect(await knex('running_passes')).toEqual([pass]);
    await knex.migrate.down({ directory: migrationsDir, name });
    expect(await knex.schema.hasTable('running_passes')).toBe(false);
  });

  it('20261129172500_list_indices.js changes no row, and its indices go again', async () => {
    const knex = await databases.init(engine);
    const name = '20261129172500_list_indices.js';
    await migrateUntilBefore(knex, name);
    const api = {
      api_key: '111111111111:eu-west-1:orders0001',
      scope_id: '111111111111:eu-west-1',
      arn: 'arn',
      account_id: '111111111111',
      region: 'eu-west-1',
      name: 'Orders',
      name_sort: 'orders',
      search_text: 'orders',
      type: 'REST',
      endpoint_type: 'PRIVATE',
      owner: '',
      auth: '[]',
      connectivity: 0,
      monthly_cost_rank: -1,
      monthly_cost_complete: false,
      entity_name: 'orders',
      is_removed: false,
      row_hash: 'hash',
    };
    await knex('apis').insert(api);
    const before = await knex('apis');
    await knex.migrate.up({ directory: migrationsDir, name });
    expect(await knex('apis')).toEqual(before);
    await knex.migrate.down({ directory: migrationsDir, name });
    expect(await knex('apis')).toEqual(before);
    await knex.migrate.up({ directory: migrationsDir, name });
  });

  it('20261129235500_scope_counts.js counts the APIs of each scope, and lets the count go again', async () => {
    const knex = await databases.init(engine);
    const name = '20261129235500_scope_counts.js';
    await migrateUntilBefore(knex, name);
    for (const region of ['eu-west-1', 'us-east-1']) {
      await knex('scopes').insert({
        scope_id: `111111111111:${region}`,
        source: 'main',
        account_id: '111111111111',
        region,
        coverage: '[]',
        gaps: '[]',
        revision: 1,
      });
    }
    for (const [id, removed] of [
      ['orders0001', false],
      ['orders0002', false],
      ['orders0003', true],
    ]) {
      await knex('apis').insert({
        api_key: `111111111111:eu-west-1:${id}`,
        scope_id: '111111111111:eu-west-1',
        arn: `arn:${id}`,
        account_id: '111111111111',
        region: 'eu-west-1',
        name: 'Orders',
        name_sort: 'orders',
        search_text: 'orders',
        type: 'REST',
        endpoint_type: 'PRIVATE',
        owner: '',
        auth: '[]',
        connectivity: 0,
        monthly_cost_rank: -1,
        monthly_cost_complete: false,
        entity_name: 'orders',
        is_removed: removed,
        row_hash: 'hash',
      });
    }
    await knex.migrate.up({ directory: migrationsDir, name });
    expect(
      await knex('scopes').orderBy('scope_id').select('region', 'api_count'),
    ).toEqual([
      { region: 'eu-west-1', api_count: 2 },
      { region: 'us-east-1', api_count: 0 },
    ]);
    await knex.migrate.down({ directory: migrationsDir, name });
    expect(await knex.schema.hasColumn('scopes', 'api_count')).toBe(false);
  });
});
