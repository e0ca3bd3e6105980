import { onlyApisOf } from '../../policies.ts';
import type { NetworkSpec } from '../../spec/network.ts';
import { COMMERCE, LOGISTICS, ON_PREMISES } from '../accounts.ts';
import { owned } from '../tags.ts';

export const network: NetworkSpec = {
  vpcs: [
    {
      name: 'commerce-eu',
      cidr: '10.20.0.0/16',
      subnets: { a: '10.20.0.0/20', b: '10.20.16.0/20', c: '10.20.32.0/20' },
    },
    {
      name: 'storefront-eu',
      cidr: '10.21.0.0/16',
      subnets: { a: '10.21.0.0/20', b: '10.21.16.0/20' },
    },
    {
      name: 'analytics-eu',
      cidr: '10.22.0.0/16',
      subnets: { a: '10.22.0.0/20', b: '10.22.16.0/20' },
    },
  ],
  securityGroups: [
    {
      name: 'commerce-eu-execute-api',
      vpc: 'commerce-eu',
      description: 'Callers of private APIs',
      inbound: [
        {
          port: 443,
          from: { cidr: '10.20.0.0/16' },
          description: 'Services of this VPC',
        },
        {
          port: 443,
          from: { cidr: ON_PREMISES },
          description: 'Offices and data centre',
        },
      ],
    },
    {
      name: 'storefront-eu-execute-api',
      vpc: 'storefront-eu',
      description: 'Callers of private APIs',
      inbound: [
        {
          port: 443,
          from: { cidr: '10.21.0.0/16' },
          description: 'Web servers',
        },
      ],
    },
    {
      // Somebody copied the rule of the database proxy: HTTPS is closed.
      name: 'analytics-eu-execute-api',
      vpc: 'analytics-eu',
      description: 'Callers of private APIs',
      inbound: [
        {
          port: 8443,
          from: { cidr: '10.22.0.0/16' },
          description: 'Reporting jobs',
        },
      ],
    },
    {
      name: 'commerce-eu-vpc-links',
      vpc: 'commerce-eu',
      description: 'Network interfaces of VPC links',
      inbound: [],
    },
    {
      name: 'commerce-eu-load-balancers',
      vpc: 'commerce-eu',
      description: 'Internal load balancers',
      inbound: [
        {
          port: 443,
          from: { group: 'commerce-eu-vpc-links' },
          description: 'API Gateway',
        },
      ],
    },
    {
      name: 'commerce-eu-resolver',
      vpc: 'commerce-eu',
      description: 'DNS questions from on premises',
      inbound: [
        { port: 53, from: { cidr: ON_PREMISES }, description: 'DNS over TCP' },
        {
          protocol: 'udp',
          port: 53,
          from: { cidr: ON_PREMISES },
          description: 'DNS',
        },
      ],
    },
  ],
  endpoints: [
    {
      name: 'commerce-eu',
      vpc: 'commerce-eu',
      zones: ['a', 'b'],
      securityGroup: 'commerce-eu-execute-api',
      privateDns: true,
      policy: onlyApisOf(COMMERCE, LOGISTICS),
      tags: owned('integration-platform', 'integration-platform'),
    },
    {
      // Its private DNS also answers for public APIs, of which the storefront calls one.
      name: 'storefront-eu',
      vpc: 'storefront-eu',
      zones: ['a', 'b'],
      securityGroup: 'storefront-eu-execute-api',
      privateDns: true,
      tags: owned('storefront', 'catalogue'),
    },
    {
      name: 'analytics-eu',
      vpc: 'analytics-eu',
      zones: ['a'],
      securityGroup: 'analytics-eu-execute-api',
      privateDns: false,
      tags: owned('finance-systems', 'finance'),
    },
    {
      // The endpoint that fraud scoring was built for; its policy still names it.
      name: 'risk-eu-first',
      vpc: 'commerce-eu',
      zones: ['a'],
      securityGroup: 'commerce-eu-execute-api',
      privateDns: false,
      deletedLater: true,
      tags: owned('fraud', 'risk'),
    },
  ],
};
