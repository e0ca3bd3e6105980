import type {
  CloudMapNamespaceSpec,
  LoadBalancerSpec,
} from '../../spec/backend.ts';
import type { VpcLinkSpec } from '../../spec/link.ts';
import { owned } from '../tags.ts';

export const loadBalancers: LoadBalancerSpec[] = [
  {
    name: 'commerce-eu-services',
    type: 'application',
    vpc: 'commerce-eu',
    zones: ['a', 'b'],
    securityGroups: ['commerce-eu-load-balancers'],
    listeners: [
      {
        port: 443,
        protocol: 'HTTPS',
        targets: {
          name: 'orders-eu',
          protocol: 'HTTPS',
          port: 8443,
          healthPath: '/ping',
          targets: { ips: ['10.20.1.21', '10.20.17.21', '10.20.1.22'] },
        },
        rules: {
          '/invoices*': {
            name: 'invoicing-eu',
            protocol: 'HTTPS',
            port: 8443,
            healthPath: '/ping',
            targets: { ips: ['10.20.1.41'] },
          },
          '/payments*': {
            name: 'payments-eu',
            protocol: 'HTTPS',
            port: 8443,
            healthPath: '/ping',
            targets: { ips: ['10.20.1.51', '10.20.17.51'] },
          },
        },
      },
    ],
    tags: owned('integration-platform', 'integration-platform'),
    traffic: { lcusPerDay: 41, gigabytesPerDay: 28 },
  },
  {
    name: 'storefront-bff-eu',
    type: 'application',
    vpc: 'commerce-eu',
    zones: ['a', 'b', 'c'],
    securityGroups: ['commerce-eu-load-balancers'],
    listeners: [
      {
        port: 443,
        protocol: 'HTTPS',
        targets: {
          name: 'storefront-bff-eu',
          protocol: 'HTTP',
          port: 8080,
          healthPath: '/health',
          targets: { ips: ['10.20.2.10', '10.20.18.10', '10.20.34.10'] },
        },
      },
    ],
    tags: owned('storefront', 'catalogue'),
    traffic: { lcusPerDay: 96, gigabytesPerDay: 82 },
  },
  {
    name: 'cart-events-eu',
    type: 'network',
    vpc: 'commerce-eu',
    zones: ['a', 'b'],
    securityGroups: [],
    listeners: [
      {
        port: 443,
        protocol: 'TLS',
        targets: {
          name: 'cart-events-eu',
          protocol: 'TCP',
          port: 9000,
          targets: { ips: ['10.20.3.5', '10.20.19.5'] },
        },
      },
    ],
    tags: owned('checkout', 'checkout'),
    traffic: { lcusPerDay: 7.5, gigabytesPerDay: 4.4 },
  },
];

export const cloudMap: CloudMapNamespaceSpec[] = [
  {
    name: 'commerce-eu.internal',
    vpc: 'commerce-eu',
    services: [
      {
        name: 'product-search',
        instances: [
          { id: 'product-search-1', ip: '10.20.4.11', port: 9200 },
          { id: 'product-search-2', ip: '10.20.20.11', port: 9200 },
          { id: 'product-search-3', ip: '10.20.36.11', port: 9200 },
        ],
      },
    ],
  },
];

export const links: VpcLinkSpec[] = [
  {
    version: 'V2',
    name: 'commerce-eu',
    vpc: 'commerce-eu',
    zones: ['a', 'b'],
    securityGroups: ['commerce-eu-vpc-links'],
    tags: owned('integration-platform', 'integration-platform'),
  },
  {
    // Nobody has called invoicing for months, and AWS has taken the link's interfaces away.
    version: 'V2',
    name: 'invoicing-eu',
    vpc: 'commerce-eu',
    zones: ['a'],
    securityGroups: ['commerce-eu-vpc-links'],
    tags: owned('finance-systems', 'finance'),
  },
  {
    version: 'V1',
    name: 'cart-events-eu',
    description: 'WebSocket traffic of the cart',
    loadBalancer: 'cart-events-eu',
    tags: owned('checkout', 'checkout'),
  },
];
