import type { MethodSettings } from '../../inventory';
import { anHttpApi, aPrivateApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { stagesDoNotLogWholeRequests } from './pa-ops-02-stages-do-not-log-whole-requests';

function withSettings(methodSettings: Record<string, MethodSettings>) {
  return aPrivateApi({ stages: [aStage({ methodSettings })] });
}

testPractice(stagesDoNotLogWholeRequests, {
  pass: [
    { name: 'no settings', resource: aPrivateApi() },
    {
      name: 'tracing off',
      resource: withSettings({
        '*/*': { loggingLevel: 'INFO', dataTraceEnabled: false },
      }),
    },
  ],
  fail: [
    {
      name: 'all methods',
      resource: withSettings({ '*/*': { dataTraceEnabled: true } }),
      message: 'traced',
      data: { stages: 'prod' },
    },
    {
      name: 'one method',
      resource: withSettings({
        '*/*': { dataTraceEnabled: false },
        '/orders/POST': { dataTraceEnabled: true },
      }),
      message: 'partly',
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
  notApplicable: [{ name: 'an HTTP API', resource: anHttpApi() }],
});
