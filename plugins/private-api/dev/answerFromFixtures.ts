import {
  aComplianceRow,
  aCost,
  aCostRow,
  aDeniedReach,
  aDomainRow,
  aFindingRow,
  aHistoryRow,
  anApiHistoryRow,
  anApiRow,
  anOwnerRow,
  anUnknownReach,
  anOwnershipRow,
  anIdleRow,
  aPage,
  aPolicyChange,
  aPriceBookRow,
  aProfile,
  aReach,
  aReachability,
  aReachableApi,
  aSavingRow,
  aScope,
  aSymptomAnswer,
  aVpcEndpointRow,
  aVpcLinkRow,
} from '../src/testing/fixtures';

const ROWS = Array.from({ length: 57 }, (_, index) =>
  anApiRow({
    key: `111111111111:eu-west-1:api${index}`,
    name: `orders-${index}`,
    monthlyCost: index % 5 === 0 ? null : index * 3.5,
    connectivity: (['pass', 'fail', 'unknown'] as const)[index % 3],
    state: index % 7 === 3 ? 'stale' : 'current',
    owner: index % 4 === 1 ? undefined : 'group:default/orders',
  }),
);

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last sixty days, with a week that nobody read and a day of which only the calls are known. */
const DAYS = Array.from({ length: 60 }, (_, index) => ({
  day: new Date(Date.now() - (59 - index) * DAY_MS).toISOString().slice(0, 10),
  findings:
    index === 44
      ? null
      : {
          critical: index > 48 ? 1 : 0,
          high: Math.max(0, 6 - Math.floor(index / 9)),
          medium: 3 + (index % 4 === 0 ? 1 : 0),
          low: 0,
          info: 0,
        },
  monthlyCost: index < 12 ? null : 20 + index / 4,
  monthlyCostComplete: index >= 12,
  calls: 60_000 + (index % 7 < 5 ? 40_000 : 0),
})).filter((_, index) => index < 30 || index > 36);

const SCOPES = [
  aScope(),
  aScope({
    accountId: '222222222222',
    status: 'failed',
    staleSince: '2026-11-20T08:00:00.000Z',
    error: 'AccessDenied on sts:AssumeRole',
  }),
];

/** Answers as the backend would, without one: enough to look at every page, not a simulation of it. */
export const answerFromFixtures: typeof fetch = async input => {
  const url = new URL(String(input));
  const answer = answerTo(url);
  return new Response(JSON.stringify(answer ?? { error: url.pathname }), {
    status: answer ? 200 : 404,
    headers: { 'content-type': 'application/json' },
  });
};

function answerTo({ pathname, searchParams }: URL): unknown {
  switch (
    pathname
      .split('/')
      .slice(2)
      .join('/')
      .replace(/^apis\/.*?(\/|$)/, 'api$1')
      .replace(/^vpc-endpoints\/.*\//, 'vpc-endpoint/')
  ) {
    case 'apis':
      return answerRows(searchParams);
    case 'api':
      return aProfile();
    case 'api/cost':
      return aCost({ monthly: 99 });
    case 'api/reachability':
      return aReachability();
    case 'api/history':
      return aPage(DAYS.map(day => anApiHistoryRow(day)));
    case 'history':
      return aPage(DAYS.map(day => aHistoryRow(day)));
    case 'api/callers':
      return aPage([aReach(), aDeniedReach(), anUnknownReach()]);
    case 'api/policy-change':
      return aPolicyChange();
    case 'api/symptoms':
      return aSymptomAnswer();
    case 'vpc-endpoint/apis':
      return aPage([
        aReachableApi(),
        aReachableApi({
          ...aDeniedReach(),
          key: '222222222222:eu-west-1:b2c3d4e5f6',
          apiName: 'payments',
        }),
      ]);
    case 'scopes':
      return aPage(SCOPES);
    case 'vpc-links':
      return aPage([
        aVpcLinkRow(),
        aVpcLinkRow({
          arn: 'idle',
          name: 'idle',
          version: 'V2',
          status: 'INACTIVE',
          targets: [],
          usedBy: [],
          users: [],
        }),
      ]);
    case 'vpc-endpoints':
      return aPage([aVpcEndpointRow()]);
    case 'findings':
      return aPage([
        aFindingRow({ severity: 'critical' }),
        aFindingRow({ id: 'other', severity: 'low' }),
      ]);
    case 'compliance':
      return aPage([
        aComplianceRow(),
        aComplianceRow({ group: '', apis: 4, affectedApis: 3, score: 62.5 }),
      ]);
    case 'owners':
      return aPage([
        anOwnerRow(),
        anOwnerRow({
          owner: 'group:default/gone',
          title: undefined,
          state: 'missing',
          apis: 1,
          conflicts: 1,
        }),
      ]);
    case 'ownership':
      return aPage([
        anOwnershipRow(),
        anOwnershipRow({ key: 'other', owner: undefined, claims: [] }),
      ]);
    case 'cost':
      return {
        ...aPage([aCostRow(), aCostRow({ group: '', monthly: null, apis: 1 })]),
        totals: [aCostRow({ group: '', apis: 4, incompleteApis: 2 })],
      };
    case 'savings':
      return { ...aPage([aSavingRow()]), idle: [anIdleRow()] };
    case 'prices':
      return aPage([
        aPriceBookRow(),
        aPriceBookRow({
          region: 'us-east-1',
          error: 'AccessDenied on pricing:GetProducts',
          failedAt: '2026-11-28T10:00:00.000Z',
        }),
      ]);
    case 'domains':
      return aPage([aDomainRow()]);
    default:
      return undefined;
  }
}

function answerRows(params: URLSearchParams) {
  const search = params.get('search') ?? '';
  const offset = Number(params.get('offset') ?? 0);
  const limit = Number(params.get('limit') ?? ROWS.length);
  const found = ROWS.filter(row => row.name.includes(search));
  return {
    items: found.slice(offset, offset + limit),
    totalItems: found.length,
  };
}
