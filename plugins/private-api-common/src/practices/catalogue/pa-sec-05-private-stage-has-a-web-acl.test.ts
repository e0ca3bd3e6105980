import { aPrivateApi, aRegionalApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { privateStageHasAWebAcl } from './pa-sec-05-private-stage-has-a-web-acl';

const webAclArn =
  'arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/apis/0a1b2c3d';

testPractice(privateStageHasAWebAcl, {
  pass: [
    {
      name: 'a guarded stage',
      resource: aPrivateApi({ stages: [aStage({ webAclArn })] }),
    },
  ],
  fail: [
    {
      name: 'one stage of two without',
      resource: aPrivateApi({
        stages: [aStage({ webAclArn }), aStage({ name: 'test' })],
      }),
      message: 'withoutWebAcl',
      data: { stages: 'test' },
    },
  ],
  unknown: [
    {
      name: 'stages that could not be read',
      resource: aPrivateApi({ stages: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
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
