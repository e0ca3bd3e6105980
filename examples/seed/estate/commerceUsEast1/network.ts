import { onlyApisOf } from '../../policies.ts';
import type { NetworkSpec } from '../../spec/network.ts';
import { COMMERCE } from '../accounts.ts';
import { owned } from '../tags.ts';

export const network: NetworkSpec = {
  vpcs: [
    {
      name: 'commerce-us',
      cidr: '10.30.0.0/16',
      subnets: { a: '10.30.0.0/20', b: '10.30.16.0/20' },
    },
    {
      name: 'marketplace-us',
      cidr: '10.31.0.0/16',
      subnets: { a: '10.31.0.0/20', b: '10.31.16.0/20' },
    },
  ],
  securityGroups: [
    {
      name: 'commerce-us-execute-api',
      vpc: 'commerce-us',
      description: 'Callers of private APIs',
      inbound: [
        {
          port: 443,
          from: { cidr: '10.30.0.0/16' },
          description: 'Services of this VPC',
        },
      ],
    },
    {
      name: 'marketplace-us-execute-api',
      vpc: 'marketplace-us',
      description: 'Callers of private APIs',
      inbound: [
        {
          port: 443,
          from: { cidr: '10.31.0.0/16' },
          description: 'Seller portal',
        },
      ],
    },
    {
      name: 'commerce-us-vpc-links',
      vpc: 'commerce-us',
      description: 'Network interfaces of VPC links',
      inbound: [],
    },
    {
      name: 'commerce-us-load-balancers',
      vpc: 'commerce-us',
      description: 'Internal load balancers',
      inbound: [
        {
          port: 443,
          from: { group: 'commerce-us-vpc-links' },
          description: 'API Gateway',
        },
      ],
    },
  ],
  endpoints: [
    {
      name: 'commerce-us',
      vpc: 'commerce-us',
      zones: ['a', 'b'],
      securityGroup: 'commerce-us-execute-api',
      privateDns: true,
      policy: onlyApisOf(COMMERCE),
      tags: owned('integration-platform', 'integration-platform'),
    },
    {
      // Never came up: its subnets had no address left.
      name: 'marketplace-us',
      vpc: 'marketplace-us',
      zones: ['a', 'b'],
      securityGroup: 'marketplace-us-execute-api',
      privateDns: true,
      tags: owned('storefront', 'catalogue'),
    },
  ],
};
