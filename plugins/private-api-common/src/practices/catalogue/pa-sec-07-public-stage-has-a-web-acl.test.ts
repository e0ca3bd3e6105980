import { anHttpApi, aPrivateApi, aRegionalApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { publicStageHasAWebAcl } from './pa-sec-07-public-stage-has-a-web-acl';

const webAclArn =
  'arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/apis/0a1b2c3d';

testPractice(publicStageHasAWebAcl, {
  pass: [
    {
      name: 'a guarded stage',
      resource: aRegionalApi({ stages: [aStage({ webAclArn })] }),
    },
  ],
  fail: [
    {
      name: 'a stage without',
      resource: aRegionalApi(),
      message: 'withoutWebAcl',
      data: { stages: 'prod' },
    },
  ],
  unknown: [
    {
      name: 'stages that could not be read',
      resource: aRegionalApi({ stages: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
    {
      name: 'an API of which the endpoint type is not known',
      resource: aRegionalApi({ endpointType: { unknown: 'no type given' } }),
      reason: 'no type given',
    },
  ],
  notApplicable: [
    { name: 'a private API', resource: aPrivateApi() },
    { name: 'an HTTP API, which WAF cannot guard', resource: anHttpApi() },
    {
      name: 'an API that is not deployed',
      resource: aRegionalApi({ stages: [] }),
    },
  ],
});
