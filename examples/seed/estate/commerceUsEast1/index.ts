import type { ScopeSpec } from '../../spec/scopeSpec.ts';
import { COMMERCE } from '../accounts.ts';
import { apis } from './apis.ts';
import { links, loadBalancers } from './backends.ts';
import { domains, zones } from './naming.ts';
import { network } from './network.ts';

/** The shop in North America. */
export const commerceUsEast1: ScopeSpec = {
  accountId: COMMERCE,
  region: 'us-east-1',
  network,
  loadBalancers,
  cloudMap: [],
  links,
  apis,
  domains,
  zones,
  resolverEndpoints: [],
};
