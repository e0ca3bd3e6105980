import {
  aPolicy,
  aPrivateApi,
  aPrivateDomain,
  ALLOW_ALL,
  anAssociation,
  aVpcEndpoint,
  denyUnless,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { apisAdmitEndpointsOfTheDomain } from './pa-dom-02-apis-admit-endpoints-of-the-domain';

const domain = aPrivateDomain();
const onlyFrom = (condition: Record<string, string>) =>
  aPrivateApi({ policy: aPolicy(ALLOW_ALL, denyUnless(condition)) });
const second = anAssociation({ vpcEndpointId: 'vpce-0b2' });

testPractice(apisAdmitEndpointsOfTheDomain, {
  pass: [
    {
      name: 'an API that admits the endpoint',
      resource: domain,
      surroundings: [
        onlyFrom({ 'aws:SourceVpce': 'vpce-0a1' }),
        anAssociation(),
      ],
    },
    {
      name: 'an API that admits the VPC of the endpoint',
      resource: domain,
      surroundings: [
        onlyFrom({ 'aws:SourceVpc': 'vpc-0a1' }),
        anAssociation(),
        aVpcEndpoint(),
      ],
    },
    {
      name: 'a VPC, which may be that of an endpoint nobody has indexed',
      resource: domain,
      surroundings: [onlyFrom({ 'aws:SourceVpc': 'vpc-0b2' }), anAssociation()],
    },
    {
      name: 'an API that admits only callers through the domain',
      resource: domain,
      surroundings: [
        onlyFrom({
          'execute-api:viaDomainArn':
            'arn:aws:execute-api:eu-west-1:111111111111:/domainnames/orders.internal.example+d0m1',
        }),
        anAssociation(),
      ],
    },
  ],
  fail: [
    {
      name: 'one of two associated endpoints shut out',
      resource: domain,
      surroundings: [
        onlyFrom({ 'aws:SourceVpce': 'vpce-0a1' }),
        anAssociation(),
        second,
      ],
      message: 'shutsOut',
      data: { api: 'orders', endpoints: 'vpce-0b2' },
      evidence: 'restapis/a1b2c3d4e5',
    },
    {
      name: 'an API behind a routing rule that admits another VPC',
      resource: aPrivateDomain({
        mappings: [],
        routingRules: [
          {
            id: 'r1',
            priority: 1,
            basePaths: ['orders'],
            headers: [],
            apiId: 'a1b2c3d4e5',
            stage: 'prod',
          },
        ],
      }),
      surroundings: [
        onlyFrom({ 'aws:SourceVpc': 'vpc-0b2' }),
        anAssociation(),
        aVpcEndpoint(),
      ],
      message: 'shutsOut',
      data: { api: 'orders', endpoints: 'vpce-0a1' },
    },
  ],
  unknown: [
    {
      name: 'mappings that could not be read',
      resource: aPrivateDomain({ mappings: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
    {
      name: 'routing rules that could not be read',
      resource: aPrivateDomain({ routingRules: { unknown: 'Throttled' } }),
      surroundings: [
        onlyFrom({ 'aws:SourceVpce': 'vpce-0a1' }),
        anAssociation(),
      ],
      reason: 'Throttled',
    },
    {
      name: 'an API of which the operations were not read, where they decide',
      resource: domain,
      surroundings: [
        aPrivateApi({
          policy: aPolicy({
            ...ALLOW_ALL,
            Principal: { AWS: '222222222222' },
          }),
          operations: { unknown: 'AccessDenied' },
        }),
        anAssociation(),
      ],
      reason: 'of orders: AccessDenied',
    },
  ],
  notApplicable: [
    {
      name: 'no association yet',
      resource: domain,
      surroundings: [aPrivateApi()],
    },
    {
      name: 'an API that is not in the inventory',
      resource: domain,
      surroundings: [anAssociation()],
    },
    {
      name: 'a public domain name',
      resource: aPrivateDomain({ endpointType: 'REGIONAL' }),
    },
  ],
});
