import {
  anHttpApi,
  anOperation,
  aPrivateApi,
  aRegionalApi,
  aStage,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { restApiUsesWhatHttpApisLack } from './pa-cost-01-rest-api-uses-what-http-apis-lack';

testPractice(restApiUsesWhatHttpApisLack, {
  pass: [
    {
      name: 'an API with request validation',
      resource: aRegionalApi({
        operations: [anOperation({ requestValidatorId: 'v1' })],
      }),
    },
    {
      name: 'a web ACL, whatever the policy is',
      resource: aRegionalApi({
        policy: { unknown: 'denied' },
        stages: [aStage({ webAclArn: 'arn:aws:wafv2:::webacl/a' })],
      }),
    },
  ],
  fail: [
    {
      name: 'proxy to a function',
      resource: aRegionalApi(),
      message: 'candidate',
    },
  ],
  unknown: [
    {
      name: 'stages that were not read',
      resource: aRegionalApi({ stages: { unknown: 'denied' } }),
      reason: 'denied',
    },
    {
      name: 'an integration that was not read',
      resource: aRegionalApi({
        operations: [anOperation({ integration: { unknown: 'gone' } })],
      }),
      reason: 'gone',
    },
    {
      name: 'an endpoint type that is not known',
      resource: aRegionalApi({ endpointType: { unknown: 'not given' } }),
      reason: 'not given',
    },
  ],
  notApplicable: [
    { name: 'a private API', resource: aPrivateApi() },
    { name: 'an HTTP API', resource: anHttpApi() },
  ],
});
