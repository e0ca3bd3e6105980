import type { OwnershipView } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { aFinding, aProfileRecord } from '../__testUtils__/aProfileRecord';
import { aPrivateApi, OTHER_SCOPE } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { listOwners } from './listOwners';
import { searchOwnership } from './searchOwnership';
import type { DbApiOwnerRow } from './tables';
import { writeCatalogClaims } from './writeCatalogClaims';
import { writeProfiles } from './writeProfiles';

jest.setTimeout(60_000);

const databases = supportedDatabases();

const orders = aPrivateApi({
  apiId: 'orders0001',
  name: 'orders',
  tags: { owner: 'orders' },
});
const ledger = aPrivateApi({
  apiId: 'ledger0001',
  name: 'ledger',
  tags: { owner: 'finance', team: 'money' },
});
const parcels = aPrivateApi({
  ...OTHER_SCOPE,
  apiId: 'parcels001',
  name: 'parcels',
  tags: { owner: 'dissolved' },
});
const yard = aPrivateApi({ ...OTHER_SCOPE, apiId: 'yard000001', name: 'yard' });
const YARD = '222222222222:eu-west-1:yard000001';
const ORDERS = '111111111111:eu-west-1:orders0001';

function aClaim(api_key: string, owner: string): DbApiOwnerRow {
  return {
    api_key,
    source: 'component',
    origin: 'component:default/shop',
    value: owner,
    owner,
    rank: 2000,
  };
}

function aName(value: string, owner: string, is_found = true) {
  return { value, owner, is_found, title: is_found ? `The ${value}` : null };
}

const NAMES = [
  aName('orders', 'group:default/orders'),
  aName('finance', 'user:default/finance'),
  aName('money', 'group:default/money'),
  aName('dissolved', 'group:default/dissolved', false),
];
const checkedAt = '2026-11-29T12:00:00.000Z';

describe.each(databases.eachSupportedId())('ownership on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
    await writeProfiles(knex, [
      aProfileRecord(orders, {
        findings: [aFinding(orders, { severity: 'high' })],
      }),
      aProfileRecord(ledger, { findings: [] }),
      aProfileRecord(parcels, { findings: [] }),
      aProfileRecord(yard, { findings: [] }),
    ]);
  });

  const namesIn = async (
    view: OwnershipView,
    more: { mine?: string[]; owner?: string[] } = {},
    visibility: ApiVisibility = 'all',
  ) => {
    const page = await searchOwnership(knex, { view, ...more }, visibility);
    expect(page.totalItems).toBe(page.items.length);
    return page.items.map(item => item.name);
  };

  it('does not know whether an owner exists before it has asked', async () => {
    const { items } = await searchOwnership(
      knex,
      { view: 'all', owner: ['group:default/orders'] },
      'all',
    );
    expect(items).toMatchObject([
      { owner: 'group:default/orders', ownerState: 'unknown', conflict: false },
    ]);
    expect((await listOwners(knex, {}, 'all')).items).toMatchObject([
      { owner: 'group:default/dissolved', state: 'unknown' },
      { owner: 'group:default/finance', state: 'unknown' },
      { owner: 'group:default/orders', state: 'unknown' },
    ]);
  });

  it('takes over what the catalog makes of names, and tells whose owner that changes', async () => {
    expect(
      await writeCatalogClaims(knex, { claims: [], names: NAMES, checkedAt }),
    ).toEqual(['111111111111:eu-west-1:ledger0001']);
    expect(
      await writeCatalogClaims(knex, { claims: [], names: NAMES, checkedAt }),
    ).toEqual([]);
    const { items } = await searchOwnership(knex, { view: 'conflicts' }, 'all');
    expect(items).toMatchObject([
      {
        name: 'ledger',
        owner: 'user:default/finance',
        ownerTitle: 'The finance',
        ownerState: 'found',
        conflict: true,
        claims: [
          {
            source: 'tag',
            origin: 'owner',
            value: 'finance',
            owner: 'user:default/finance',
            state: 'found',
            decides: true,
          },
          {
            source: 'tag',
            origin: 'team',
            value: 'money',
            owner: 'group:default/money',
            state: 'found',
            decides: false,
          },
        ],
      },
    ]);
  });

  it('gives an API without tags to the owner of its component, and takes it back with the component', async () => {
    const claims = [aClaim(YARD, 'group:default/shop')];
    const names = [...NAMES, aName('group:default/shop', 'group:default/shop')];
    const changed = await writeCatalogClaims(knex, {
      claims,
      names,
      checkedAt,
    });
    expect(changed).toContain(YARD);
    expect(await namesIn('unowned')).toEqual([]);
    expect(await namesIn('mine', { mine: ['group:default/shop'] })).toEqual([
      'yard',
    ]);

    expect(
      await writeCatalogClaims(knex, { claims: [], names: NAMES, checkedAt }),
    ).toEqual([YARD]);
    expect(await namesIn('unowned')).toEqual(['yard']);
  });

  it('lets a tag weigh more than a component, and shows that they differ', async () => {
    await writeCatalogClaims(knex, {
      claims: [aClaim(ORDERS, 'group:default/shop')],
      names: NAMES,
      checkedAt,
    });
    expect(await namesIn('conflicts')).toEqual(['ledger', 'orders']);
    expect(await namesIn('all', { owner: ['group:default/orders'] })).toEqual([
      'orders',
    ]);
  });

  it('keeps what the catalog says when a profile is written again', async () => {
    await writeCatalogClaims(knex, {
      claims: [aClaim(YARD, 'group:default/shop')],
      names: NAMES,
      checkedAt,
    });
    await writeProfiles(knex, [
      aProfileRecord({ ...yard, description: 'now described' }),
    ]);
    expect(await namesIn('all', { owner: ['group:default/shop'] })).toEqual([
      'yard',
    ]);
  });

  it('takes an owner back with the tag that named it', async () => {
    await writeProfiles(knex, [aProfileRecord({ ...orders, tags: {} })]);
    expect(await namesIn('unowned')).toEqual(['orders', 'yard']);
  });

  it('keeps and marks an owner that the catalog does not have', async () => {
    await writeCatalogClaims(knex, { claims: [], names: NAMES, checkedAt });
    expect(await namesIn('missing')).toEqual(['parcels']);
    const { items } = await listOwners(
      knex,
      { owner: ['group:default/dissolved'] },
      'all',
    );
    expect(items).toMatchObject([
      { owner: 'group:default/dissolved', state: 'missing', apis: 1 },
    ]);
  });

  it('adds up what an owner has, and does not take an unknown cost for nothing', async () => {
    await knex('apis').where('name', 'ledger').update({
      owner: 'group:default/orders',
      monthly_cost: 12.5,
      monthly_cost_complete: true,
    });
    await knex('apis')
      .where('name', 'orders')
      .update({ monthly_cost: null, monthly_cost_complete: false });
    await knex('apis').where('name', 'parcels').update({
      monthly_cost: null,
      monthly_cost_complete: false,
    });
    expect(await listOwners(knex, { limit: 1 }, 'all')).toEqual({
      totalItems: 2,
      items: [
        {
          owner: 'group:default/orders',
          state: 'unknown',
          apis: 2,
          conflicts: 1,
          findings: { critical: 0, high: 1, medium: 0, low: 0, info: 0 },
          monthlyCost: 12.5,
          monthlyCostComplete: false,
        },
      ],
    });
    expect((await listOwners(knex, { offset: 1 }, 'all')).items).toMatchObject([
      { monthlyCost: null, monthlyCostComplete: false },
    ]);
  });

  it('shows a reader only what they may see, in rows and in sums', async () => {
    const visibility: ApiVisibility = {
      property: 'accountId',
      values: ['222222222222'],
    };
    expect(await namesIn('all', {}, visibility)).toEqual(['parcels', 'yard']);
    expect(await namesIn('conflicts', {}, visibility)).toEqual([]);
    expect(await listOwners(knex, {}, visibility)).toMatchObject({
      totalItems: 1,
      items: [{ owner: 'group:default/dissolved', apis: 1 }],
    });
  });
});
