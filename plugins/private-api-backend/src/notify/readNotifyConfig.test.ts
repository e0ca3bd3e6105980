import { ConfigReader } from '@backstage/config';
import { readNotifyConfig } from './readNotifyConfig';

const read = (notifications?: object) =>
  readNotifyConfig(
    new ConfigReader({ privateApi: notifications ? { notifications } : {} }),
  );

it.each([
  ['nothing is configured', undefined],
  ['they are not switched on', { unowned: 'group:default/platform' }],
  ['they are switched off', { enabled: false }],
])('tells nobody where %s', (_, notifications) => {
  expect(read(notifications)).toBeUndefined();
});

it('looks every 5 minutes and leads to the usual page unless told otherwise', () => {
  expect(read({ enabled: true })).toEqual({
    schedule: { frequency: { minutes: 5 }, timeout: { minutes: 10 } },
    page: '/private-apis',
  });
});

it('takes a schedule, a page, and who stands in for owners', () => {
  expect(
    read({
      enabled: true,
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
      unowned: 'Group:Platform',
      page: '/networking/private-apis/',
    }),
  ).toMatchObject({
    schedule: { frequency: { hours: 1 } },
    unowned: 'group:default/platform',
    page: '/networking/private-apis',
  });
});

it.each([
  [
    { enabled: true, unowned: 'platform' },
    "Invalid config at 'privateApi.notifications.unowned': platform is not the ref of a Group or User",
  ],
  [
    { enabled: true, page: 'private-apis' },
    "Invalid config at 'privateApi.notifications.page': private-apis does not start with a slash",
  ],
])('refuses %j', (notifications, message) => {
  expect(() => read(notifications)).toThrow(message);
});
