import type { Knex } from 'knex';
import { aPass, aPrivateApi, SCOPE } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { replaceScope } from './replaceScope';
import { listScopeRows, markCollecting, markFailed } from './scopes';

jest.setTimeout(60_000);

const BEGUN = '2026-11-23T10:00:00.000Z';
const TIMEOUTS: Record<string, number> = {
  live: 60 * 60_000,
  slow: 180 * 60_000,
};
const databases = supportedDatabases();

describe.each(databases.eachSupportedId())('listScopeRows on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
  });

  const listAt = (time: string) =>
    listScopeRows(knex, 'all', {
      now: Date.parse(time),
      timeoutMsOf: source => TIMEOUTS[source],
    });

  it.each([
    ['is running until its timeout', 'live', '11:00:00', 'collecting'],
    ['is interrupted beyond its timeout', 'live', '11:00:01', 'interrupted'],
    ['has the timeout of its own source', 'slow', '11:00:01', 'collecting'],
    ['is interrupted beyond that one too', 'slow', '13:00:01', 'interrupted'],
  ])('shows that a pass %s', async (_, source, time, status) => {
    await markCollecting(knex, SCOPE, source, BEGUN);
    expect(await listAt(`2026-11-23T${time}.000Z`)).toEqual([
      {
        ...SCOPE,
        source,
        status,
        collectingSince: BEGUN,
        gaps: [],
        apiCount: 0,
      },
    ]);
  });

  it('keeps showing what the pass before an interrupted one said', async () => {
    await markCollecting(knex, SCOPE, 'live', '2026-11-23T08:00:00.000Z');
    await markFailed(knex, SCOPE, 'Throttled', '2026-11-23T08:01:00.000Z');
    await markCollecting(knex, SCOPE, 'live', BEGUN);
    expect(await listAt('2026-11-24T10:00:00.000Z')).toMatchObject([
      {
        status: 'interrupted',
        error: 'Throttled',
        staleSince: '2026-11-23T08:01:00.000Z',
      },
    ]);
  });

  it('shows no interruption once a later pass has ended', async () => {
    await markCollecting(knex, SCOPE, 'live', BEGUN);
    await replaceScope(
      knex,
      aPass([aPrivateApi()], { startedAt: '2026-11-24T10:00:00.000Z' }),
      { lostShare: 0.5, minApis: 5 },
    );
    const [row] = await listAt('2026-11-24T12:00:00.000Z');
    expect(row.status).toBe('current');
    expect(row).not.toHaveProperty('collectingSince');
  });
});
