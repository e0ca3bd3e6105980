import type { ScopeSpec } from '../../spec/scopeSpec.ts';
import { COMMERCE } from '../accounts.ts';
import { cloudMap, links, loadBalancers } from './backends.ts';
import { checkoutApis } from './checkoutApis.ts';
import { customerApis } from './customerApis.ts';
import { moneyApis } from './moneyApis.ts';
import { domains, resolverEndpoints, zones } from './naming.ts';
import { network } from './network.ts';

/** The main home of the shop. */
export const commerceEuWest1: ScopeSpec = {
  accountId: COMMERCE,
  region: 'eu-west-1',
  network,
  loadBalancers,
  cloudMap,
  links,
  apis: [...checkoutApis, ...customerApis, ...moneyApis],
  domains,
  zones,
  resolverEndpoints,
};
