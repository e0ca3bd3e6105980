import type { MethodSettings } from '../../inventory';
import { anHttpApi, aPrivateApi, aRegionalApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { stagesWriteExecutionLogs } from './pa-log-04-stages-write-execution-logs';

function withSettings(methodSettings: Record<string, MethodSettings>) {
  return { stages: [aStage({ methodSettings })] };
}

testPractice(stagesWriteExecutionLogs, {
  pass: [
    {
      name: 'errors of all methods',
      resource: aPrivateApi(withSettings({ '*/*': { loggingLevel: 'ERROR' } })),
    },
    {
      name: 'a WebSocket API',
      resource: aRegionalApi({
        apiType: 'WEBSOCKET',
        ...withSettings({ $default: { loggingLevel: 'INFO' } }),
      }),
    },
  ],
  fail: [
    {
      name: 'settings without log level',
      resource: aPrivateApi(withSettings({ '*/*': { metricsEnabled: true } })),
      message: 'off',
      data: { stages: 'prod' },
    },
    {
      name: 'no settings',
      resource: aPrivateApi(),
      message: 'off',
      data: { stages: 'prod' },
    },
    {
      name: 'one method turned off',
      resource: aPrivateApi(
        withSettings({
          '*/*': { loggingLevel: 'ERROR' },
          '/orders/GET': { loggingLevel: 'OFF' },
        }),
      ),
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
