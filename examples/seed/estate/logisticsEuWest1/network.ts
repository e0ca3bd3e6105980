import { onlyApisOf } from '../../policies.ts';
import type { NetworkSpec } from '../../spec/network.ts';
import { COMMERCE, LOGISTICS } from '../accounts.ts';
import { owned, unowned } from '../tags.ts';

export const network: NetworkSpec = {
  vpcs: [
    {
      name: 'logistics-eu',
      cidr: '10.40.0.0/16',
      subnets: { a: '10.40.0.0/20', b: '10.40.16.0/20', c: '10.40.32.0/20' },
    },
    {
      // Its own name servers know nothing of the endpoint's private DNS.
      name: 'depots-eu',
      nameServers: ['10.200.0.53', '10.200.1.53'],
      cidr: '10.41.0.0/16',
      subnets: { a: '10.41.0.0/20', b: '10.41.16.0/20' },
    },
  ],
  securityGroups: [
    {
      name: 'logistics-eu-execute-api',
      vpc: 'logistics-eu',
      description: 'Callers of private APIs',
      inbound: [
        {
          port: 443,
          from: { cidr: '10.40.0.0/16' },
          description: 'Services of this VPC',
        },
      ],
    },
    {
      // Wider than any caller needs.
      name: 'depots-eu-execute-api',
      vpc: 'depots-eu',
      description: 'Callers of private APIs',
      inbound: [
        { port: 443, from: { cidr: '0.0.0.0/0' }, description: 'Scanners' },
      ],
    },
    {
      name: 'logistics-eu-vpc-links',
      vpc: 'logistics-eu',
      description: 'Network interfaces of VPC links',
      inbound: [],
    },
    {
      name: 'logistics-eu-load-balancers',
      vpc: 'logistics-eu',
      description: 'Internal load balancers',
      inbound: [
        {
          port: 443,
          from: { group: 'logistics-eu-vpc-links' },
          description: 'API Gateway',
        },
        {
          port: 443,
          from: { cidr: '10.40.0.0/16' },
          description: 'Network Load Balancers',
        },
      ],
    },
  ],
  endpoints: [
    {
      name: 'logistics-eu',
      vpc: 'logistics-eu',
      zones: ['a', 'b'],
      securityGroup: 'logistics-eu-execute-api',
      privateDns: true,
      policy: onlyApisOf(COMMERCE, LOGISTICS),
      tags: owned('integration-platform', 'integration-platform'),
    },
    {
      name: 'depots-eu',
      vpc: 'depots-eu',
      zones: ['a'],
      securityGroup: 'depots-eu-execute-api',
      privateDns: true,
      tags: unowned('warehousing'),
    },
  ],
};
