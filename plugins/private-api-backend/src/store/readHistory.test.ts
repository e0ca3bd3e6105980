import type { Knex } from 'knex';
import { aFinding, aProfileRecord } from '../__testUtils__/aProfileRecord';
import { aPrivateApi, OTHER_SCOPE, SCOPE } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { readApiHistory, readHistory } from './readHistory';
import { deleteHistory, writeCalls, writeHistory } from './writeHistory';
import { writeProfiles } from './writeProfiles';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const KEY = '111111111111:eu-west-1:orders0001';
const OTHER_KEY = '222222222222:eu-west-1:payments01';
const ALL_DAYS = { from: '2026-11-01' };
const NONE = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };

describe.each(databases.eachSupportedId())('history on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
    const orders = aPrivateApi({ apiId: 'orders0001' });
    const payments = aPrivateApi({ ...OTHER_SCOPE, apiId: 'payments01' });
    await writeProfiles(knex, [
      aProfileRecord(orders, {
        findings: [
          aFinding(orders, { id: 'a', severity: 'high' }),
          aFinding(orders, { id: 'b', severity: 'low' }),
        ],
      }),
      aProfileRecord(payments, { findings: [] }),
    ]);
    await setCost(KEY, 12.5);
    await setCost(OTHER_KEY, null);
  });

  async function setCost(api_key: string, monthly_cost: number | null) {
    const monthly_cost_complete = monthly_cost !== null;
    await knex('apis')
      .where({ api_key })
      .update({ monthly_cost, monthly_cost_complete });
  }

  async function keepBoth(day: string) {
    await writeHistory(knex, SCOPE, day);
    await writeHistory(knex, OTHER_SCOPE, day);
  }

  it('keeps a row a day: the last state of each', async () => {
    await writeHistory(knex, SCOPE, '2026-11-23');
    await writeHistory(knex, SCOPE, '2026-11-24');
    await setCost(KEY, 14);
    await writeHistory(knex, SCOPE, '2026-11-24');
    const findings = { ...NONE, high: 1, low: 1 };
    const known = { findings, monthlyCostComplete: true, calls: null };
    expect(await readApiHistory(knex, KEY, ALL_DAYS)).toEqual([
      { ...known, day: '2026-11-23', monthlyCost: 12.5 },
      { ...known, day: '2026-11-24', monthlyCost: 14 },
    ]);
    expect(await readApiHistory(knex, OTHER_KEY, ALL_DAYS)).toEqual([]);
  });

  it('gives the days asked for', async () => {
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
      await writeHistory(knex, SCOPE, day);
    }
    const span = { from: '2026-11-24', to: '2026-11-24' };
    const days = await readApiHistory(knex, KEY, span);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-24']);
  });

  it('leaves out APIs that are stale or gone', async () => {
    await knex('apis').where({ api_key: KEY }).update({ stale_since: 'then' });
    await knex('apis')
      .where({ api_key: OTHER_KEY })
      .update({ is_removed: true });
    await keepBoth('2026-11-23');
    expect(await knex('api_history')).toEqual([]);
  });

  it('keeps unknown calls, costs and findings apart from none', async () => {
    await writeCalls(knex, [
      { api_key: OTHER_KEY, day: '2026-11-22', calls: 7 },
    ]);
    await keepBoth('2026-11-23');
    await writeCalls(knex, [
      { api_key: OTHER_KEY, day: '2026-11-23', calls: 0 },
    ]);
    expect(await readApiHistory(knex, OTHER_KEY, ALL_DAYS)).toEqual([
      {
        day: '2026-11-22',
        findings: null,
        monthlyCost: null,
        monthlyCostComplete: false,
        calls: 7,
      },
      {
        day: '2026-11-23',
        findings: NONE,
        monthlyCost: null,
        monthlyCostComplete: false,
        calls: 0,
      },
    ]);
  });

  it('adds up what is known of all APIs, and says of how many it is', async () => {
    await keepBoth('2026-11-23');
    await writeCalls(knex, [
      { api_key: KEY, day: '2026-11-22', calls: 100 },
      { api_key: OTHER_KEY, day: '2026-11-22', calls: 20 },
      { api_key: KEY, day: '2026-11-23', calls: 5 },
    ]);
    const rows = await readHistory(knex, ALL_DAYS, { visibility: 'all' });
    expect(rows).toEqual([
      {
        day: '2026-11-22',
        apis: 0,
        score: null,
        findings: null,
        monthlyCost: null,
        monthlyCostComplete: false,
        apisWithCost: 0,
        calls: 120,
        apisWithCalls: 2,
      },
      {
        day: '2026-11-23',
        apis: 2,
        // One of two APIs loses 0.7.
        score: 65,
        findings: { ...NONE, high: 1, low: 1 },
        monthlyCost: 12.5,
        monthlyCostComplete: false,
        apisWithCost: 1,
        calls: 5,
        apisWithCalls: 1,
      },
    ]);
  });

  it('groups, and counts only what the reader may see', async () => {
    await keepBoth('2026-11-23');
    const read = (
      visibility: Parameters<typeof readHistory>[2]['visibility'],
    ) => readHistory(knex, ALL_DAYS, { groupBy: 'account', visibility });
    expect(await read('all')).toMatchObject([
      { group: '111111111111', apis: 1, score: 30, monthlyCostComplete: true },
      { group: '222222222222', apis: 1, score: 100, monthlyCost: null },
    ]);
    const ofFirst = {
      property: 'accountId',
      values: ['111111111111'],
    } as const;
    expect(
      await read({ ...ofFirst, values: [...ofFirst.values] }),
    ).toMatchObject([{ group: '111111111111' }]);
  });

  it('forgets the days before one', async () => {
    await writeHistory(knex, SCOPE, '2026-11-23');
    await writeHistory(knex, SCOPE, '2026-11-24');
    expect(await deleteHistory(knex, '2026-11-24')).toBe(1);
    expect(await knex('api_history').pluck('day')).toEqual(['2026-11-24']);
  });
});
