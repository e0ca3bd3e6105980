import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_PRIVATE_API } from 'backstage-plugin-private-api-common';
import { privateApiConditions } from '../permissions';
import { aPrivateApi, OTHER_SCOPE } from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const KEY = '111111111111:eu-west-1:orders0001';
const OTHER_KEY = '222222222222:eu-west-1:payments01';

describe('history', () => {
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

  function seeOwnOnly() {
    estate.read = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'private-api',
      resourceType: RESOURCE_TYPE_PRIVATE_API,
      conditions: privateApiConditions.isOwner({
        claims: ['group:default/orders'],
      }),
    };
  }

  it('of an API has the day of its pass', async () => {
    const { status, body } = await plugin.get(`/v1/apis/${KEY}/history`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      totalItems: 1,
      items: [{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), calls: null }],
    });
  });

  it('of all APIs counts them', async () => {
    const { status, body } = await plugin.get('/v1/history');
    expect(status).toBe(200);
    expect(body).toMatchObject({ totalItems: 1, items: [{ apis: 2 }] });
  });

  it('comes in groups', async () => {
    const { body } = await plugin.get('/v1/history?groupBy=account');
    expect(body.items).toMatchObject([
      { group: '111111111111', apis: 1 },
      { group: '222222222222', apis: 1 },
    ]);
  });

  it('comes by pillar, and in groups of the practices of some', async () => {
    const byPillar = await plugin.get('/v1/history?groupBy=pillar');
    expect(byPillar.body.items).toMatchObject(
      ['operations', 'security', 'reliability', 'performance', 'cost'].map(
        group => ({ group, apis: 2, score: expect.any(Number) }),
      ),
    );
    const ofSome = await plugin.get(
      '/v1/history?groupBy=owner&pillar=performance&pillar=cost',
    );
    expect(ofSome.body.items).toMatchObject([
      { group: '', apis: 1 },
      { group: 'group:default/orders', apis: 1 },
    ]);
  });

  it('follows a practice, and refuses one that is not known', async () => {
    const { body } = await plugin.get(
      '/v1/history?groupBy=account&practice=PA-POL-01',
    );
    // Neither has a policy, which is critical.
    expect(body.items).toMatchObject([
      { group: '111111111111', score: 0, findings: { critical: 1, high: 0 } },
      { group: '222222222222', score: 0, findings: { critical: 1, high: 0 } },
    ]);
    const unknown = await plugin.get('/v1/history?practice=PA-NO-01');
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.message).toContain(
      "Unknown practice 'PA-NO-01'; known are PA-AUTH-01, ",
    );
  });

  it('is of what the caller may see', async () => {
    seeOwnOnly();
    const all = await plugin.get('/v1/history?groupBy=account');
    expect(all.body.items).toMatchObject([{ group: '111111111111' }]);
    const own = await plugin.get(`/v1/apis/${KEY}/history`);
    expect(own.status).toBe(200);
    const other = await plugin.get(`/v1/apis/${OTHER_KEY}/history`);
    expect(other.status).toBe(404);
  });

  it.each(['/v1/history', `/v1/apis/${KEY}/history`])(
    '%s is refused without the permission to read',
    async path => {
      estate.read = { result: AuthorizeResult.DENY };
      expect((await plugin.get(path)).status).toBe(403);
    },
  );

  it.each([
    [
      '/v1/history?groupBy=colour',
      `Unknown groupBy 'colour'; known are owner, account, region, pillar`,
    ],
    [
      '/v1/history?limit=1',
      `Unknown parameter 'limit'; known are groupBy, pillar, practice, from, to`,
    ],
    [
      '/v1/history?practice=PA-POL-01&pillar=cost',
      `Parameter 'practice' does not go with a pillar: a practice is of one`,
    ],
    [
      '/v1/history?pillar=beauty',
      `Unknown pillar 'beauty'; known are operations, security, reliability, performance, cost`,
    ],
    [
      `/v1/apis/${KEY}/history?groupBy=owner`,
      `Unknown parameter 'groupBy'; known are from, to`,
    ],
    [
      '/v1/history?from=yesterday',
      `Parameter 'from' must be a day such as 2026-11-29, not 'yesterday'`,
    ],
    [
      '/v1/history?to=2026-02-30',
      `Parameter 'to' must be a day such as 2026-11-29, not '2026-02-30'`,
    ],
    [
      '/v1/history?from=2026-11-02&to=2026-11-01',
      `Parameter 'from' is after 'to'`,
    ],
  ])('refuses %s', async (path, message) => {
    const { status, body } = await plugin.get(path);
    expect([status, body.error.message]).toEqual([400, message]);
  });
});
