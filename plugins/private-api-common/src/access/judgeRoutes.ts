import type { DomainName, Inventory, VpcEndpoint } from '../inventory';
import type { CompiledApiAccess } from './CompiledApiAccess';
import { EndpointIndex } from './EndpointIndex';
import { routesOf } from './Route';
import { summariseJudgements } from './summariseJudgements';
import type { AccessCell } from './types';

/** What the policies make of calls by one way in: the default endpoint, or a private custom domain name. */
export interface RouteCell {
  cell: AccessCell;
  domain?: DomainName;
  /** By a domain that the inventory does not have, if there is one. */
  isUnknownDomain?: boolean;
}

/** The verdicts on calls of a private API through an endpoint by each way in, the default endpoint first. */
export function judgeRoutes(
  access: CompiledApiAccess,
  endpoint: VpcEndpoint,
  inventory: Inventory,
): RouteCell[] {
  const index = EndpointIndex.of(inventory);
  const indexed = index.index(endpoint);
  const domains = index.domainsOf(indexed, access.api);
  return routesOf(access.api, indexed, domains).map(route => ({
    cell: summariseJudgements(access.judgeBy([route], indexed)),
    ...(route.domain && { domain: route.domain.domain }),
    ...(route.isUnknownDomain && { isUnknownDomain: true }),
  }));
}
