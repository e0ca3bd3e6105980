import type { ApiTraffic } from '../../inventory';
import { aPrivateApi, aRegionalApi } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { idleApisLeaveRoom } from './pa-lim-01-idle-apis-leave-room';

const api = aPrivateApi();
const others = (count: number) =>
  Array.from({ length: count }, (_, i) => aPrivateApi({ apiId: `other${i}` }));

function traffic(days: ApiTraffic['days']): ApiTraffic {
  return {
    kind: 'api-traffic',
    arn: `${api.arn}#traffic`,
    accountId: api.accountId,
    region: api.region,
    name: api.name,
    tags: {},
    apiArn: api.arn,
    days,
    sharedWithApiArns: [],
  };
}
const idle = [
  { date: '2026-11-21', requests: 0 },
  { date: '2026-11-22', requests: 0 },
];

testPractice(idleApisLeaveRoom, {
  pass: [
    {
      name: 'an idle API with much room',
      resource: api,
      surroundings: [traffic(idle)],
    },
    {
      name: 'an API in use with little room',
      resource: api,
      surroundings: [
        ...others(539),
        traffic([{ date: '2026-11-22', requests: 1 }]),
      ],
    },
  ],
  fail: [
    {
      name: 'an idle API with little room',
      resource: api,
      surroundings: [...others(539), traffic(idle)],
      message: 'idle',
      data: { count: 540, limit: 600, days: 2 },
    },
  ],
  unknown: [
    {
      name: 'little room, and calls that were not counted',
      resource: api,
      surroundings: others(539),
      reason: 'were not counted',
    },
    {
      name: 'little room, and calls of two APIs of one name',
      resource: api,
      surroundings: [...others(539), traffic({ unknown: 'one name' })],
      reason: 'one name',
    },
  ],
  notApplicable: [{ name: 'a public API', resource: aRegionalApi() }],
});
