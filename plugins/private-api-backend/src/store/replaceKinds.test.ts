import { scopeId } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import {
  aPass,
  aPrivateApi,
  aVpcEndpoint,
  aVpcLink,
  SCOPE,
} from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { readKnownScope, replaceKinds } from './replaceKinds';
import { replaceScope } from './replaceScope';
import { registerScope } from './scopes';
import type { DbResourceRow, DbScopeRow } from './tables';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const LATER = '2099-01-01T00:00:00.000Z';
const GAP = { unknown: 'denied' };

describe.each(databases.eachSupportedId())('replaceKinds on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
    await registerScope(knex, SCOPE, 'live');
  });

  const replaceAll = () =>
    replaceScope(knex, aPass([aPrivateApi(), aVpcEndpoint(), aVpcLink()]), {
      lostShare: 0.5,
      minApis: 5,
    });
  const endpointsOf = (
    resources: ReturnType<typeof aVpcEndpoint>[],
    complete = true,
  ) =>
    replaceKinds(
      knex,
      {
        ...aPass(resources),
        startedAt: LATER,
        coverage: [
          {
            ...SCOPE,
            kind: 'vpc-endpoint',
            complete,
            ...(!complete && { gap: GAP }),
          },
        ],
      },
      ['vpc-endpoint'],
    );
  const scope = async () => {
    const row = await knex<DbScopeRow>('scopes')
      .where({ scope_id: scopeId(SCOPE) })
      .first();
    return { ...row!, coverage: JSON.parse(row!.coverage) };
  };
  const stateOf = (kind: string) =>
    knex<DbResourceRow>('resources').where({ kind }).first();

  it('writes what has changed of its kind, and raises the revision', async () => {
    await replaceAll();
    const before = await scope();
    const open = aVpcEndpoint({ policy: 'changed' });
    expect(await endpointsOf([open])).toEqual([open.arn]);
    expect((await scope()).revision).toBe(before.revision + 1);
    expect(await stateOf('vpc-endpoint')).toMatchObject({ removed_at: null });
  });

  it('writes nothing where nothing has changed', async () => {
    await replaceAll();
    const before = await scope();
    expect(await endpointsOf([aVpcEndpoint()])).toEqual([]);
    expect(await scope()).toEqual(before);
  });

  it('removes what is gone of its kind, and nothing of the others', async () => {
    await replaceAll();
    expect(await endpointsOf([])).toEqual([aVpcEndpoint().arn]);
    expect(await stateOf('vpc-endpoint')).toMatchObject({ removed_at: LATER });
    expect(await stateOf('api')).toMatchObject({ removed_at: null });
    expect(await stateOf('vpc-link')).toMatchObject({ removed_at: null });
  });

  it('keeps what could not be read as stale, and notes the gap', async () => {
    await replaceAll();
    await endpointsOf([], false);
    expect(await stateOf('vpc-endpoint')).toMatchObject({
      stale_since: LATER,
      removed_at: null,
    });
    const { coverage } = await scope();
    expect(
      coverage.find((entry: { kind: string }) => entry.kind === 'vpc-endpoint'),
    ).toMatchObject({ complete: false, gap: GAP });
  });

  it('knows a scope only once a pass over it has ended', async () => {
    expect(await readKnownScope(knex, SCOPE)).toBeUndefined();
    await replaceAll();
    const known = await readKnownScope(knex, SCOPE);
    expect(known?.resources.map(({ kind }) => kind).sort()).toEqual([
      'api',
      'vpc-endpoint',
      'vpc-link',
    ]);
  });
});
