import { TestDatabases } from '@backstage/backend-test-utils';
import type { DomainName } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ScopeSource } from '../collect';
import { migratedDatabase } from '../__testUtils__/testDatabases';
import { collectAll } from '../testing/collectorOn';
import { readRows } from '../testing/readRows';
import { changedEstate } from '../testing/sampleEstate';
import { EstateInventory } from './EstateInventory';

jest.setTimeout(60_000);

const OWNER = '111111111111';
const CONSUMER = '222222222222';
const SHARED = 'payments.api.harrowvale.example';
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const estate = changedEstate(answers => answers);

/** The sample estate as far as the Regional scope of some accounts. */
function accounts(...ids: string[]): ScopeSource {
  return {
    ...estate,
    listScopes: async () =>
      ids.map(accountId => ({ accountId, region: 'eu-west-1' })),
  };
}

async function sharedDomains(knex: Knex): Promise<DomainName[]> {
  const { inventory } = await new EstateInventory(knex).current();
  return inventory
    .all('domain-name')
    .filter(({ domainName }) => domainName === SHARED);
}

describe('a private domain name that another account shares', () => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, 'SQLITE_3');
  });

  afterEach(() => knex.destroy());

  it('is known by name where its owner is not indexed, and as its owner knows it from then on', async () => {
    await collectAll(knex, accounts(CONSUMER));
    const hidden = {
      unknown: `AWS shows it to account ${OWNER} alone, which owns the domain name`,
    };
    expect(await sharedDomains(knex)).toMatchObject([
      { accountId: OWNER, policy: hidden, mappings: hidden },
    ]);

    await collectAll(knex, accounts(OWNER));
    const asOwned = await sharedDomains(knex);
    expect(asOwned).toMatchObject([
      {
        accountId: OWNER,
        policy: expect.stringContaining('execute-api:Invoke'),
        mappings: expect.arrayContaining([
          expect.objectContaining({ basePath: expect.any(String) }),
        ]),
      },
    ]);

    // The scope read last does not win.
    await collectAll(knex, accounts(OWNER, CONSUMER));
    expect(await sharedDomains(knex)).toEqual(asOwned);
  });

  it('changes no row of either account while nothing changes', async () => {
    await collectAll(knex, accounts(OWNER, CONSUMER));
    const rows = await readRows(knex);
    const { revision } = await new EstateInventory(knex).current();
    await collectAll(knex, accounts(CONSUMER, OWNER));
    expect((await readRows(knex)).resources).toEqual(rows.resources);
    expect((await new EstateInventory(knex).current()).revision).toBe(revision);
  });
});
