import { onlyApisOf } from '../../policies.ts';
import type { NetworkSpec } from '../../spec/network.ts';
import { LOGISTICS } from '../accounts.ts';
import { owned } from '../tags.ts';

export const network: NetworkSpec = {
  vpcs: [
    {
      name: 'logistics-us',
      cidr: '10.50.0.0/16',
      ipv6: true,
      subnets: { a: '10.50.0.0/20', b: '10.50.16.0/20' },
    },
  ],
  securityGroups: [
    {
      name: 'logistics-us-execute-api',
      vpc: 'logistics-us',
      description: 'Callers of private APIs',
      inbound: [
        {
          port: 443,
          from: { cidr: '10.50.0.0/16' },
          description: 'Services of this VPC',
        },
        {
          port: 443,
          from: { ipv6Of: 'logistics-us' },
          description: 'The same over IPv6',
        },
      ],
    },
  ],
  endpoints: [
    {
      name: 'logistics-us',
      vpc: 'logistics-us',
      zones: ['a', 'b'],
      securityGroup: 'logistics-us-execute-api',
      privateDns: true,
      dualStack: true,
      policy: onlyApisOf(LOGISTICS),
      tags: owned('integration-platform', 'integration-platform'),
    },
    {
      // A second endpoint for the same service in the same VPC: paid twice.
      name: 'labels-us',
      vpc: 'logistics-us',
      zones: ['a', 'b'],
      securityGroup: 'logistics-us-execute-api',
      privateDns: false,
      tags: owned('warehousing', 'warehousing'),
    },
  ],
};
