import type { Knex } from 'knex';
import { EstateInventory } from '../estate/EstateInventory';
import { createAnalyses } from '../estate/profileApi';
import { profileScope } from '../estate/profileScope';
import {
  aPass,
  aPrivateApi,
  OTHER_SCOPE,
  SCOPE,
} from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { deleteRemoved } from './deleteRemoved';
import { replaceScope } from './replaceScope';
import { markFailed, registerScope, UNLISTED } from './scopes';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const REMOVED = '2026-11-01T10:00:00.000Z';
const BEFORE = '2026-11-10T10:00:00.000Z';

describe.each(databases.eachSupportedId())('deleteRemoved on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
    await collect(
      aPass([aPrivateApi(), aPrivateApi({ apiId: 'kept000001' })], {
        startedAt: '2026-10-01T10:00:00.000Z',
      }),
    );
  });

  async function collect(pass: ReturnType<typeof aPass>) {
    await registerScope(knex, pass.scope, 'live');
    await replaceScope(knex, pass, { lostShare: 1, minApis: 1 });
    await profileScope(pass.scope, [], {
      knex,
      estate: new EstateInventory(knex),
      analyses: createAnalyses(),
      ownershipTags: [],
    });
  }

  const keys = async () =>
    (await knex('apis').orderBy('api_key')).map(row => row.api_key);

  it('forgets what was removed long ago, with all that hangs on it', async () => {
    await collect(
      aPass([aPrivateApi({ apiId: 'kept000001' })], { startedAt: REMOVED }),
    );
    expect(await deleteRemoved(knex, REMOVED)).toBe(0);
    expect(await deleteRemoved(knex, BEFORE)).toBe(2);
    expect(await keys()).toEqual(['111111111111:eu-west-1:kept000001']);
    for (const table of ['api_profiles', 'api_labels', 'api_findings']) {
      expect(
        await knex(table).whereNot(
          'api_key',
          '111111111111:eu-west-1:kept000001',
        ),
      ).toEqual([]);
    }
  });

  it('forgets a scope that has left long ago, and keeps one that merely fails', async () => {
    await collect(
      aPass([aPrivateApi({ ...OTHER_SCOPE })], { scope: OTHER_SCOPE }),
    );
    await markFailed(knex, SCOPE, 'AccessDenied on AssumeRole', REMOVED);
    await markFailed(knex, OTHER_SCOPE, UNLISTED, REMOVED);
    await deleteRemoved(knex, BEFORE);
    expect(await keys()).toEqual([
      '111111111111:eu-west-1:a1b2c3d4e5',
      '111111111111:eu-west-1:kept000001',
    ]);
    expect(await knex('scopes')).toMatchObject([
      { scope_id: '111111111111:eu-west-1' },
    ]);
  });
});
