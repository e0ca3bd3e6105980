import type { Knex } from 'knex';
import { aFinding, aProfileRecord } from '../__testUtils__/aProfileRecord';
import { aPrivateApi } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import {
  beginNotices,
  claimNotices,
  deleteNotices,
  markTold,
  NoticeKey,
  releaseNotices,
} from './notices';
import { putWaiver } from './waivers';
import { writeProfiles } from './writeProfiles';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const NOW = '2026-11-29T12:00:00.000Z';
const LATER = '2026-11-29T12:05:00.000Z';
const LIVE = { now: LATER, deadBefore: '2026-11-29T11:50:00.000Z' };

const aKey = (subject: string, owner = 'group:default/orders'): NoticeKey => ({
  kind: 'finding',
  owner,
  subject,
  occurrence: NOW,
});

describe.each(databases.eachSupportedId())('notices on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
  });

  const claim = (subjects: string[], at = { ...LIVE, now: NOW }) =>
    claimNotices(
      knex,
      subjects.map(subject => aKey(subject)),
      at,
    ).then(keys => keys.map(({ subject }) => subject));

  it('gives each cause to one of those who claim it', async () => {
    expect(await claim(['a', 'b'])).toEqual(['a', 'b']);
    expect(await claim(['b', 'c'], LIVE)).toEqual(['c']);
  });

  it('gives one that several claim at once to one of them', async () => {
    const subjects = Array.from({ length: 450 }, (_, i) => `cause ${i}`);
    const claims = await Promise.all([1, 2, 3].map(() => claim(subjects)));
    expect(claims.flat().sort()).toEqual([...subjects].sort());
  });

  it('gives what somebody died over to the next, and never what was told', async () => {
    await claim(['told', 'died']);
    await markTold(knex, [aKey('told')], NOW);
    const later = {
      now: '2026-11-29T13:00:00.000Z',
      deadBefore: '2026-11-29T12:45:00.000Z',
    };
    expect(await claim(['told', 'died'], later)).toEqual(['died']);
    expect(await claim(['told', 'died'], later)).toEqual([]);
  });

  it('gives what could not be told to the next, but nothing that was told', async () => {
    await claim(['told', 'failed']);
    await markTold(knex, [aKey('told')], NOW);
    await releaseNotices(knex, [aKey('told'), aKey('failed')]);
    expect(await claim(['told', 'failed'], LIVE)).toEqual(['failed']);
  });

  it('counts what is open in the beginning as told to its owners, once', async () => {
    const orders = aPrivateApi({ tags: { owner: 'orders' } });
    const findings = [
      aFinding(orders, { id: 'high' }),
      aFinding(orders, { id: 'critical', severity: 'critical' }),
      aFinding(orders, { id: 'medium', severity: 'medium' }),
      aFinding(orders, { id: 'waived' }),
    ];
    await writeProfiles(knex, [aProfileRecord(orders, { findings })]);
    await putWaiver(knex, 'waived', {
      reason: 'Moves soon',
      author: 'user:default/ada',
      createdAt: NOW,
      expiresOn: '2026-12-31',
    });
    await beginNotices(knex, NOW);
    const told = () =>
      knex('notices').where('kind', 'finding').orderBy('subject');
    const first = await told();
    expect(first).toMatchObject([
      { subject: 'critical', owner: 'group:default/orders', sent_at: NOW },
      { subject: 'high', owner: 'group:default/orders', sent_at: NOW },
    ]);

    const more = [...findings, aFinding(orders, { id: 'new' })];
    await writeProfiles(knex, [aProfileRecord(orders, { findings: more })]);
    await beginNotices(knex, LATER);
    expect(await told()).toEqual(first);
  });

  it('forgets what was told of causes that have gone, not that it has begun', async () => {
    const orders = aPrivateApi({ tags: { owner: 'orders' } });
    const findings = [aFinding(orders, { id: 'open' })];
    await writeProfiles(knex, [aProfileRecord(orders, { findings })]);
    await beginNotices(knex, NOW);
    await claim(['open', 'gone']);
    expect(await deleteNotices(knex, NOW)).toBe(0);
    await deleteNotices(knex, LATER);
    const left = await knex('notices')
      .orderBy('kind')
      .distinct('kind', 'subject');
    expect(left).toEqual([
      { kind: 'finding', subject: 'open' },
      { kind: 'start', subject: '' },
    ]);
  });
});
