import { denyAll, onlyFromEndpoints } from '../../policies.ts';
import type {
  DomainSpec,
  ResolverEndpointSpec,
  ZoneSpec,
} from '../../spec/dns.ts';
import { COMMERCE, LOGISTICS } from '../accounts.ts';
import { owned } from '../tags.ts';

const here = { accountId: COMMERCE, region: 'eu-west-1' };
const logistics = { accountId: LOGISTICS, region: 'eu-west-1' };

export const domains: DomainSpec[] = [
  {
    domainName: 'payments.api.harrowvale.example',
    policy: onlyFromEndpoints('commerce-eu', 'logistics-eu'),
    mappings: [{ api: 'payments', stage: 'live' }],
    associations: [
      { endpoint: 'commerce-eu', scope: here },
      { endpoint: 'logistics-eu', scope: logistics },
    ],
    tags: owned('payments', 'payments'),
  },
  {
    domainName: 'refunds.api.harrowvale.example',
    policy: denyAll,
    mappings: [{ basePath: 'v1', api: 'refunds', stage: 'live' }],
    associations: [{ endpoint: 'commerce-eu', scope: here }],
    tags: owned('payments', 'payments'),
  },
];

export const zones: ZoneSpec[] = [
  {
    domainName: 'api.harrowvale.example',
    vpcs: ['commerce-eu'],
    aliases: [
      { name: 'payments.api.harrowvale.example', endpoint: 'commerce-eu' },
      { name: 'refunds.api.harrowvale.example', endpoint: 'commerce-eu' },
    ],
  },
];

/** Offices ask here for the names of private APIs. */
export const resolverEndpoints: ResolverEndpointSpec[] = [
  {
    name: 'commerce-eu-inbound',
    direction: 'INBOUND',
    vpc: 'commerce-eu',
    securityGroup: 'commerce-eu-resolver',
    ips: [
      { zone: 'a', ip: '10.20.15.53' },
      { zone: 'b', ip: '10.20.31.53' },
    ],
  },
];
