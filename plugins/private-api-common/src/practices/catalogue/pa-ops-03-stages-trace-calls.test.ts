import { anHttpApi, aPrivateApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { stagesTraceCalls } from './pa-ops-03-stages-trace-calls';

testPractice(stagesTraceCalls, {
  pass: [
    {
      name: 'tracing on',
      resource: aPrivateApi({ stages: [aStage({ tracingEnabled: true })] }),
    },
  ],
  fail: [
    {
      name: 'one of two stages without',
      resource: aPrivateApi({
        stages: [
          aStage({ tracingEnabled: true }),
          aStage({ name: 'test', tracingEnabled: false }),
        ],
      }),
      message: 'off',
      data: { stages: 'test' },
    },
  ],
  unknown: [
    {
      name: 'stages that were not read',
      resource: aPrivateApi({ stages: { unknown: 'denied' } }),
      reason: 'denied',
    },
  ],
  notApplicable: [{ name: 'an HTTP API', resource: anHttpApi() }],
});
