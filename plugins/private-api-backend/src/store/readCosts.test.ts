import type { Cost } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { aProfileRecord } from '../__testUtils__/aProfileRecord';
import { aPrivateApi, OTHER_SCOPE } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { readCosts } from './readCosts';
import { readSavings } from './readSavings';
import { writeProfiles } from './writeProfiles';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const ALB = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:lb/app/a/1';

type Line = [part: Cost['lines'][number]['part'], monthly: number | null];
type Saving = [id: string, monthlySaving: number | null, resources?: string[]];

function record(
  apiId: string,
  {
    lines,
    savings = [],
    currency = 'USD',
  }: {
    lines: Line[];
    savings?: Saving[];
    currency?: string;
  },
  overrides: Parameters<typeof aPrivateApi>[0] = {},
) {
  const api = aPrivateApi({ apiId, name: apiId, ...overrides });
  const { profile } = aProfileRecord(api);
  const cost: Cost = {
    ...profile.cost,
    currency,
    lines: lines.map(([part, monthly]) => ({
      ...profile.cost.lines[0],
      part,
      monthly,
    })),
    comparisons: savings.map(([id, monthlySaving, resources]) => ({
      id,
      title: `Title of ${id}`,
      monthlySaving,
      takes: [],
      explanation: '',
      ...(resources && { resources }),
    })),
  };
  return aProfileRecord(api, { cost });
}

const FIRST_ACCOUNT: ApiVisibility = {
  property: 'accountId',
  values: ['111111111111'],
};

const row = (
  group: string,
  monthly: number | null,
  apis: number,
  incompleteApis = 0,
) => ({ group, currency: 'USD', monthly, apis, incompleteApis });

describe.each(databases.eachSupportedId())('costs on %s', engine => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await migratedDatabase(databases, engine);
    const tags = { owner: 'orders' };
    await writeProfiles(knex, [
      record(
        'orders0001',
        {
          // A third of an endpoint of 14.60 that three APIs share, and two lines of one part.
          lines: [
            ['requests', 3.5],
            ['vpc-endpoint-hours', 4.87],
            ['logs', 0.1],
            ['logs', 0.2],
          ],
          savings: [
            ['alias-instead-of-resolver', 91.25, [ALB]],
            ['endpoint-of-its-own', -9.73],
            ['http-instead-of-rest', null],
          ],
        },
        { tags },
      ),
      record(
        'orders0002',
        {
          lines: [
            ['requests', null],
            ['vpc-endpoint-hours', 4.87],
            ['logs', null],
          ],
          savings: [
            ['alias-instead-of-resolver', 91.25, [ALB]],
            ['merge-endpoints', 7.3],
          ],
        },
        { tags },
      ),
      record(
        'payments01',
        {
          lines: [
            ['vpc-endpoint-hours', 4.86],
            ['lambda', null],
          ],
          savings: [['merge-endpoints', 20]],
        },
        OTHER_SCOPE,
      ),
      record('removed001', { lines: [['requests', 1000]] }, OTHER_SCOPE),
    ]);
    await knex('apis')
      .where('api_key', 'like', '%removed001')
      .update({ is_removed: true });
  });

  it('adds up shares to the cent, so that a shared line counts once', async () => {
    expect(await readCosts(knex, 'part', 'all')).toEqual({
      items: [
        row('vpc-endpoint-hours', 14.6, 3),
        row('requests', 3.5, 2, 1),
        row('logs', 0.3, 2, 1),
        row('lambda', null, 1, 1),
      ],
      totalItems: 4,
      totals: [row('', 18.4, 3, 2)],
    });
  });

  it.each([
    [
      'owner' as const,
      [row('group:default/orders', 13.54, 2, 1), row('', 4.86, 1, 1)],
    ],
    [
      'account' as const,
      [row('111111111111', 13.54, 2, 1), row('222222222222', 4.86, 1, 1)],
    ],
  ])('groups by %s', async (groupBy, expected) => {
    const { items } = await readCosts(knex, groupBy, 'all');
    expect(items).toEqual(expected);
  });

  it('sums and counts only what the reader may see', async () => {
    expect(await readCosts(knex, 'account', FIRST_ACCOUNT)).toEqual({
      items: [row('111111111111', 13.54, 2, 1)],
      totalItems: 1,
      totals: [row('', 13.54, 2, 1)],
    });
  });

  it('joins savings about one resource, largest first, and leaves out what saves nothing', async () => {
    const savings = await readSavings(knex, 'all');
    expect(
      savings.map(({ choice, monthlySaving, apis }) => [
        choice,
        monthlySaving,
        apis.map(({ name }) => name),
      ]),
    ).toEqual([
      ['alias-instead-of-resolver', 182.5, ['orders0001', 'orders0002']],
      ['merge-endpoints', 20, ['payments01']],
      ['merge-endpoints', 7.3, ['orders0002']],
    ]);
    expect(savings[0]).toMatchObject({
      title: 'Title of alias-instead-of-resolver',
      resources: [ALB],
    });
  });

  it('shows the savings of visible APIs alone', async () => {
    const savings = await readSavings(knex, FIRST_ACCOUNT);
    expect(savings.map(({ monthlySaving }) => monthlySaving)).toEqual([
      182.5, 7.3,
    ]);
  });

  it('never adds up two currencies', async () => {
    await writeProfiles(knex, [
      record(
        'beijing001',
        { lines: [['requests', 7]], currency: 'CNY' },
        { region: 'cn-north-1', accountId: '333333333333' },
      ),
    ]);
    const { totals } = await readCosts(knex, 'owner', 'all');
    expect(totals.map(({ currency, monthly }) => [currency, monthly])).toEqual([
      ['USD', 18.4],
      ['CNY', 7],
    ]);
    await writeProfiles(knex, [
      record(
        'beijing001',
        { lines: [['requests', 8]], currency: 'CNY' },
        { region: 'cn-north-1', accountId: '333333333333' },
      ),
    ]);
    expect((await readCosts(knex, 'owner', 'all')).totals[1].monthly).toBe(8);
  });
});
