import type {
  ComplianceGroup,
  Severity,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { aFinding, aProfileRecord } from '../__testUtils__/aProfileRecord';
import { aPrivateApi, OTHER_SCOPE } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import type { PillarOf } from './pillars';
import { readCompliance } from './readCompliance';
import { putWaiver } from './waivers';
import { writeProfiles } from './writeProfiles';

jest.setTimeout(60_000);

const databases = supportedDatabases();

/** An API with a finding of each of the severities. */
function record(
  apiId: string,
  severities: Severity[],
  overrides: Parameters<typeof aPrivateApi>[0] = {},
) {
  const api = aPrivateApi({ apiId, ...overrides });
  return aProfileRecord(api, {
    findings: severities.map((severity, n) =>
      aFinding(api, {
        id: `${apiId}-${n}`,
        severity,
        practice: `PA-${severity}`,
      }),
    ),
  });
}

const NONE = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
const PRACTICES: PillarOf[] = [
  { id: 'PA-critical', pillar: 'security' },
  { id: 'PA-high', pillar: 'security' },
  { id: 'PA-low', pillar: 'cost' },
  { id: 'PA-info', pillar: 'operations' },
  { id: 'PA-kept', pillar: 'reliability' },
];
const FIRST_ACCOUNT: ApiVisibility = {
  property: 'accountId',
  values: ['111111111111'],
};

describe.each(databases.eachSupportedId())('readCompliance on %s', engine => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await migratedDatabase(databases, engine);
    const tags = { owner: 'orders' };
    await writeProfiles(knex, [
      record('orders0001', ['high', 'high', 'low'], { tags }),
      record('orders0002', [], { tags }),
      record('orders0003', ['critical'], { tags }),
      record('payments01', ['info'], OTHER_SCOPE),
      record('removed001', ['critical'], OTHER_SCOPE),
    ]);
    await knex('apis')
      .where('api_key', 'like', '%removed001')
      .update({ is_removed: true });
    await putWaiver(knex, 'orders0003-0', {
      reason: 'Moves soon',
      author: 'user:default/ada',
      createdAt: '2026-11-23T10:00:00.000Z',
      expiresOn: '2026-12-31',
    });
  });

  const read = (
    groupBy: ComplianceGroup,
    visibility: ApiVisibility,
    ofPillars?: string[],
  ) =>
    readCompliance(knex, {
      groupBy,
      visibility,
      practices: PRACTICES,
      ...(ofPillars && { ofPillars }),
    });

  const ORDERS = {
    apis: 3,
    affectedApis: 1,
    findings: { ...NONE, high: 2, low: 1 },
    waived: 1,
    // One of three APIs loses 0.7.
    score: 77,
  };
  const PAYMENTS = {
    apis: 1,
    affectedApis: 1,
    findings: { ...NONE, info: 1 },
    waived: 0,
    score: 100,
  };

  it.each<[ComplianceGroup, object[]]>([
    [
      'owner',
      [
        { group: '', ...PAYMENTS },
        { group: 'group:default/orders', ...ORDERS },
      ],
    ],
    [
      'account',
      [
        { group: '111111111111', ...ORDERS },
        { group: '222222222222', ...PAYMENTS },
      ],
    ],
    [
      'region',
      [
        {
          group: 'eu-west-1',
          apis: 4,
          affectedApis: 2,
          findings: { ...NONE, high: 2, low: 1, info: 1 },
          waived: 1,
          score: 83,
        },
      ],
    ],
  ])('counts and scores by %s', async (groupBy, expected) => {
    expect(await read(groupBy, 'all')).toEqual(expected);
  });

  it.each<[ComplianceGroup, (severity: Severity) => string]>([
    ['practice', severity => `PA-${severity}`],
    ['severity', severity => severity],
  ])('counts the APIs affected by %s', async (groupBy, nameOf) => {
    const rows = await read(groupBy, 'all');
    const row = (severity: Severity, rest: object) => ({
      group: nameOf(severity),
      apis: 4,
      affectedApis: 1,
      findings: { ...NONE, [severity]: 1 },
      waived: 0,
      ...rest,
    });
    expect(rows).toHaveLength(4);
    expect(rows).toEqual(
      expect.arrayContaining([
        row('critical', {
          affectedApis: 0,
          findings: NONE,
          waived: 1,
          score: 100,
        }),
        // One of four APIs loses 0.7, or 0.1, or nothing.
        row('high', { findings: { ...NONE, high: 2 }, score: 83 }),
        row('low', { score: 98 }),
        row('info', { score: 100 }),
      ]),
    );
  });

  it.each<[ComplianceGroup, string[]]>([
    ['owner', ['group:default/orders']],
    ['account', ['111111111111']],
    ['practice', ['PA-critical', 'PA-high', 'PA-low']],
    ['pillar', ['cost', 'security']],
  ])('knows by %s only what the reader may see', async (groupBy, groups) => {
    const rows = await read(groupBy, FIRST_ACCOUNT);
    expect(rows.map(row => [row.group, row.apis])).toEqual(
      groups.map(group => [group, 3]),
    );
  });

  it('counts the APIs affected by pillar', async () => {
    expect(await read('pillar', 'all')).toEqual([
      {
        group: 'cost',
        apis: 4,
        affectedApis: 1,
        findings: { ...NONE, low: 1 },
        waived: 0,
        score: 98,
      },
      {
        group: 'operations',
        apis: 4,
        affectedApis: 1,
        findings: { ...NONE, info: 1 },
        waived: 0,
        score: 100,
      },
      {
        group: 'security',
        apis: 4,
        affectedApis: 1,
        findings: { ...NONE, high: 2 },
        waived: 1,
        score: 83,
      },
    ]);
  });

  it('counts and scores owners by the practices of a pillar alone', async () => {
    const unowned = {
      group: '',
      apis: 1,
      affectedApis: 0,
      findings: NONE,
      waived: 0,
      score: 100,
    };
    const ofOrders = { ...unowned, group: 'group:default/orders', apis: 3 };
    expect(await read('owner', 'all', ['PA-low', 'PA-kept'])).toEqual([
      unowned,
      // One of three APIs loses 0.1.
      {
        ...ofOrders,
        affectedApis: 1,
        findings: { ...NONE, low: 1 },
        score: 97,
      },
    ]);
    expect(await read('owner', 'all', [])).toEqual([unowned, ofOrders]);
    expect(await read('owner', 'all', ['PA-critical'])).toEqual([
      unowned,
      { ...ofOrders, waived: 1 },
    ]);
  });

  it.each<[ComplianceGroup, string[]]>([
    ['account', ['111111111111']],
    ['practice', ['PA-low']],
    ['severity', ['low']],
    ['pillar', ['cost']],
  ])(
    'narrowed to a pillar, knows by %s only what the reader may see',
    async (groupBy, groups) => {
      const rows = await read(groupBy, FIRST_ACCOUNT, ['PA-low', 'PA-info']);
      expect(rows.map(row => [row.group, row.apis])).toEqual(
        groups.map(group => [group, 3]),
      );
    },
  );

  it('is empty for who may see no API that is there', async () => {
    const nothing: ApiVisibility = { property: 'owner', values: [] };
    expect(await read('owner', nothing)).toEqual([]);
    expect(await read('severity', nothing)).toEqual([]);
  });
});
