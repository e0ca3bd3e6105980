import type { MethodSettings } from '../../inventory';
import { anHttpApi, aPrivateApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { stagesLimitTheRate } from './pa-ops-01-stages-limit-the-rate';

function limited(rate: number, burst: number, key = '*/*') {
  const settings: MethodSettings = {
    throttlingRateLimit: rate,
    throttlingBurstLimit: burst,
  };
  return { stages: [aStage({ methodSettings: { [key]: settings } })] };
}

testPractice(stagesLimitTheRate, {
  pass: [
    { name: 'a limit', resource: aPrivateApi(limited(500, 1000)) },
    {
      name: 'a limit on all routes of an HTTP API',
      resource: anHttpApi(limited(500, 1000, '$default')),
    },
  ],
  fail: [
    {
      name: 'no settings',
      resource: aPrivateApi(),
      message: 'unlimited',
      data: { stages: 'prod' },
    },
    {
      name: 'the quota of the account',
      resource: aPrivateApi(limited(10_000, 5_000)),
      message: 'unlimited',
      data: { stages: 'prod' },
    },
    {
      name: 'limits switched off',
      resource: aPrivateApi(limited(-1, -1)),
      message: 'unlimited',
      data: { stages: 'prod' },
    },
    {
      name: 'a limit on one method only',
      resource: aPrivateApi(limited(5, 10, '/orders/GET')),
      message: 'unlimited',
      data: { stages: 'prod' },
    },
  ],
  unknown: [
    {
      name: 'stages that were not read',
      resource: aPrivateApi({ stages: { unknown: 'denied' } }),
      reason: 'denied',
    },
  ],
  notApplicable: [{ name: 'no stage', resource: aPrivateApi({ stages: [] }) }],
});
