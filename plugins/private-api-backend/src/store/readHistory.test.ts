import type { Pillar, Scope } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { aFinding, aProfileRecord } from '../__testUtils__/aProfileRecord';
import { aPrivateApi, OTHER_SCOPE, SCOPE } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { pillarColumn, PillarOf, PILLARS } from './pillars';
import { readApiHistory, readHistory } from './readHistory';
import { SEVERITIES } from './severityRank';
import { putWaiver } from './waivers';
import { deleteHistory, writeCalls, writeHistory } from './writeHistory';
import { writeProfiles } from './writeProfiles';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const KEY = '111111111111:eu-west-1:orders0001';
const OTHER_KEY = '222222222222:eu-west-1:payments01';
const ALL_DAYS = { from: '2026-11-01' };
const practices: PillarOf[] = [
  { id: 'PA-POL-01', pillar: 'security' },
  { id: 'PA-COST-01', pillar: 'cost' },
];
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
          aFinding(orders, {
            id: 'b',
            severity: 'low',
            practice: 'PA-COST-01',
          }),
          aFinding(orders, {
            id: 'c',
            severity: 'info',
            practice: 'PA-GONE-01',
          }),
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

  async function keep(scope: Scope, day: string) {
    await writeHistory(knex, scope, day, practices);
  }

  async function keepBoth(day: string) {
    await keep(SCOPE, day);
    await keep(OTHER_SCOPE, day);
  }

  it('keeps a row a day: the last state of each', async () => {
    await keep(SCOPE, '2026-11-23');
    await keep(SCOPE, '2026-11-24');
    await setCost(KEY, 14);
    await keep(SCOPE, '2026-11-24');
    const findings = { ...NONE, high: 1, low: 1, info: 1 };
    const known = { findings, monthlyCostComplete: true, calls: null };
    expect(await readApiHistory(knex, KEY, ALL_DAYS)).toEqual([
      { ...known, day: '2026-11-23', monthlyCost: 12.5 },
      { ...known, day: '2026-11-24', monthlyCost: 14 },
    ]);
    expect(await readApiHistory(knex, OTHER_KEY, ALL_DAYS)).toEqual([]);
  });

  it('gives the days asked for', async () => {
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
      await keep(SCOPE, day);
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
        findings: { ...NONE, high: 1, low: 1, info: 1 },
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

  it('tells the findings and the score of each pillar', async () => {
    await keepBoth('2026-11-23');
    const rows = await readHistory(knex, ALL_DAYS, {
      groupBy: 'pillar',
      visibility: 'all',
    });
    const ofBoth = { day: '2026-11-23', apis: 2, monthlyCost: 12.5 };
    const sound = { ...ofBoth, score: 100, findings: NONE };
    expect(rows).toMatchObject([
      { ...sound, group: 'operations' },
      {
        ...ofBoth,
        group: 'security',
        score: 65,
        findings: { ...NONE, high: 1 },
      },
      { ...sound, group: 'reliability' },
      { ...sound, group: 'performance' },
      { ...ofBoth, group: 'cost', score: 95, findings: { ...NONE, low: 1 } },
    ]);
  });

  it.each<[string, Pillar[], number, object]>([
    ['one pillar', ['cost'], 90, { low: 1 }],
    ['two', ['security', 'cost'], 30, { high: 1, low: 1 }],
    ['one named twice', ['cost', 'cost'], 90, { low: 1 }],
  ])(
    'narrows the days of a group to %s, its worst finding telling the score',
    async (_, pillars, score, findings) => {
      await keepBoth('2026-11-23');
      const rows = await readHistory(knex, ALL_DAYS, {
        groupBy: 'account',
        pillars,
        visibility: 'all',
      });
      expect(rows).toMatchObject([
        { group: '111111111111', score, findings: { ...NONE, ...findings } },
        { group: '222222222222', score: 100, findings: NONE },
      ]);
    },
  );

  it('gives the pillars that are named, of what the reader may see', async () => {
    await keepBoth('2026-11-23');
    const rows = await readHistory(knex, ALL_DAYS, {
      groupBy: 'pillar',
      pillars: ['cost', 'security'],
      visibility: { property: 'accountId', values: ['222222222222'] },
    });
    expect(rows).toMatchObject([
      { group: 'security', apis: 1, score: 100 },
      { group: 'cost', apis: 1, score: 100 },
    ]);
  });

  it.each<[string, string[], number, object]>([
    ['one practice', ['PA-COST-01'], 95, { low: 1 }],
    ['two', ['PA-POL-01', 'PA-COST-01'], 65, { high: 1, low: 1 }],
    ['one that none fails', ['PA-NET-01'], 100, {}],
    ['one whose id is part of another', ['A-COST-01'], 100, {}],
    ['one named twice', ['PA-COST-01', 'PA-COST-01'], 95, { low: 1 }],
  ])('follows %s', async (_, ids, score, findings) => {
    await keepBoth('2026-11-23');
    const [row] = await readHistory(knex, ALL_DAYS, {
      practices: ids,
      visibility: 'all',
    });
    expect(row).toMatchObject({
      apis: 2,
      score,
      findings: { ...NONE, ...findings },
    });
  });

  it('counts each finding of a practice', async () => {
    await knex('api_findings')
      .where({ finding_id: 'b' })
      .update({ practice: 'PA-POL-01' });
    await keepBoth('2026-11-23');
    const [row] = await readHistory(knex, ALL_DAYS, {
      practices: ['PA-POL-01'],
      visibility: 'all',
    });
    expect(row.findings).toEqual({ ...NONE, high: 1, low: 1 });
    expect(
      await knex('api_history').orderBy('api_key').pluck('practices'),
    ).toEqual(['<PA-POL-01:1><PA-POL-01:3>', '']);
  });

  it('leaves findings that are waived out of their pillar', async () => {
    await putWaiver(knex, 'a', {
      reason: 'Known',
      author: 'user:default/ann',
      createdAt: '2026-11-23T10:00:00.000Z',
      expiresOn: '2026-12-31',
    });
    await keepBoth('2026-11-23');
    const [row] = await readHistory(knex, ALL_DAYS, {
      pillars: ['security'],
      visibility: 'all',
    });
    expect(row).toMatchObject({ apis: 2, score: 100, findings: NONE });
  });

  it('writes pillars anew as the day goes on', async () => {
    await keepBoth('2026-11-23');
    await knex('api_findings')
      .where({ finding_id: 'a' })
      .update({ resolved_at: '2026-11-23T12:00:00.000Z' });
    await keepBoth('2026-11-23');
    const [row] = await readHistory(knex, ALL_DAYS, {
      pillars: ['security'],
      visibility: 'all',
    });
    expect(row).toMatchObject({ score: 100, findings: NONE });
  });

  it('does not know the pillars and practices of days before it kept them', async () => {
    await keepBoth('2026-11-22');
    await keepBoth('2026-11-23');
    const earlier = knex('api_history').where({ day: '2026-11-22' });
    await earlier.update({
      practices: null,
      ...Object.fromEntries(
        PILLARS.flatMap(pillar =>
          SEVERITIES.map(severity => [pillarColumn(pillar, severity), null]),
        ),
      ),
    });
    const rows = await readHistory(knex, ALL_DAYS, {
      groupBy: 'pillar',
      pillars: ['security'],
      visibility: 'all',
    });
    expect(rows).toMatchObject([
      {
        day: '2026-11-22',
        apis: 0,
        score: null,
        findings: null,
        apisWithCost: 1,
      },
      { day: '2026-11-23', apis: 2, score: 65 },
    ]);
    const ofPractice = await readHistory(knex, ALL_DAYS, {
      practices: ['PA-POL-01'],
      visibility: 'all',
    });
    expect(ofPractice).toMatchObject([
      { apis: 0, score: null, findings: null },
      { apis: 2, score: 65 },
    ]);
    const all = await readHistory(knex, ALL_DAYS, { visibility: 'all' });
    expect(all.map(({ score }) => score)).toEqual([65, 65]);
  });

  it('forgets the days before one', async () => {
    await keep(SCOPE, '2026-11-23');
    await keep(SCOPE, '2026-11-24');
    expect(await deleteHistory(knex, '2026-11-24')).toBe(1);
    expect(await knex('api_history').pluck('day')).toEqual(['2026-11-24']);
  });
});
