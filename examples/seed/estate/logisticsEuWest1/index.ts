import type { ScopeSpec } from '../../spec/scopeSpec.ts';
import { LOGISTICS } from '../accounts.ts';
import { apis } from './apis.ts';
import { links, loadBalancers } from './backends.ts';
import { network } from './network.ts';

/** Parcel network and warehouses in Europe. */
export const logisticsEuWest1: ScopeSpec = {
  accountId: LOGISTICS,
  region: 'eu-west-1',
  network,
  loadBalancers,
  cloudMap: [],
  links,
  apis,
  domains: [],
  // The consumer of a private custom domain needs a zone of its own for the name.
  zones: [
    {
      domainName: 'payments.api.harrowvale.example',
      vpcs: ['logistics-eu'],
      aliases: [
        { name: 'payments.api.harrowvale.example', endpoint: 'logistics-eu' },
      ],
    },
  ],
  resolverEndpoints: [],
};
