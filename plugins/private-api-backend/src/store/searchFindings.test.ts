import {
  FindingQuery,
  formatApiKey,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { aFinding, aProfileRecord } from '../__testUtils__/aProfileRecord';
import { aPrivateApi, OTHER_SCOPE } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { PillarOf, selectPillars } from './pillars';
import { FindingSelection, searchFindings } from './searchFindings';
import {
  deleteWaiver,
  expireWaivers,
  isOpenFinding,
  putWaiver,
} from './waivers';
import { writeProfiles } from './writeProfiles';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const FIRST = '2026-11-23T10:00:00.000Z';
const SECOND = '2026-11-24T10:00:00.000Z';

const ORDERS = aPrivateApi({
  apiId: 'orders0001',
  tags: { owner: 'orders' },
});
const PAYMENTS = aPrivateApi({
  ...OTHER_SCOPE,
  apiId: 'payments01',
  tags: { owner: 'payments' },
});
const SHARED = aFinding(ORDERS, { id: 'shared' });
const WAIVER = {
  reason: 'Moves soon',
  expiresOn: '2026-11-30',
  author: 'user:default/ada',
  createdAt: SECOND,
};
const ONLY_PAYMENTS: ApiVisibility = {
  property: 'owner',
  values: ['group:default/payments'],
};

describe.each(databases.eachSupportedId())('findings on %s', engine => {
  let knex: Knex;

  const write = (
    asOf: string,
    orders: (typeof SHARED)[],
    payments: (typeof SHARED)[],
  ) =>
    writeProfiles(knex, [
      aProfileRecord(ORDERS, { findings: orders, asOf }),
      aProfileRecord(PAYMENTS, { findings: payments, asOf }),
    ]);

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
    const gone = aFinding(ORDERS, { id: 'gone' });
    const severe = aFinding(PAYMENTS, {
      id: 'severe',
      practice: 'PA-NET-01',
      severity: 'critical',
    });
    await write(FIRST, [SHARED, gone], [SHARED, severe]);
    await write(SECOND, [SHARED], [SHARED, severe]);
  });

  const search = async (
    query: FindingSelection = {},
    visibility: ApiVisibility = 'all',
  ) => {
    const { items, totalItems } = await searchFindings(knex, query, visibility);
    expect(totalItems).toBeGreaterThanOrEqual(items.length);
    return items.map(({ id, api, state }) => `${id} ${api.slice(23)} ${state}`);
  };

  const highCounts = async () =>
    (await knex('apis').orderBy('api_key').select('high')).map(r => r.high);

  const SEVERE = 'severe payments01 open';
  const BOTH = ['shared orders0001 open', 'shared payments01 open'];

  it('are listed the most severe first, without resolved ones', async () => {
    expect(await search()).toEqual([SEVERE, ...BOTH]);
  });

  it.each<[FindingQuery['filter'], string[]]>([
    [{ severity: ['high'] }, BOTH],
    [{ severity: ['low'] }, []],
    [{ practice: ['PA-NET-01'] }, [SEVERE]],
    [{ accountId: ['111111111111'] }, [BOTH[0]]],
    [{ region: ['us-east-1'] }, []],
    [{ owner: ['group:default/payments'] }, [SEVERE, BOTH[1]]],
    [{ state: ['open'] }, [SEVERE, ...BOTH]],
    [{ state: ['waived'] }, []],
    [{ state: ['resolved'] }, ['gone orders0001 resolved']],
    [{ severity: ['high'], accountId: ['222222222222'] }, [BOTH[1]]],
  ])('are narrowed to %j', async (filter, expected) => {
    expect(await search({ filter })).toEqual(expected);
  });

  it.each<[string[], string[]]>([
    [['reliability'], [SEVERE]],
    [
      ['security', 'reliability'],
      [SEVERE, ...BOTH],
    ],
    [['performance'], []],
  ])('are narrowed to the pillars %j', async (pillar, expected) => {
    const practices: PillarOf[] = [
      { id: 'PA-POL-01', pillar: 'security' },
      { id: 'PA-NET-01', pillar: 'reliability' },
    ];
    expect(await search(selectPillars({ pillar }, practices))).toEqual(
      expected,
    );
  });

  it('are paged', async () => {
    const query = { limit: 1, offset: 1 };
    const { items, totalItems } = await searchFindings(knex, query, 'all');
    expect([items.map(({ api }) => api), totalItems]).toEqual([
      [formatApiKey(ORDERS)],
      3,
    ]);
  });

  it('have a life', async () => {
    const filter = { state: ['resolved'] };
    const { items } = await searchFindings(knex, { filter }, 'all');
    expect(items).toMatchObject([
      { firstSeen: FIRST, lastSeen: SECOND, resolvedAt: SECOND },
    ]);
  });

  it('of other APIs are not shown', async () => {
    expect(await search({}, ONLY_PAYMENTS)).toEqual([SEVERE, BOTH[1]]);
    expect(await isOpenFinding(knex, 'severe', ONLY_PAYMENTS)).toBe(true);
    expect(await isOpenFinding(knex, 'shared', ONLY_PAYMENTS)).toBe(true);
    expect(
      await isOpenFinding(knex, 'shared', { property: 'owner', values: [] }),
    ).toBe(false);
    expect(await isOpenFinding(knex, 'gone', 'all')).toBe(false);
  });

  it('that are waived are marked and do not count, for all APIs with the cause', async () => {
    expect(await highCounts()).toEqual([1, 1]);
    await putWaiver(knex, 'shared', WAIVER);
    expect(await search()).toEqual([
      SEVERE,
      'shared orders0001 waived',
      'shared payments01 waived',
    ]);
    const { items } = await searchFindings(
      knex,
      { filter: { state: ['waived'] }, limit: 1 },
      'all',
    );
    expect(items[0].waiver).toEqual(WAIVER);
    expect(await highCounts()).toEqual([0, 0]);
  });

  it('count again when the waiver is taken back', async () => {
    await putWaiver(knex, 'shared', WAIVER);
    expect(await deleteWaiver(knex, 'shared')).toBe(true);
    expect(await deleteWaiver(knex, 'shared')).toBe(false);
    expect(await search({ filter: { state: ['open'] } })).toHaveLength(3);
    expect(await highCounts()).toEqual([1, 1]);
  });

  it('count again after the last day of the waiver', async () => {
    await putWaiver(knex, 'shared', WAIVER);
    expect(await expireWaivers(knex, '2026-11-30T23:59:59.000Z')).toEqual([]);
    expect(await expireWaivers(knex, '2026-12-01T00:00:00.000Z')).toEqual([
      'shared',
    ]);
    expect(await expireWaivers(knex, '2026-12-02T00:00:00.000Z')).toEqual([]);
    expect(await highCounts()).toEqual([1, 1]);
    await putWaiver(knex, 'shared', { ...WAIVER, expiresOn: '2027-01-31' });
    expect(await highCounts()).toEqual([0, 0]);
  });
});
