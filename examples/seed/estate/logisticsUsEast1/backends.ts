import type { LoadBalancerSpec } from '../../spec/backend.ts';
import type { VpcLinkSpec } from '../../spec/link.ts';
import { owned, unowned } from '../tags.ts';

export const loadBalancers: LoadBalancerSpec[] = [
  {
    name: 'tracking-us',
    type: 'network',
    vpc: 'logistics-us',
    zones: ['a', 'b'],
    securityGroups: [],
    listeners: [
      {
        port: 443,
        protocol: 'TLS',
        targets: {
          name: 'shipment-tracking-us',
          protocol: 'TLS',
          port: 8443,
          targets: { ips: ['10.50.1.11', '10.50.17.11'] },
        },
      },
    ],
    tags: owned('last-mile', 'parcel-network'),
    traffic: { lcusPerDay: 9.3, gigabytesPerDay: 6.8 },
  },
  {
    // Nobody has sent anything through it for weeks; it costs the same.
    name: 'yard-us',
    type: 'network',
    vpc: 'logistics-us',
    zones: ['a'],
    securityGroups: [],
    listeners: [
      {
        port: 443,
        protocol: 'TLS',
        targets: {
          name: 'yard-management-us',
          protocol: 'TLS',
          port: 8443,
          targets: { ips: ['10.50.2.11'] },
        },
      },
    ],
    tags: unowned('warehousing'),
    traffic: { lcusPerDay: 0, gigabytesPerDay: 0 },
  },
];

export const links: VpcLinkSpec[] = [
  {
    version: 'V1',
    name: 'tracking-us',
    description: 'To shipment tracking and the dock calendar',
    loadBalancer: 'tracking-us',
    tags: owned('last-mile', 'parcel-network'),
  },
  {
    version: 'V1',
    name: 'yard-us',
    description: 'To the yard management system',
    loadBalancer: 'yard-us',
    tags: unowned('warehousing'),
  },
];
