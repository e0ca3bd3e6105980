import {
  aPolicy,
  aPrivateApi,
  ALLOW_ALL,
  aRegionalApi,
  aVpcEndpoint,
  denyUnless,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { admittedEndpointsAreAssociated } from './pa-dns-05-admitted-endpoints-are-associated';

const onlyFrom = (condition: Record<string, string | string[]>) =>
  aPolicy(ALLOW_ALL, denyUnless(condition));
const both = onlyFrom({ 'aws:SourceVpce': ['vpce-0a1', 'vpce-0b2'] });
const second = aVpcEndpoint({ endpointId: 'vpce-0b2' });

testPractice(admittedEndpointsAreAssociated, {
  pass: [
    {
      name: 'both of two endpoints',
      resource: aPrivateApi({
        policy: both,
        vpcEndpointIds: ['vpce-0a1', 'vpce-0b2'],
      }),
      surroundings: [aVpcEndpoint(), second],
    },
    {
      name: 'one that no indexed account has',
      resource: aPrivateApi({ policy: both }),
      surroundings: [aVpcEndpoint()],
    },
    {
      name: 'a second endpoint in the VPC that may not call',
      resource: aPrivateApi({
        policy: onlyFrom({ 'aws:SourceVpce': 'vpce-0a1' }),
      }),
      surroundings: [aVpcEndpoint(), second],
    },
  ],
  fail: [
    {
      name: 'one of two endpoints in the policy',
      resource: aPrivateApi({ policy: both }),
      surroundings: [aVpcEndpoint(), second],
      message: 'notAssociated',
      data: { endpoints: 'vpce-0b2' },
    },
    {
      name: 'a second endpoint of a VPC in the policy',
      resource: aPrivateApi({
        policy: onlyFrom({ 'aws:SourceVpc': 'vpc-0a1' }),
      }),
      surroundings: [aVpcEndpoint(), second],
      message: 'notAssociated',
      data: { endpoints: 'vpce-0b2' },
    },
  ],
  unknown: [
    {
      name: 'endpoints that a template does not decide',
      resource: aPrivateApi({ vpcEndpointIds: { unknown: 'a parameter' } }),
      reason: 'a parameter',
    },
  ],
  notApplicable: [
    {
      name: 'no association at all',
      resource: aPrivateApi({ policy: both, vpcEndpointIds: [] }),
    },
    {
      name: 'STRICT, which refuses the alias',
      resource: aPrivateApi({ policy: both, endpointAccessMode: 'STRICT' }),
    },
    { name: 'a public API', resource: aRegionalApi() },
  ],
});
