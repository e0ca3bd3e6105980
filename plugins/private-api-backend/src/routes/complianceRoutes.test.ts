import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_PRIVATE_API } from 'backstage-plugin-private-api-common';
import { privateApiConditions } from '../permissions';
import { aPrivateApi, OTHER_SCOPE } from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

describe('GET /v1/compliance', () => {
  const estate = aTestEstate([
    aPrivateApi({ apiId: 'orders0001', tags: { owner: 'orders' } }),
    aPrivateApi({ ...OTHER_SCOPE, apiId: 'payments01' }),
  ]);
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin(estate);
  });

  beforeEach(() => {
    estate.read = { result: AuthorizeResult.ALLOW };
  });

  it('groups as asked', async () => {
    const { status, body } = await plugin.get('/v1/compliance?groupBy=account');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      totalItems: 2,
      items: [
        { group: '111111111111', apis: 1, waived: 0 },
        { group: '222222222222', apis: 1, waived: 0 },
      ],
    });
  });

  it('groups by pillar, each leading to its findings', async () => {
    const { body } = await plugin.get('/v1/compliance?groupBy=pillar');
    const groups = body.items.map(({ group }: any) => group);
    expect(groups).toContain('security');
    for (const { group, findings } of body.items) {
      const path = `/v1/findings?pillar=${group}&state=open&limit=500`;
      const { body: list } = await plugin.get(path);
      const counts = Object.values<number>(findings);
      expect(list.totalItems).toBe(counts.reduce((sum, n) => sum + n, 0));
    }
  });

  it('narrows to a pillar', async () => {
    const { body: all } = await plugin.get('/v1/compliance?groupBy=practice');
    const { body } = await plugin.get(
      '/v1/compliance?groupBy=practice&pillar=security&pillar=cost',
    );
    const { body: catalogue } = await plugin.get('/v1/practices');
    const pillars = new Map(
      catalogue.items.map(({ id, pillar }: any) => [id, pillar]),
    );
    expect(body.items).toEqual(
      all.items.filter(({ group }: any) =>
        ['security', 'cost'].includes(pillars.get(group) as string),
      ),
    );
    expect(body.items.length).toBeGreaterThan(0);
    expect(body.items.length).toBeLessThan(all.items.length);
  });

  it('is refused without the permission to read', async () => {
    estate.read = { result: AuthorizeResult.DENY };
    const { status } = await plugin.get('/v1/compliance?groupBy=owner');
    expect(status).toBe(403);
  });

  it('counts only what the caller may see', async () => {
    estate.read = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'private-api',
      resourceType: RESOURCE_TYPE_PRIVATE_API,
      conditions: privateApiConditions.isOwner({
        claims: ['group:default/orders'],
      }),
    };
    const { body } = await plugin.get('/v1/compliance?groupBy=account');
    expect(body).toMatchObject({
      totalItems: 1,
      items: [{ group: '111111111111', apis: 1 }],
    });
  });

  it.each([
    [
      'groupBy=colour',
      `Unknown groupBy 'colour'; known are owner, account, region, practice, severity, pillar`,
    ],
    [
      '',
      `Parameter 'groupBy' is missing; known are owner, account, region, practice, severity, pillar`,
    ],
    [
      'groupBy=owner&pillar=beauty',
      `Unknown pillar 'beauty'; known are operations, security, reliability, performance, cost`,
    ],
    [
      'groupBy=owner&limit=1',
      `Unknown parameter 'limit'; known are groupBy, pillar`,
    ],
  ])('refuses %s', async (query, message) => {
    const { status, body } = await plugin.get(`/v1/compliance?${query}`);
    expect([status, body.error.message]).toEqual([400, message]);
  });
});
