import type { LoadBalancerSpec } from '../../spec/backend.ts';
import type { VpcLinkSpec } from '../../spec/link.ts';
import { owned } from '../tags.ts';

export const loadBalancers: LoadBalancerSpec[] = [
  {
    name: 'logistics-eu-services',
    type: 'application',
    vpc: 'logistics-eu',
    zones: ['a', 'b', 'c'],
    securityGroups: ['logistics-eu-load-balancers'],
    listeners: [
      {
        port: 443,
        protocol: 'HTTPS',
        targets: {
          name: 'shipment-tracking-eu',
          protocol: 'HTTPS',
          port: 8443,
          healthPath: '/ping',
          targets: { ips: ['10.40.1.11', '10.40.17.11', '10.40.33.11'] },
        },
        rules: {
          '/inventory*': {
            name: 'warehouse-inventory-eu',
            protocol: 'HTTPS',
            port: 8443,
            healthPath: '/ping',
            targets: { ips: ['10.40.1.31', '10.40.17.31'] },
          },
          '/tours*': {
            name: 'driver-app-eu',
            protocol: 'HTTPS',
            port: 8443,
            healthPath: '/ping',
            targets: { ips: ['10.40.1.61', '10.40.17.61'] },
          },
        },
      },
    ],
    tags: owned('integration-platform', 'integration-platform'),
    traffic: { lcusPerDay: 55, gigabytesPerDay: 37 },
  },
  {
    // In front of the load balancer above: V1 links knew no other way to it.
    name: 'warehouse-eu',
    type: 'network',
    vpc: 'logistics-eu',
    zones: ['a', 'b'],
    securityGroups: [],
    listeners: [
      {
        port: 443,
        protocol: 'TCP',
        targets: {
          name: 'warehouse-eu-alb',
          protocol: 'TCP',
          port: 443,
          targets: { loadBalancer: 'logistics-eu-services' },
        },
      },
    ],
    tags: owned('warehousing', 'warehousing'),
    traffic: { lcusPerDay: 6.1, gigabytesPerDay: 4.9 },
  },
  {
    name: 'carrier-rates-eu',
    type: 'network',
    vpc: 'logistics-eu',
    zones: ['a', 'b'],
    securityGroups: [],
    listeners: [
      {
        port: 80,
        protocol: 'TCP',
        targets: {
          name: 'carrier-rates-eu',
          protocol: 'TCP',
          port: 8080,
          targets: { ips: ['10.40.2.15', '10.40.18.15'] },
        },
      },
    ],
    tags: owned('last-mile', 'parcel-network'),
    traffic: { lcusPerDay: 1.4, gigabytesPerDay: 0.6 },
  },
  {
    name: 'driver-events-eu',
    type: 'network',
    vpc: 'logistics-eu',
    zones: ['a', 'b'],
    securityGroups: [],
    listeners: [
      {
        port: 443,
        protocol: 'TLS',
        targets: {
          name: 'driver-events-eu',
          protocol: 'TLS',
          port: 8443,
          targets: { ips: ['10.40.3.7', '10.40.19.7'] },
        },
      },
    ],
    tags: owned('last-mile', 'parcel-network'),
    traffic: { lcusPerDay: 12, gigabytesPerDay: 7.7 },
  },
];

export const links: VpcLinkSpec[] = [
  {
    version: 'V2',
    name: 'logistics-eu',
    vpc: 'logistics-eu',
    zones: ['a', 'b'],
    securityGroups: ['logistics-eu-vpc-links'],
    tags: owned('integration-platform', 'integration-platform'),
  },
  {
    version: 'V1',
    name: 'warehouse-eu',
    description: 'To the warehouse services, over their network load balancer',
    loadBalancer: 'warehouse-eu',
    tags: owned('warehousing', 'warehousing'),
  },
  {
    version: 'V1',
    name: 'carrier-rates-eu',
    description: 'To the rate calculator',
    loadBalancer: 'carrier-rates-eu',
    tags: owned('last-mile', 'parcel-network'),
  },
  {
    version: 'V1',
    name: 'driver-events-eu',
    description: 'WebSocket traffic of the drivers',
    loadBalancer: 'driver-events-eu',
    tags: owned('last-mile', 'parcel-network'),
  },
];
