import type { LoadBalancerSpec } from '../../spec/backend.ts';
import type { VpcLinkSpec } from '../../spec/link.ts';
import { owned } from '../tags.ts';

export const loadBalancers: LoadBalancerSpec[] = [
  {
    name: 'commerce-us-services',
    type: 'application',
    vpc: 'commerce-us',
    zones: ['a', 'b'],
    securityGroups: ['commerce-us-load-balancers'],
    listeners: [
      {
        port: 443,
        protocol: 'HTTPS',
        targets: {
          name: 'orders-us',
          protocol: 'HTTPS',
          port: 8443,
          healthPath: '/ping',
          targets: { ips: ['10.30.1.21', '10.30.17.21'] },
        },
      },
    ],
    tags: owned('integration-platform', 'integration-platform'),
    traffic: { lcusPerDay: 18, gigabytesPerDay: 11 },
  },
  {
    // Its targets fail their health checks since the last release.
    name: 'tax-us',
    type: 'application',
    vpc: 'commerce-us',
    zones: ['a', 'b'],
    securityGroups: ['commerce-us-load-balancers'],
    listeners: [
      {
        port: 443,
        protocol: 'HTTPS',
        targets: {
          name: 'tax-calculation-us',
          protocol: 'HTTP',
          port: 8080,
          healthPath: '/healthz',
          targets: { ips: ['10.30.2.31', '10.30.18.31'] },
        },
      },
    ],
    tags: owned('finance-systems', 'finance'),
    traffic: { lcusPerDay: 2.2, gigabytesPerDay: 0.3 },
  },
];

export const links: VpcLinkSpec[] = [
  {
    version: 'V2',
    name: 'commerce-us',
    vpc: 'commerce-us',
    zones: ['a', 'b'],
    securityGroups: ['commerce-us-vpc-links'],
    tags: owned('integration-platform', 'integration-platform'),
  },
];
