import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_PRIVATE_API } from 'backstage-plugin-private-api-common';
import { privateApiConditions } from '../permissions';
import { aPrivateApi, OTHER_SCOPE } from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const YARD = '222222222222:eu-west-1:yard000001';

describe('ownership', () => {
  const estate = aTestEstate([
    aPrivateApi({
      apiId: 'orders0001',
      name: 'orders',
      tags: { owner: 'orders' },
    }),
    aPrivateApi({
      ...OTHER_SCOPE,
      apiId: 'mine000001',
      name: 'mine',
      tags: { owner: 'user:default/mock' },
    }),
    aPrivateApi({ ...OTHER_SCOPE, apiId: 'yard000001', name: 'yard' }),
  ]);
  estate.entities = [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'orders', namespace: 'default', title: 'Order desk' },
      spec: {},
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'yard',
        namespace: 'default',
        annotations: { 'aws.amazon.com/api-gateway-api': YARD },
      },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/orders' }],
    },
  ];
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin(estate);
    await plugin.runTask('private-api:find-owners');
  });

  beforeEach(() => {
    estate.read = { result: AuthorizeResult.ALLOW };
  });

  it('comes from tags and components, with what the catalog knows of it', async () => {
    const { status, body } = await plugin.get('/v1/ownership');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      totalItems: 3,
      items: [
        { name: 'mine', owner: 'user:default/mock', ownerState: 'missing' },
        {
          name: 'orders',
          owner: 'group:default/orders',
          ownerState: 'found',
          ownerTitle: 'Order desk',
          claims: [{ source: 'tag', origin: 'owner', value: 'orders' }],
        },
        {
          name: 'yard',
          owner: 'group:default/orders',
          claims: [{ source: 'component', origin: 'component:default/yard' }],
        },
      ],
    });
  });

  it('is that of every other list, and of those who read the catalog', async () => {
    const { body } = await plugin.get('/v1/apis?owner=group:default/orders');
    expect(body).toMatchObject({
      items: [{ name: 'orders' }, { key: YARD, owner: 'group:default/orders' }],
    });
    expect(plugin.events.publish).toHaveBeenCalledWith({
      topic: 'private-api.changed',
      eventPayload: { scope: '222222222222:eu-west-1', apiKeys: [YARD] },
    });
  });

  it('knows what is mine', async () => {
    const { body } = await plugin.get('/v1/ownership?view=mine');
    expect(body).toMatchObject({ totalItems: 1, items: [{ name: 'mine' }] });
  });

  it('adds up by owner', async () => {
    const { body } = await plugin.get(
      '/v1/owners?owner=Group:default/Orders&limit=1',
    );
    expect(body).toMatchObject({
      totalItems: 1,
      items: [
        {
          owner: 'group:default/orders',
          title: 'Order desk',
          state: 'found',
          apis: 2,
        },
      ],
    });
  });

  it('is shown of APIs that the caller may see', async () => {
    estate.read = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'private-api',
      resourceType: RESOURCE_TYPE_PRIVATE_API,
      conditions: privateApiConditions.inAccount({
        accountIds: ['111111111111'],
      }),
    };
    const { body } = await plugin.get('/v1/ownership?view=all');
    expect(body).toMatchObject({ totalItems: 1, items: [{ name: 'orders' }] });
    const owners = await plugin.get('/v1/owners');
    expect(owners.body).toMatchObject({ totalItems: 1, items: [{ apis: 1 }] });
  });

  it.each(['/v1/ownership', '/v1/owners'])(
    '%s is refused without the permission to read',
    async path => {
      estate.read = { result: AuthorizeResult.DENY };
      expect((await plugin.get(path)).status).toBe(403);
    },
  );

  it.each([
    [
      '/v1/ownership?view=theirs',
      `Unknown view 'theirs'; known are all, mine, unowned, conflicts, missing`,
    ],
    [
      '/v1/ownership?colour=red',
      `Unknown parameter 'colour'; known are view, owner, limit, offset`,
    ],
    [
      '/v1/owners?view=mine',
      `Unknown parameter 'view'; known are owner, limit, offset`,
    ],
    ['/v1/owners?limit=0', `Parameter 'limit' must be 1 to 500`],
  ])('refuses %s', async (path, message) => {
    const { status, body } = await plugin.get(path);
    expect([status, body.error.message]).toEqual([400, message]);
  });
});
