import {
  Api,
  ApiQuery,
  formatApiKey,
  Scope,
  scopeId,
  Severity,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { aFinding, aProfileRecord } from '../__testUtils__/aProfileRecord';
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
import { recountApis } from './recountApis';
import { replaceScope } from './replaceScope';
import { searchApis } from './searchApis';
import { markFailed, registerScope } from './scopes';
import { toApiRow } from './toApiRow';
import { writeProfiles } from './writeProfiles';

jest.setTimeout(60_000);

const databases = supportedDatabases();

const ORDERS = aPrivateApi({
  apiId: 'orders0001',
  name: 'Orders',
  tags: { owner: 'orders', stage: 'prod' },
});
const PAYMENTS = aPrivateApi({
  apiId: 'payments01',
  name: 'payments 100%_safe',
  tags: { owner: 'payments', stage: 'test' },
});
const TRACKING = aPrivateApi({
  ...OTHER_SCOPE,
  apiId: 'tracking01',
  name: 'tracking 🚚',
  apiType: 'HTTP',
  endpointType: 'REGIONAL',
  description: 'Where the parcels are',
});

describe.each(databases.eachSupportedId())('searchApis on %s', engine => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await migratedDatabase(databases, engine);
    await collect(SCOPE, [ORDERS, PAYMENTS]);
    await collect(OTHER_SCOPE, [TRACKING]);
    await writeProfiles(knex, [
      record(ORDERS, 12.5, ['low', 'low']),
      record(PAYMENTS, null, ['critical']),
      record(TRACKING, 0, []),
    ]);
    await recountApis(knex, [scopeId(SCOPE), scopeId(OTHER_SCOPE)]);
    await markFailed(knex, OTHER_SCOPE, 'gone', '2026-11-23T11:00:00.000Z');
  });

  async function collect(scope: Scope, apis: Api[]) {
    await registerScope(knex, scope, 'live');
    await replaceScope(knex, aPass(apis, { scope }), {
      lostShare: 1,
      minApis: 1,
    });
    await knex('scopes').update({
      profiled_as_of: '2026-11-23T10:00:00.000Z',
    });
  }

  function record(api: Api, monthly: number | null, severities: Severity[]) {
    const entry = aProfileRecord(api);
    const { access, cost } = entry.profile;
    return aProfileRecord(api, {
      access: {
        ...access,
        auth: [
          {
            authorizationType: 'NONE',
            authorizers: [],
            operationCount: 1,
            apiKeyCount: 0,
          },
        ],
      },
      cost: { ...cost, monthly },
      findings: severities.map((severity, n) =>
        aFinding(api, { id: `${api.apiId} ${n}`, severity }),
      ),
    });
  }

  async function names(query: ApiQuery, visibility: ApiVisibility = 'all') {
    const { rows, totalItems } = await searchApis(knex, query, visibility);
    expect(totalItems).toBe(rows.length);
    return rows.map(row => row.name);
  }

  const O = 'Orders';
  const P = 'payments 100%_safe';
  const T = 'tracking 🚚';

  it('gives whole rows', async () => {
    const { rows } = await searchApis(knex, { search: 'parcels' }, 'all');
    expect(rows.map(toApiRow)).toEqual([
      {
        key: '222222222222:eu-west-1:tracking01',
        arn: 'arn:aws:apigateway:eu-west-1:222222222222:/restapis/tracking01',
        name: 'tracking 🚚',
        type: 'HTTP',
        endpointType: 'REGIONAL',
        accountId: '222222222222',
        region: 'eu-west-1',
        auth: ['NONE'],
        findings: { critical: 0, high: 0, medium: 0, low: 0, info: 0 },
        connectivity: expect.stringMatching(/^(pass|unknown|fail)$/),
        monthlyCost: 0,
        monthlyCostComplete: false,
        state: 'stale',
        entityName: 'tracking-tracking01',
        asOf: '2026-11-23T10:00:00.000Z',
      },
    ]);
  });

  it.each<[string, ApiQuery, string[]]>([
    ['all by name', {}, [O, P, T]],
    ['a word in any case', { search: 'ORDER' }, [O]],
    ['all of several words', { search: 'payments safe' }, [P]],
    ['no API where one word is missing', { search: 'payments x' }, []],
    ['an API key', { search: formatApiKey(TRACKING) }, [T]],
    ['an owner', { search: 'group:default/payments' }, [P]],
    ['emoji', { search: '🚚' }, [T]],
    ['a percent sign as itself', { search: '%' }, [P]],
    ['an underscore as itself', { search: '0%_s' }, [P]],
    ['a backslash as itself', { search: '\\' }, []],
    ['a quote as itself', { search: `'` }, []],
  ])('finds by search: %s', async (_, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it.each<[keyof NonNullable<ApiQuery['filter']>, string[], string[]]>([
    ['type', ['HTTP'], [T]],
    ['type', ['HTTP', 'REST'], [O, P, T]],
    ['endpointType', ['PRIVATE'], [O, P]],
    ['accountId', ['222222222222'], [T]],
    ['region', ['us-east-1'], []],
    ['owner', ['group:default/orders'], [O]],
    ['owner', [''], [T]],
    ['auth', ['NONE'], [O, P, T]],
    ['auth', ['AWS_IAM'], []],
    ['severity', ['critical'], [P]],
    ['severity', ['critical', 'low'], [O, P]],
    ['state', ['current'], [O, P]],
    ['state', ['stale'], [T]],
    ['state', ['current', 'stale'], [O, P, T]],
    ['state', ['removed'], []],
  ])('filters by %s %j', async (name, values, expected) => {
    expect(await names({ filter: { [name]: values } })).toEqual(expected);
  });

  it('wants all filters to match', async () => {
    expect(
      await names({ filter: { type: ['REST'], severity: ['critical'] } }),
    ).toEqual([P]);
  });

  it.each<[NonNullable<ApiQuery['sort']>['by'], string[]]>([
    ['name', [O, P, T]],
    ['accountId', [O, P, T]],
    ['type', [T, O, P]],
    ['endpointType', [O, P, T]],
    ['owner', [T, O, P]],
    ['findings', [T, O, P]],
    ['monthlyCost', [P, T, O]],
    ['asOf', [O, P, T]],
    ['region', [O, P, T]],
  ])('sorts by %s, both ways', async (by, ascending) => {
    expect(await names({ sort: { by, order: 'asc' } })).toEqual(ascending);
    expect(await names({ sort: { by, order: 'desc' } })).toEqual(
      [...ascending].reverse(),
    );
    const far = { limit: 1, offset: 2 };
    const last = { sort: { by, order: 'asc' }, ...far } as const;
    const first = { sort: { by, order: 'desc' }, ...far } as const;
    for (const [query, name] of [
      [last, ascending[2]],
      [first, ascending[0]],
    ] as const) {
      expect(await searchApis(knex, query, 'all')).toMatchObject({
        rows: [{ name }],
        totalItems: 3,
      });
    }
  });

  it('pages, and counts what is on all pages', async () => {
    const page = await searchApis(knex, { limit: 1, offset: 1 }, 'all');
    expect(page.rows.map(row => row.name)).toEqual([P]);
    expect(page.totalItems).toBe(3);
  });

  it.each<[string, ApiVisibility, string[]]>([
    ['an owner', { property: 'owner', values: ['group:default/orders'] }, [O]],
    ['no owner', { property: 'owner', values: [] }, []],
    ['an account', { property: 'accountId', values: ['222222222222'] }, [T]],
    ['a Region', { property: 'region', values: ['eu-west-1'] }, [O, P, T]],
    ['a tag', { tag: 'stage' }, [O, P]],
    ['a value of a tag', { tag: 'stage', values: ['prod'] }, [O]],
    ['the opposite', { not: { tag: 'stage', values: ['prod'] } }, [P, T]],
    [
      'one of two',
      {
        anyOf: [
          { property: 'owner', values: ['group:default/orders'] },
          { property: 'accountId', values: ['222222222222'] },
        ],
      },
      [O, T],
    ],
    [
      'both of two',
      {
        allOf: [
          { property: 'accountId', values: ['111111111111'] },
          { not: { property: 'owner', values: ['group:default/orders'] } },
        ],
      },
      [P],
    ],
  ])(
    'shows a reader who may see %s only that',
    async (_, visible, expected) => {
      expect(await names({}, visible)).toEqual(expected);
      expect(await names({ search: '1' }, visible)).toEqual(expected);
    },
  );

  it('says how many there are where the page is beyond them', async () => {
    expect(await searchApis(knex, { offset: 50 }, 'all')).toEqual({
      rows: [],
      totalItems: 3,
    });
  });

  it.each<[string, ApiQuery, RegExp]>([
    ['of all', { limit: 1, offset: 2 }, /apis_name_idx/],
    [
      'of an owner',
      { filter: { owner: ['group:default/orders'] }, limit: 1, offset: 2 },
      /apis_owner_name_idx/,
    ],
    [
      'of an account',
      { filter: { accountId: ['222222222222'] }, limit: 1, offset: 2 },
      /apis_account_name_idx/,
    ],
    [
      "of an owner's in an account",
      {
        filter: {
          accountId: ['222222222222'],
          owner: ['group:default/orders'],
        },
        sort: { by: 'name', order: 'desc' },
        limit: 1,
        offset: 2,
      },
      /apis_account_owner_idx/,
    ],
  ])('finds a far page %s in an index alone', async (_, query, index) => {
    const keys = (await explain(knex, query)).filter(step => index.test(step));
    expect(keys).not.toEqual([]);
    for (const step of keys) {
      expect(step).toMatch(/COVERING INDEX|Index Only Scan/);
    }
  });

  it('counts no API where scopes know how many they have', async () => {
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }) => statements.push(sql);
    knex.on('query', listen);
    await searchApis(
      knex,
      { filter: { accountId: ['222222222222'], region: ['eu-west-1'] } },
      'all',
    );
    await searchApis(knex, { filter: { type: ['HTTP'] } }, 'all');
    knex.removeListener('query', listen);
    expect(statements.map(sql => sql.includes('count('))).toEqual([
      false,
      true,
    ]);
  });
});

/** The steps by which the database answers the query. */
async function explain(knex: Knex, query: ApiQuery): Promise<string[]> {
  const asked: { sql: string; bindings: Knex.RawBinding[] }[] = [];
  const listen = (statement: (typeof asked)[number]) => asked.push(statement);
  knex.on('query', listen);
  await searchApis(knex, query, 'all');
  knex.removeListener('query', listen);
  const [{ sql, bindings }] = asked;
  if (knex.client.config.client !== 'pg') {
    const steps = await knex.raw(`explain query plan ${sql}`, bindings);
    return steps.map((step: { detail: string }) => step.detail);
  }
  return knex.transaction(async tx => {
    // So few rows are sorted faster than looked up; the question is whether the index can serve at all.
    await tx.raw('set local enable_seqscan = off');
    await tx.raw('set local enable_sort = off');
    await tx.raw('set local enable_bitmapscan = off');
    const { rows } = await tx.raw(
      `explain ${sql.replace(/\$\d+/g, '?')}`,
      bindings,
    );
    return rows.map((row: Record<string, string>) => row['QUERY PLAN']);
  });
}
