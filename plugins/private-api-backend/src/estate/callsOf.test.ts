import { ApiTraffic, Inventory } from 'backstage-plugin-private-api-common';
import { aPrivateApi } from '../__testUtils__/builders';
import { callsOf } from './callsOf';

const API = aPrivateApi({ apiId: 'orders0001' });

function read(facts: Partial<ApiTraffic>) {
  const traffic: ApiTraffic = {
    kind: 'api-traffic',
    arn: `${API.arn}#traffic`,
    accountId: API.accountId,
    region: API.region,
    name: API.name,
    tags: {},
    apiArn: API.arn,
    days: [
      { date: '2026-11-21', requests: 3 },
      { date: '2026-11-22', requests: 0 },
    ],
    sharedWithApiArns: [],
    ...facts,
  };
  return callsOf([traffic.arn, API.arn], new Inventory([API, traffic], []));
}

describe('callsOf', () => {
  it('gives the calls of each day', () => {
    expect(read({})).toEqual([
      {
        api_key: '111111111111:eu-west-1:orders0001',
        day: '2026-11-21',
        calls: 3,
      },
      {
        api_key: '111111111111:eu-west-1:orders0001',
        day: '2026-11-22',
        calls: 0,
      },
    ]);
  });

  it.each<[string, Partial<ApiTraffic>]>([
    ['that could not be read', { days: { unknown: 'AccessDenied' } }],
    ['of several APIs of one name', { sharedWithApiArns: ['other'] }],
    ['of an API that is not there', { apiArn: 'gone' }],
  ])('gives no calls %s', (_, facts) => {
    expect(read(facts)).toEqual([]);
  });
});
