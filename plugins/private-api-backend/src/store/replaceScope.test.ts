import { scopeId } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import {
  aPass,
  aPrivateApi,
  aVpcEndpoint,
  privateApis,
  SCOPE,
} from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { replaceScope } from './replaceScope';
import {
  acceptRemovals,
  listScopeRows,
  markFailed,
  registerScope,
} from './scopes';
import type { DbResourceRow } from './tables';

jest.setTimeout(60_000);

const HOLD_BACK = { lostShare: 0.5, minApis: 5 };
const FIRST = '2026-11-23T10:00:00.000Z';
const SECOND = '2026-11-23T10:30:00.000Z';
const THIRD = '2026-11-23T11:00:00.000Z';
const PASSES = { now: Date.parse(THIRD), timeoutMsOf: () => 3_600_000 };
const databases = supportedDatabases();

describe.each(databases.eachSupportedId())('replaceScope on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
    await registerScope(knex, SCOPE, 'live');
  });

  const replace = (pass: ReturnType<typeof aPass>) =>
    replaceScope(knex, pass, HOLD_BACK);
  const rows = () => knex<DbResourceRow>('resources').orderBy('arn');
  const revision = async () =>
    (
      await knex('scopes')
        .where({ scope_id: scopeId(SCOPE) })
        .first()
    ).revision;

  it('writes every resource of the first pass', async () => {
    const outcome = await replace(aPass([aPrivateApi(), aVpcEndpoint()]));
    expect(outcome).toEqual({
      held: false,
      isNews: true,
      changedArns: [
        'arn:aws:apigateway:eu-west-1:111111111111:/restapis/a1b2c3d4e5',
        'arn:aws:ec2:eu-west-1:111111111111:vpc-endpoint/vpce-0a1',
      ],
    });
    expect(await rows()).toMatchObject([
      { kind: 'api', first_seen: FIRST, last_seen: null, removed_at: null },
      { kind: 'vpc-endpoint', first_seen: FIRST },
    ]);
  });

  it('writes no row when nothing has changed, and says that the scope is fresh', async () => {
    await replace(aPass(privateApis(300)));
    const before = await rows();
    const outcome = await replace(
      aPass(privateApis(300), { startedAt: SECOND }),
    );
    expect(outcome).toEqual({ held: false, isNews: false, changedArns: [] });
    expect(await rows()).toEqual(before);
    expect(await revision()).toBe(1);
    expect(await listScopeRows(knex, 'all', PASSES)).toMatchObject([
      { status: 'current', collectedAt: SECOND },
    ]);
  });

  it('writes only the row that has changed', async () => {
    await replace(aPass(privateApis(3)));
    const [first, second, third] = privateApis(3);
    await replace(
      aPass([first, { ...second, policy: '{}' }, third], {
        startedAt: SECOND,
      }),
    );
    expect(await rows()).toMatchObject([
      { first_seen: FIRST, changed_at: FIRST },
      { first_seen: FIRST, changed_at: SECOND },
      { first_seen: FIRST, changed_at: FIRST },
    ]);
  });

  it('remembers a removed resource, and takes it back when it returns', async () => {
    await replace(aPass([aPrivateApi()]));
    await replace(aPass([], { startedAt: SECOND }));
    expect(await rows()).toMatchObject([
      { removed_at: SECOND, last_seen: FIRST },
    ]);
    await replace(aPass([aPrivateApi()], { startedAt: THIRD }));
    expect(await rows()).toMatchObject([
      { removed_at: null, last_seen: null, first_seen: FIRST },
    ]);
  });

  it('removes nothing of a kind that was not read in full, and marks it stale once', async () => {
    await replace(aPass([aPrivateApi(), aVpcEndpoint()]));
    const denied = { incomplete: { api: 'AccessDenied on GetRestApis' } };
    await replace(aPass([aVpcEndpoint()], { ...denied, startedAt: SECOND }));
    const outcome = await replace(
      aPass([aVpcEndpoint()], { ...denied, startedAt: THIRD }),
    );
    expect(outcome).toMatchObject({ changedArns: [] });
    expect(await rows()).toMatchObject([
      { kind: 'api', removed_at: null, stale_since: SECOND, last_seen: FIRST },
      { kind: 'vpc-endpoint', stale_since: null },
    ]);
    expect(await listScopeRows(knex, 'all', PASSES)).toMatchObject([
      {
        status: 'partial',
        gaps: [{ kind: 'api', reason: 'AccessDenied on GetRestApis' }],
      },
    ]);
  });

  it('keeps an API of which a part was denied, with the part unknown, and lists the missing action', async () => {
    await replace(aPass([aPrivateApi()]));
    await replace(
      aPass(
        [
          aPrivateApi({
            authorizers: {
              unknown: 'AccessDenied on GetAuthorizers',
              missingAction: 'apigateway:GET',
            },
          }),
        ],
        { startedAt: SECOND },
      ),
    );
    expect(await rows()).toMatchObject([{ removed_at: null }]);
    expect(await listScopeRows(knex, 'all', PASSES)).toMatchObject([
      {
        status: 'partial',
        gaps: [
          {
            kind: 'api',
            reason: 'AccessDenied on GetAuthorizers',
            missingAction: 'apigateway:GET',
          },
        ],
      },
    ]);
  });

  it('holds a pass that loses more than half of the APIs until it is confirmed', async () => {
    await replace(aPass(privateApis(10)));
    const rest = privateApis(4);
    const outcome = await replace(aPass(rest, { startedAt: SECOND }));
    expect(outcome).toEqual({
      held: true,
      reason:
        '6 of 10 APIs are gone at once; confirm by a refresh that accepts removals',
    });
    expect(await knex('resources').whereNotNull('removed_at')).toEqual([]);
    expect(await listScopeRows(knex, 'all', PASSES)).toMatchObject([
      { status: 'held', collectedAt: FIRST, staleSince: SECOND },
    ]);

    await acceptRemovals(knex, SCOPE);
    await replace(aPass(rest, { startedAt: THIRD }));
    expect(await knex('resources').whereNotNull('removed_at')).toHaveLength(6);
    expect(await listScopeRows(knex, 'all', PASSES)).toMatchObject([
      { status: 'current', collectedAt: THIRD },
    ]);
  });

  it('lets a small scope lose all its APIs', async () => {
    await replace(aPass(privateApis(4)));
    expect(await replace(aPass([], { startedAt: SECOND }))).toMatchObject({
      held: false,
    });
  });

  it('leaves alone what was written since the pass began', async () => {
    await replace(aPass([aPrivateApi()], { startedAt: THIRD }));
    await replace(aPass([], { startedAt: SECOND }));
    expect(await rows()).toMatchObject([
      { removed_at: null, changed_at: THIRD },
    ]);
  });

  it('takes the last of two answers about one resource', async () => {
    await replace(aPass([aPrivateApi({ name: 'a' }), aPrivateApi()]));
    expect((await rows()).map(row => JSON.parse(row.document).name)).toEqual([
      'orders',
    ]);
  });

  it('writes nothing at all when a part of it fails', async () => {
    await replace(aPass([aPrivateApi()]));
    const broken = aPrivateApi({ apiId: 'broken0000', name: 'x' });
    // PostgreSQL and SQLite both refuse a row without an ARN.
    const pass = aPass(
      [aPrivateApi({ name: 'changed' }), { ...broken, arn: null as never }],
      { startedAt: SECOND },
    );
    await expect(replace(pass)).rejects.toThrow();
    expect((await rows()).map(row => row.changed_at)).toEqual([FIRST]);
    expect(await revision()).toBe(1);
  });

  it('keeps since when a scope fails, over several failures', async () => {
    await replace(aPass([aPrivateApi()]));
    await markFailed(knex, SCOPE, 'AccessDenied on AssumeRole', SECOND);
    await markFailed(knex, SCOPE, 'Could not connect', THIRD);
    expect(await listScopeRows(knex, 'all', PASSES)).toEqual([
      {
        ...SCOPE,
        source: 'live',
        status: 'failed',
        collectedAt: FIRST,
        staleSince: SECOND,
        error: 'Could not connect',
        gaps: [],
        apiCount: 0,
      },
    ]);
    expect(await rows()).toMatchObject([{ removed_at: null }]);
  });
});
