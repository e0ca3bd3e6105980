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
      `Unknown groupBy 'colour'; known are owner, account, region, practice, severity`,
    ],
    [
      '',
      `Parameter 'groupBy' is missing; known are owner, account, region, practice, severity`,
    ],
    ['groupBy=owner&limit=1', `Unknown parameter 'limit'; known are groupBy`],
  ])('refuses %s', async (query, message) => {
    const { status, body } = await plugin.get(`/v1/compliance?${query}`);
    expect([status, body.error.message]).toEqual([400, message]);
  });
});
