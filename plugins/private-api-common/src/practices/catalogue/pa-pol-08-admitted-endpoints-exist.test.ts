import {
  aPolicy,
  aPrivateApi,
  ALLOW_ALL,
  anOperation,
  aRegionalApi,
  aStage,
  aVpcEndpoint,
  denyUnless,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { admittedEndpointsExist } from './pa-pol-08-admitted-endpoints-exist';

const onlyFrom = (...ids: string[]) =>
  aPolicy(ALLOW_ALL, denyUnless({ 'aws:SourceVpce': ids }));
const USUAL = aPrivateApi({ policy: onlyFrom('vpce-0a1') });

testPractice(admittedEndpointsExist, {
  pass: [
    {
      name: 'an endpoint that is available, associated and admitted',
      resource: USUAL,
      surroundings: [aVpcEndpoint()],
    },
    {
      name: 'no endpoint named',
      resource: aPrivateApi({ vpcEndpointIds: [] }),
    },
    {
      name: 'an endpoint that an identity policy may let in',
      resource: aPrivateApi({
        policy: aPolicy({
          ...ALLOW_ALL,
          Principal: { AWS: '222222222222' },
        }),
        operations: [anOperation({ authorizationType: 'AWS_IAM' })],
      }),
      surroundings: [aVpcEndpoint()],
    },
    {
      name: 'a policy that lets in whoever comes through the endpoint, whatever the operations ask for',
      resource: aPrivateApi({
        policy: onlyFrom('vpce-0a1'),
        operations: { unknown: 'AccessDenied' },
      }),
      surroundings: [aVpcEndpoint()],
    },
  ],
  fail: [
    {
      name: 'an endpoint that no account has',
      resource: USUAL,
      message: 'notFound',
      data: { endpoints: 'vpce-0a1' },
    },
    {
      name: 'an endpoint that failed',
      resource: USUAL,
      surroundings: [aVpcEndpoint({ state: 'failed' })],
      message: 'notAvailable',
      data: { endpoints: 'vpce-0a1' },
    },
    {
      name: 'an endpoint that is associated and denied',
      resource: aPrivateApi({ policy: onlyFrom('vpce-0b2') }),
      surroundings: [aVpcEndpoint(), aVpcEndpoint({ endpointId: 'vpce-0b2' })],
      message: 'notAdmitted',
      data: { endpoints: 'vpce-0a1' },
    },
  ],
  unknown: [
    {
      name: 'an endpoint of which the state is not known',
      resource: USUAL,
      surroundings: [aVpcEndpoint({ state: { unknown: 'not given' } })],
      reason: 'not given',
    },
    {
      name: 'a policy that lets in signed calls only, where the operations were not read',
      resource: aPrivateApi({
        policy: aPolicy({
          ...ALLOW_ALL,
          Principal: { AWS: '222222222222' },
        }),
        operations: { unknown: 'AccessDenied' },
      }),
      surroundings: [aVpcEndpoint()],
      reason: 'AccessDenied',
    },
    {
      name: 'a policy about one path, where the operations were not read',
      resource: aPrivateApi({
        policy: aPolicy({
          ...ALLOW_ALL,
          Resource: 'execute-api:/prod/GET/orders',
        }),
        operations: { unknown: 'AccessDenied' },
      }),
      surroundings: [aVpcEndpoint()],
      reason: 'AccessDenied',
    },
    {
      name: 'stages that were not read, which may serve another policy',
      resource: aPrivateApi({
        policy: onlyFrom('vpce-0a1'),
        stages: { unknown: 'AccessDenied on the stages' },
      }),
      surroundings: [aVpcEndpoint()],
      reason: 'AccessDenied on the stages',
    },
    {
      name: 'a deployed policy that could not be read',
      resource: aPrivateApi({
        policy: onlyFrom('vpce-0a1'),
        stages: [aStage({ deployedPolicy: { unknown: 'no export' } })],
      }),
      surroundings: [aVpcEndpoint()],
      reason: 'no export',
    },
    {
      name: 'one endpoint here, and one perhaps elsewhere',
      resource: aPrivateApi({ policy: onlyFrom('vpce-0a1', 'vpce-0c3') }),
      surroundings: [aVpcEndpoint()],
      reason: 'vpce-0c3 is in no indexed account',
    },
    {
      name: 'endpoints that were not read',
      resource: USUAL,
      unread: ['vpc-endpoint'],
      reason: 'AccessDenied when reading every vpc-endpoint',
    },
    {
      name: 'associations that could not be read',
      resource: aPrivateApi({ vpcEndpointIds: { unknown: 'by reference' } }),
      reason: 'by reference',
    },
  ],
  notApplicable: [
    { name: 'a public API', resource: aRegionalApi() },
    { name: 'no policy', resource: aPrivateApi({ policy: null }) },
  ],
});
