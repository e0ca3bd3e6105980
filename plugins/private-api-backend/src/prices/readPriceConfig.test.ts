import { ConfigReader } from '@backstage/config';
import { readPriceConfig } from './readPriceConfig';

const read = (prices?: object) =>
  readPriceConfig(new ConfigReader({ privateApi: prices ? { prices } : {} }));

it.each([
  ['nothing', undefined],
  ['the snapshot', { source: 'snapshot' }],
])('reads no price list where %s is configured', (_, prices) => {
  expect(read(prices)).toBeUndefined();
});

it('reads once a day unless told otherwise', () => {
  expect(read({ source: 'api', accountId: '111111111111' })).toEqual({
    source: { type: 'api', accountId: '111111111111' },
    schedule: { frequency: { hours: 24 }, timeout: { minutes: 30 } },
  });
});

it('takes a mirror, Regions and a schedule', () => {
  expect(
    read({
      source: 'bulk',
      baseUrl: 'https://prices.example.com/',
      regions: ['eu-west-1'],
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
    }),
  ).toMatchObject({
    source: { type: 'bulk', baseUrl: 'https://prices.example.com' },
    regions: ['eu-west-1'],
    schedule: { frequency: { hours: 1 } },
  });
});

it.each([
  [
    { source: 'guess' },
    "Invalid config at 'privateApi.prices.source': guess; it must be snapshot, api or bulk",
  ],
  [
    { source: 'api', regions: ['Ireland'] },
    "Invalid config at 'privateApi.prices.regions': Ireland is not a Region",
  ],
])('refuses %j', (prices, message) => {
  expect(() => read(prices)).toThrow(message);
});
