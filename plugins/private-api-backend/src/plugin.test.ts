import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_PRIVATE_API } from 'backstage-plugin-private-api-common';
import { privateApiConditions } from './permissions';
import {
  aPrivateApi,
  aVpcEndpoint,
  aVpcLink,
  OTHER_SCOPE,
} from './__testUtils__/builders';
import { aTestEstate, startPlugin } from './__testUtils__/startPlugin';

jest.setTimeout(60_000);

const MINE = aPrivateApi({
  apiId: 'orders0001',
  name: 'orders',
  tags: { owner: 'orders' },
  vpcEndpointIds: ['vpce-0a1'],
});
const THEIRS = aPrivateApi({
  ...OTHER_SCOPE,
  apiId: 'payments01',
  name: 'payments',
  tags: { owner: 'payments' },
  vpcEndpointIds: ['vpce-0a1'],
});
const MY_KEY = '111111111111:eu-west-1:orders0001';
const THEIR_KEY = '222222222222:eu-west-1:payments01';
const UNKNOWN_KEY = '111111111111:eu-west-1:unknown001';
const QUESTION = {
  caller: { vpcEndpointId: 'vpce-0a1' },
  stage: 'prod',
  method: 'GET',
  path: '/orders',
};

const ONLY_MINE: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'private-api',
  resourceType: RESOURCE_TYPE_PRIVATE_API,
  conditions: privateApiConditions.isOwner({
    claims: ['group:default/orders'],
  }),
};

function anEstate() {
  return aTestEstate([
    MINE,
    aVpcEndpoint(),
    THEIRS,
    aVpcEndpoint({ ...OTHER_SCOPE, endpointId: 'vpce-0b2', name: 'unused' }),
    aVpcLink(OTHER_SCOPE),
  ]);
}

describe('the HTTP API', () => {
  const estate = anEstate();
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin(estate);
  });

  beforeEach(() => {
    estate.read = { result: AuthorizeResult.ALLOW };
    estate.refresh = AuthorizeResult.ALLOW;
  });

  it('lists APIs', async () => {
    const { status, body } = await plugin.get('/v1/apis');
    expect(status).toBe(200);
    expect(body.totalItems).toBe(2);
    expect(body.items).toMatchObject([
      {
        key: MY_KEY,
        name: 'orders',
        type: 'REST',
        endpointType: 'PRIVATE',
        owner: 'group:default/orders',
        state: 'current',
        entityName: 'orders-orders0001',
      },
      { key: THEIR_KEY, owner: 'group:default/payments' },
    ]);
  });

  it('finds, filters, sorts and pages', async () => {
    const page = await plugin.get(
      '/v1/apis?accountId=111111111111&accountId=222222222222&sort=name:desc&limit=1&offset=1&search=o&owner=group:default/orders&owner=group:default/payments',
    );
    expect(page.body).toMatchObject({
      totalItems: 2,
      items: [{ name: 'orders' }],
    });
  });

  it('adds definitions on request', async () => {
    const { body } = await plugin.get('/v1/apis?include=definition&limit=1');
    expect(body.items).toMatchObject([
      { tags: { owner: 'orders' }, definition: { type: 'openapi' } },
    ]);
  });

  it('gives a profile and its parts', async () => {
    const { body: profile } = await plugin.get(`/v1/apis/${MY_KEY}`);
    expect(profile.api).toMatchObject({ key: MY_KEY, name: 'orders' });
    expect(profile.asOf).toMatch(/^20\d\d-/);
    for (const part of ['connectivity', 'access', 'cost'] as const) {
      const { body } = await plugin.get(`/v1/apis/${MY_KEY}/${part}`);
      expect(body).toEqual(profile[part]);
    }
    const { body: findings } = await plugin.get(`/v1/apis/${MY_KEY}/findings`);
    expect(findings).toEqual({
      items: profile.findings,
      totalItems: profile.findings.length,
    });
  });

  it('takes a key with its colons encoded', async () => {
    const path = `/v1/apis/${encodeURIComponent(MY_KEY)}`;
    expect((await plugin.get(path)).status).toBe(200);
  });

  it('estimates the cost of something else than what is known', async () => {
    const { status, body } = await plugin.get(
      `/v1/apis/${MY_KEY}/cost?requestsPerMonth=1000000`,
    );
    expect(status).toBe(200);
    expect(body.basis).toMatchObject({
      traffic: 'assumed',
      requestsPerMonth: 1_000_000,
    });
  });

  it('explains reachability', async () => {
    const { status, body } = await plugin.post(
      `/v1/apis/${MY_KEY}/reachability`,
      QUESTION,
    );
    expect(status).toBe(200);
    expect(['allowed', 'denied', 'unknown']).toContain(body.verdict);
  });

  it('lists resources with what uses them', async () => {
    const { body } = await plugin.get('/v1/vpc-endpoints');
    expect(body).toMatchObject({
      totalItems: 2,
      items: [
        {
          id: 'vpce-0a1',
          zones: 2,
          usedBy: [MY_KEY, THEIR_KEY],
          users: [
            { key: MY_KEY, name: 'orders', entityName: 'orders-orders0001' },
            {
              key: THEIR_KEY,
              name: 'payments',
              entityName: 'payments-payments01',
            },
          ],
        },
        { id: 'vpce-0b2', usedBy: [], users: [] },
      ],
    });
    expect((await plugin.get('/v1/vpc-links')).body).toMatchObject({
      items: [{ id: 'link01', version: 'V2', status: 'AVAILABLE' }],
    });
    expect((await plugin.get('/v1/domains')).body).toEqual({
      items: [],
      totalItems: 0,
    });
  });

  it('lists scopes', async () => {
    const { body } = await plugin.get('/v1/scopes');
    expect(body).toMatchObject({
      totalItems: 2,
      items: [
        { accountId: '111111111111', status: 'current', apiCount: 1, gaps: [] },
        { accountId: '222222222222', status: 'current', apiCount: 1, gaps: [] },
      ],
    });
  });

  it('exports what matches', async () => {
    const { headers, text } = await plugin.get(
      '/v1/export/apis.csv?search=orders',
    );
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [head, row, end, ...rest] = text.split('\r\n');
    expect(head.split(',').slice(0, 4)).toEqual([
      'key',
      'name',
      'type',
      'endpointType',
    ]);
    expect(row).toContain(`${MY_KEY},orders,REST,PRIVATE`);
    expect([end, rest]).toEqual(['', []]);
  });

  it('serves its specification', async () => {
    const { body } = await plugin.get('/openapi.json');
    expect(body.info).toMatchObject({ title: 'private-api' });
    expect(Object.keys(body.paths)).toContain('/api/private-api/v1/apis');
  });

  it.each([
    [
      '/v1/apis?colour=red',
      `Unknown parameter 'colour'; known are type, endpointType, accountId, region, owner, auth, connectivity, severity, state, search, sort, limit, offset, include`,
    ],
    [
      '/v1/apis?sort=colour:asc',
      `Unknown sort field 'colour'; known are name, type, endpointType, accountId, region, owner, connectivity, findings, monthlyCost, asOf`,
    ],
    ['/v1/apis?sort=name:up', `Unknown sort order 'up'; known are asc, desc`],
    [
      '/v1/apis?severity=dire',
      `Unknown severity 'dire'; known are info, low, medium, high, critical`,
    ],
    [
      '/v1/apis?type=SOAP',
      `Unknown type 'SOAP'; known are REST, HTTP, WEBSOCKET`,
    ],
    ['/v1/apis?limit=0', `Parameter 'limit' must be 1 to 500`],
    ['/v1/apis?limit=501', `Parameter 'limit' must be 1 to 500`],
    [
      '/v1/apis?offset=-1',
      `Parameter 'offset' must be a number that is not negative, not '-1'`,
    ],
    ['/v1/apis?offset=1.5', `Parameter 'offset' must be a whole number`],
    [
      `/v1/apis/${MY_KEY}/cost?colour=red`,
      `Unknown parameter 'colour'; known are requestsPerMonth, requestKb, responseKb, zones, lambdaMb, lambdaMs, authorizerMb, authorizerMs`,
    ],
    [
      `/v1/apis/${MY_KEY}/cost?zones=many`,
      `Parameter 'zones' must be a number that is not negative, not 'many'`,
    ],
    [
      '/v1/findings?colour=red',
      `Unknown parameter 'colour'; known are severity, practice, accountId, region, owner, state, pillar, limit, offset`,
    ],
    [
      '/v1/findings?state=gone',
      `Unknown state 'gone'; known are open, waived, resolved`,
    ],
    [
      '/v1/export/findings.csv?limit=1',
      `Unknown parameter 'limit'; known are severity, practice, accountId, region, owner, state, pillar`,
    ],
    [
      '/v1/export/apis.csv?limit=1',
      `Unknown parameter 'limit'; known are type, endpointType, accountId, region, owner, auth, connectivity, severity, state, search, sort`,
    ],
  ])('refuses GET %s', async (path, message) => {
    const { status, body } = await plugin.get(path);
    expect([status, body.error?.message]).toEqual([400, message]);
  });

  it.each([
    ['a question without a path', { ...QUESTION, path: undefined }],
    ['a caller from nowhere', { ...QUESTION, caller: {} }],
    [
      'a caller from two places',
      { ...QUESTION, caller: { vpcId: 'vpc-0a1', vpcEndpointId: 'vpce-0a1' } },
    ],
    ['an unknown hostname', { ...QUESTION, hostname: 'anything' }],
    ['an unknown field', { ...QUESTION, colour: 'red' }],
  ])('refuses %s', async (_, question) => {
    const { status } = await plugin.post(
      `/v1/apis/${MY_KEY}/reachability`,
      question,
    );
    expect(status).toBe(400);
  });

  it.each(
    [UNKNOWN_KEY, 'orders'].flatMap(key =>
      ['', '/connectivity', '/access', '/cost', '/findings'].map(
        part => [key, part] as const,
      ),
    ),
  )(
    'names the API that it does not know at /v1/apis/%s%s',
    async (key, part) => {
      const { status, body } = await plugin.get(`/v1/apis/${key}${part}`);
      expect([status, body.error.message]).toEqual([
        404,
        `No API ${key} is known`,
      ]);
    },
  );

  describe('without the permission to read', () => {
    beforeEach(() => {
      estate.read = { result: AuthorizeResult.DENY };
    });

    it.each([
      '/v1/apis',
      `/v1/apis/${MY_KEY}`,
      `/v1/apis/${MY_KEY}/connectivity`,
      `/v1/apis/${MY_KEY}/access`,
      `/v1/apis/${MY_KEY}/cost`,
      `/v1/apis/${MY_KEY}/cost?zones=2`,
      `/v1/apis/${MY_KEY}/findings`,
      '/v1/vpc-links',
      '/v1/vpc-endpoints',
      '/v1/domains',
      '/v1/resources?kind=vpc',
      '/v1/findings',
      '/v1/scopes',
      '/v1/export/apis.csv',
    ])('GET %s is refused', async path => {
      expect((await plugin.get(path)).status).toBe(403);
    });

    it('reachability is refused', async () => {
      const path = `/v1/apis/${MY_KEY}/reachability`;
      expect((await plugin.post(path, QUESTION)).status).toBe(403);
    });
  });

  describe('with the permission to read what one owns', () => {
    beforeEach(() => {
      estate.read = ONLY_MINE;
    });

    it('lists only that', async () => {
      const { body } = await plugin.get('/v1/apis');
      expect(body).toMatchObject({ totalItems: 1, items: [{ key: MY_KEY }] });
    });

    it.each(['', '/connectivity', '/access', '/cost', '/findings'])(
      'gives one’s own and says nothing of others at /v1/apis/{key}%s',
      async part => {
        expect((await plugin.get(`/v1/apis/${MY_KEY}${part}`)).status).toBe(
          200,
        );
        const other = await plugin.get(`/v1/apis/${THEIR_KEY}${part}`);
        expect([other.status, other.body.error.message]).toEqual([
          404,
          `No API ${THEIR_KEY} is known`,
        ]);
      },
    );

    it('explains the reachability of that only', async () => {
      const ask = (key: string) =>
        plugin.post(`/v1/apis/${key}/reachability`, QUESTION);
      expect((await ask(MY_KEY)).status).toBe(200);
      expect((await ask(THEIR_KEY)).status).toBe(404);
    });

    it('lists the resources it uses, and only how many others use them', async () => {
      expect((await plugin.get('/v1/vpc-endpoints')).body).toMatchObject({
        totalItems: 1,
        items: [
          {
            id: 'vpce-0a1',
            usedBy: [MY_KEY],
            users: [{ key: MY_KEY, name: 'orders' }],
            usedByHidden: 1,
          },
        ],
      });
      expect((await plugin.get('/v1/vpc-links')).body.items).toEqual([]);
      expect((await plugin.get('/v1/domains')).body.items).toEqual([]);
    });

    it('lists its findings only', async () => {
      const { body } = await plugin.get('/v1/findings');
      expect(
        body.items.filter((item: { api: string }) => item.api !== MY_KEY),
      ).toEqual([]);
    });

    it('lists its scope only', async () => {
      const { body } = await plugin.get('/v1/scopes');
      expect(body).toMatchObject({
        totalItems: 1,
        items: [{ accountId: '111111111111', apiCount: 1 }],
      });
    });

    it('exports it only', async () => {
      const { text } = await plugin.get('/v1/export/apis.csv');
      expect(text).toContain(MY_KEY);
      expect(text).not.toContain(THEIR_KEY);
    });
  });

  it('answers nobody without credentials', async () => {
    const { status } = await plugin
      .get('/v1/apis')
      .set('authorization', 'Bearer nonsense');
    expect(status).toBe(401);
  });
});

describe('POST /v1/refresh', () => {
  it('wants its own permission, and writes the refusal to the audit log', async () => {
    const estate = anEstate();
    estate.refresh = AuthorizeResult.DENY;
    const { post, auditor, auditorEvent } = await startPlugin(estate);
    const { status } = await post('/v1/refresh', { key: MY_KEY });
    expect(status).toBe(403);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'inventory-refresh',
        meta: { key: MY_KEY },
      }),
    );
    expect(auditorEvent.fail).toHaveBeenCalled();
  });

  it('reads one API again before it answers', async () => {
    const estate = anEstate();
    const { get, post, events, auditorEvent } = await startPlugin(estate);
    estate.resources.set('111111111111:eu-west-1', [
      { ...MINE, name: 'orders v2' },
      aVpcEndpoint(),
    ]);
    const { status, body } = await post('/v1/refresh', { key: MY_KEY });
    expect([status, body]).toEqual([
      200,
      { scopes: [{ accountId: '111111111111', region: 'eu-west-1' }] },
    ]);
    expect((await get(`/v1/apis/${MY_KEY}`)).body.api.name).toBe('orders v2');
    expect(events.publish).toHaveBeenLastCalledWith({
      topic: 'private-api.changed',
      eventPayload: { scope: '111111111111:eu-west-1', apiKeys: [MY_KEY] },
    });
    expect(auditorEvent.success).toHaveBeenCalled();
  });

  it('finds an API that is new, and sees that one is gone', async () => {
    const estate = anEstate();
    const { get, post } = await startPlugin(estate);
    const created = aPrivateApi({ apiId: 'unknown001', name: 'new' });
    estate.resources.set('111111111111:eu-west-1', [created]);
    await post('/v1/refresh', { key: UNKNOWN_KEY });
    await post('/v1/refresh', { key: MY_KEY });
    const all = await get('/v1/apis?state=current&state=removed');
    expect(all.body.items).toMatchObject([
      { name: 'new', state: 'current' },
      { name: 'orders', state: 'removed' },
      { name: 'payments', state: 'current' },
    ]);
    expect((await get('/v1/apis')).body.totalItems).toBe(2);
    expect((await get('/v1/vpc-endpoints')).body.items).toMatchObject([
      { id: 'vpce-0a1', usedBy: [THEIR_KEY] },
      { id: 'vpce-0b2' },
    ]);
  });

  it('collects a scope, and keeps its rows when that fails', async () => {
    const estate = anEstate();
    const { get, post } = await startPlugin(estate);
    estate.resources.delete('222222222222:eu-west-1');
    const { status } = await post('/v1/refresh', OTHER_SCOPE);
    expect(status).toBe(202);
    expect((await get('/v1/scopes')).body.items[1]).toMatchObject({
      status: 'failed',
      error: 'AccessDenied on sts:AssumeRole',
      apiCount: 1,
    });
    expect((await get('/v1/apis?state=stale')).body.items).toMatchObject([
      { key: THEIR_KEY, state: 'stale' },
    ]);
  });

  it.each([
    ['an empty body', {}, 400],
    ['half a scope', { accountId: '111111111111' }, 400],
    ['a malformed key', { key: 'orders' }, 400],
    [
      'a scope that nobody collects',
      { accountId: '333333333333', region: 'eu-west-1' },
      404,
    ],
    ['both', { key: MY_KEY, ...OTHER_SCOPE }, 400],
  ])('refuses %s', async (_, body, expected) => {
    const { post } = await startPlugin(anEstate());
    expect((await post('/v1/refresh', body)).status).toBe(expected);
  });
});

describe('the estate', () => {
  it('profiles an API again when a resource it uses changes in another account', async () => {
    const estate = anEstate();
    const { get, post } = await startPlugin(estate);
    const before = (await get(`/v1/apis/${THEIR_KEY}`)).body;
    estate.resources.set('111111111111:eu-west-1', [
      MINE,
      aVpcEndpoint({ state: 'failed' }),
    ]);
    await post('/v1/refresh', {
      accountId: '111111111111',
      region: 'eu-west-1',
    });
    const after = (await get(`/v1/apis/${THEIR_KEY}`)).body;
    expect(after.connectivity).not.toEqual(before.connectivity);
  });

  it('keeps the rows of an account that is listed no more, marked stale', async () => {
    const estate = anEstate();
    const { get, discover } = await startPlugin(estate);
    estate.scopes.pop();
    await discover();
    expect((await get('/v1/apis?state=stale')).body.totalItems).toBe(1);
    expect((await get('/v1/scopes')).body.items[1]).toMatchObject({
      status: 'failed',
      error: 'No source lists this scope any more',
    });
  });

  it.each([
    [
      { removals: { lostShare: 2 } },
      `Invalid config at 'privateApi.removals.lostShare': 2 is not between 0 and 1`,
    ],
    [
      { practices: { edition: '2023' } },
      `Invalid config at 'privateApi.practices.edition': 2023 is none of 2022, 2025, 2026`,
    ],
    [
      { practices: { severities: { 'PA-POL-01': 'dire' } } },
      `Invalid config at 'privateApi.practices.severities.PA-POL-01': dire is none of info, low, medium, high, critical`,
    ],
  ])('does not start with the configuration %j', async (config, message) => {
    await expect(startPlugin(anEstate(), config)).rejects.toThrow(message);
  });
});
