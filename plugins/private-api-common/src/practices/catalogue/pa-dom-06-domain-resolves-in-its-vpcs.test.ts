import {
  aHostedZone,
  anAssociation,
  aPrivateDomain,
  aVpcEndpoint,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { domainResolvesInItsVpcs } from './pa-dom-06-domain-resolves-in-its-vpcs';

const domain = aPrivateDomain();
const aliasTarget = 'vpce-0a1-x1y2z3.execute-api.eu-west-1.vpce.amazonaws.com';
const record = (type: string) => ({
  name: 'orders.internal.example',
  type,
  values: [],
  aliasTarget,
});
const dualstack = aVpcEndpoint({ ipAddressType: 'dualstack' });

testPractice(domainResolvesInItsVpcs, {
  pass: [
    {
      name: 'an alias to the endpoint',
      resource: domain,
      surroundings: [aHostedZone(), anAssociation(), aVpcEndpoint()],
    },
    {
      name: 'aliases of both families to a dualstack endpoint',
      resource: domain,
      surroundings: [
        aHostedZone({ records: [record('A'), record('AAAA')] }),
        anAssociation(),
        dualstack,
      ],
    },
  ],
  fail: [
    {
      name: 'a zone of the VPC without the name',
      resource: domain,
      surroundings: [
        aHostedZone({ records: [] }),
        anAssociation(),
        aVpcEndpoint(),
      ],
      message: 'elsewhere',
      data: {
        reason:
          'Private zone internal.example of vpc-0a1 has no record orders.internal.example.',
      },
      evidence: 'private zone of vpc-0a1',
    },
    {
      name: 'an alias of one family to a dualstack endpoint',
      resource: domain,
      surroundings: [aHostedZone(), anAssociation(), dualstack],
      message: 'ipv4Only',
      data: { endpoint: 'vpce-0a1' },
    },
  ],
  unknown: [
    {
      name: 'no zone in the inventory, which another account may have',
      resource: domain,
      surroundings: [anAssociation(), aVpcEndpoint()],
      reason: 'another account or an own DNS server may',
    },
  ],
  notApplicable: [
    { name: 'no association', resource: domain, surroundings: [aHostedZone()] },
    {
      name: 'an endpoint of an account that is not indexed',
      resource: domain,
      surroundings: [aHostedZone(), anAssociation()],
    },
    {
      name: 'a public domain name',
      resource: aPrivateDomain({ endpointType: 'REGIONAL' }),
    },
  ],
});
