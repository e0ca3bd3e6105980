import { aHostedZone, anAssociation, aPrivateDomain } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { namesLeadToAssociatedEndpoints } from './pa-dom-04-names-lead-to-associated-endpoints';

const domain = aPrivateDomain();
const twin = aPrivateDomain({ domainNameId: 'd0m2' });

testPractice(namesLeadToAssociatedEndpoints, {
  pass: [
    {
      name: 'a record to the associated endpoint',
      resource: domain,
      surroundings: [aHostedZone(), anAssociation()],
    },
    { name: 'no record known', resource: domain },
    {
      name: 'a record to an endpoint of a domain of the same name',
      resource: domain,
      surroundings: [
        aHostedZone(),
        twin,
        anAssociation({ domainNameArn: twin.arn }),
      ],
    },
    {
      name: 'a record to a load balancer',
      resource: domain,
      surroundings: [
        aHostedZone({
          records: [
            {
              name: 'orders.internal.example',
              type: 'A',
              values: [],
              aliasTarget: 'front-1.elb.eu-west-1.amazonaws.com',
            },
          ],
        }),
      ],
    },
  ],
  fail: [
    {
      name: 'a record to an endpoint without association',
      resource: domain,
      surroundings: [aHostedZone()],
      message: 'notAssociated',
      data: { endpoints: 'vpce-0a1' },
      evidence: 'hosted zone internal.example',
    },
    {
      name: 'two domains of one name on one endpoint',
      resource: domain,
      surroundings: [
        anAssociation(),
        twin,
        anAssociation({ domainNameArn: twin.arn }),
      ],
      message: 'twins',
      data: { endpoint: 'vpce-0a1', twin: twin.arn },
    },
  ],
  unknown: [
    {
      name: 'associations that were not read',
      resource: domain,
      surroundings: [aHostedZone()],
      unread: ['domain-name-access-association'],
      reason: 'AccessDenied',
    },
  ],
  notApplicable: [
    {
      name: 'a public domain name',
      resource: aPrivateDomain({ endpointType: 'REGIONAL' }),
      surroundings: [aHostedZone()],
    },
  ],
});
