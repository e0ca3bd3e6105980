import type { DomainName, Inventory, VpcEndpoint } from '../../inventory';
import type { CompiledApiAccess } from './CompiledApiAccess';
import { EndpointIndex } from './EndpointIndex';
import { JudgedEndpoint } from './JudgedEndpoint';
import { routesOf } from './Route';
import type { AccessCell } from '../types';

/** What the policies make of calls by one way in: the default endpoint, or a private custom domain name. */
export interface RouteCell {
  cell: AccessCell;
  /** Why, in a sentence. */
  reason: string;
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
  return routesOf(access.api, indexed, domains).map(route => {
    const judged = new JudgedEndpoint(access.judgeBy([route], indexed));
    return {
      cell: judged.cell,
      reason: judged.reasonFor(indexed),
      ...(route.domain && { domain: route.domain.domain }),
      ...(route.isUnknownDomain && { isUnknownDomain: true }),
    };
  });
}
