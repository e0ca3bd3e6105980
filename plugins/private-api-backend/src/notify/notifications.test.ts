import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { aPrivateApi, privateApis } from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';
import type { Resource } from 'backstage-plugin-private-api-common';

jest.setTimeout(60_000);

const ORDERS_GROUP: Entity = {
  apiVersion: 'backstage.io/v1beta1',
  kind: 'Group',
  metadata: { name: 'orders' },
  spec: { type: 'team', children: [] },
  relations: [
    {
      type: 'hasMember',
      targetRef: mockCredentials.user().principal.userEntityRef,
    },
  ],
};
const ON = { notifications: { enabled: true } };

/** Our plugin and Backstage's own for notifications, in one backend. */
async function startBoth(resources: Resource[], config = ON) {
  const estate = aTestEstate(resources);
  estate.entities = [ORDERS_GROUP];
  const plugin = await startPlugin(estate, config, undefined, [
    notificationsPlugin,
  ]);
  const tell = async () => {
    await plugin.runTask('private-api:find-owners');
    await plugin.runTask('private-api:notify');
  };
  return { ...plugin, estate, tell };
}

const received = async (plugin: Awaited<ReturnType<typeof startBoth>>) => {
  const { body } = await plugin.getFrom('notifications', '/notifications');
  return body.notifications;
};

it('reaches the members of the group that owns the APIs, once', async () => {
  const plugin = await startBoth(
    privateApis(3, { tags: { owner: 'orders' }, policy: null }),
  );
  await plugin.tell();
  await plugin.tell();
  const first = await received(plugin);
  expect(first).toContainEqual(
    expect.objectContaining({
      origin: 'plugin:private-api',
      payload: expect.objectContaining({
        title: '3 APIs fail PA-POL-01: Private API has a resource policy',
        link: '/private-apis/compliance?practice=PA-POL-01&owner=group%3Adefault%2Forders',
        topic: 'finding',
      }),
    }),
  );
  const titles = first.map(({ payload }: any) => payload.title);
  expect(titles).toEqual([...new Set(titles)]);
});

it('updates the message of a practice that more APIs fail', async () => {
  const plugin = await startBoth(privateApis(3, { tags: { owner: 'orders' } }));
  await plugin.tell();
  const before = await received(plugin);
  plugin.estate.resources.set('111111111111:eu-west-1', [
    ...privateApis(3, { tags: { owner: 'orders' } }),
    aPrivateApi({
      apiId: 'more000001',
      name: 'more',
      tags: { owner: 'orders' },
    }),
  ]);
  await plugin.runTask('private-api:collect:test:111111111111:eu-west-1');
  await plugin.tell();
  const after = await received(plugin);
  expect(after).toHaveLength(before.length);
  expect(after.map(({ payload }: any) => payload.title)).toContain(
    'more fails PA-POL-01: Private API has a resource policy',
  );
});

it('says nothing unless it is switched on', async () => {
  const plugin = await startBoth([aPrivateApi({ tags: { owner: 'orders' } })], {
    notifications: { enabled: false },
  });
  await expect(plugin.tell()).rejects.toThrow(/private-api:notify/);
  expect(await received(plugin)).toEqual([]);
});

it('does without the notifications plugin', async () => {
  const estate = aTestEstate([aPrivateApi({ tags: { owner: 'orders' } })]);
  estate.entities = [ORDERS_GROUP];
  const plugin = await startPlugin(estate, ON);
  await plugin.runTask('private-api:find-owners');
  await plugin.runTask('private-api:notify');
  expect((await plugin.get('/v1/findings')).status).toBe(200);
});
