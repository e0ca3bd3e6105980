import type { ScopeSpec } from '../../spec/scopeSpec.ts';
import { LOGISTICS } from '../accounts.ts';
import { apis } from './apis.ts';
import { links, loadBalancers } from './backends.ts';
import { network } from './network.ts';

/** Parcel network and warehouses in North America. */
export const logisticsUsEast1: ScopeSpec = {
  accountId: LOGISTICS,
  region: 'us-east-1',
  network,
  loadBalancers,
  cloudMap: [],
  links,
  apis,
  domains: [],
  zones: [],
  resolverEndpoints: [],
};
