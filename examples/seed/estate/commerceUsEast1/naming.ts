import { onlyFromEndpoints } from '../../policies.ts';
import type { DomainSpec, ZoneSpec } from '../../spec/dns.ts';
import { COMMERCE } from '../accounts.ts';
import { owned } from '../tags.ts';

export const domains: DomainSpec[] = [
  {
    // The one name of the returns API, and it never became available.
    domainName: 'returns.api.harrowvale.example',
    policy: onlyFromEndpoints('commerce-us'),
    mappings: [{ api: 'returns', stage: 'live' }],
    associations: [
      {
        endpoint: 'commerce-us',
        scope: { accountId: COMMERCE, region: 'us-east-1' },
      },
    ],
    tags: owned('checkout', 'checkout'),
  },
];

export const zones: ZoneSpec[] = [
  {
    domainName: 'returns.api.harrowvale.example',
    vpcs: ['commerce-us'],
    aliases: [
      { name: 'returns.api.harrowvale.example', endpoint: 'commerce-us' },
    ],
  },
];
