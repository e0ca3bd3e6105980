import { aPrivateApi, aRegionalApi, aStage, OPEN_POLICY } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { stagesServeTheCurrentPolicy } from './pa-pol-07-stages-serve-the-current-policy';

testPractice(stagesServeTheCurrentPolicy, {
  pass: [
    {
      name: 'the same policy with other blanks',
      resource: aPrivateApi({
        stages: [
          aStage({
            deployedPolicy: JSON.stringify(JSON.parse(OPEN_POLICY), null, 2),
          }),
        ],
      }),
    },
  ],
  fail: [
    {
      name: 'one of two stages with an older policy',
      resource: aPrivateApi({
        stages: [
          aStage({ deployedPolicy: OPEN_POLICY }),
          aStage({ name: 'test', deployedPolicy: '{"Statement":[]}' }),
        ],
      }),
      message: 'differs',
      data: { stages: 'stage test' },
    },
    {
      name: 'a stage that was deployed without policy',
      resource: aPrivateApi({ stages: [aStage({ deployedPolicy: null })] }),
      message: 'differs',
      data: { stages: 'stage prod' },
    },
  ],
  unknown: [
    {
      name: 'a stage of which only the draft is known',
      resource: aPrivateApi(),
      reason: 'what stage prod serves',
    },
    {
      name: 'stages that could not be read',
      resource: aPrivateApi({ stages: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
    {
      name: 'a policy that could not be read',
      resource: aPrivateApi({ policy: { unknown: 'Throttled' } }),
      reason: 'Throttled',
    },
  ],
  notApplicable: [
    {
      name: 'an API that is not deployed',
      resource: aPrivateApi({ stages: [] }),
    },
    { name: 'a public API', resource: aRegionalApi() },
  ],
});
