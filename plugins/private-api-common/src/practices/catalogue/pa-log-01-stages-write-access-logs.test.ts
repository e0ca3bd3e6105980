import { aPrivateApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { stagesWriteAccessLogs } from './pa-log-01-stages-write-access-logs';

const accessLog = {
  destinationArn: 'arn:aws:logs:eu-west-1:111111111111:log-group:orders',
};

testPractice(stagesWriteAccessLogs, {
  pass: [
    {
      name: 'a destination',
      resource: aPrivateApi({ stages: [aStage({ accessLog })] }),
    },
  ],
  fail: [
    {
      name: 'one of two stages without',
      resource: aPrivateApi({
        stages: [aStage({ accessLog }), aStage({ name: 'test' })],
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
  notApplicable: [{ name: 'no stage', resource: aPrivateApi({ stages: [] }) }],
});
