import {
  Api,
  Inventory,
  isUnknown,
  scopeId,
  VpcEndpoint,
} from '../../inventory';
import type { Entrance } from '../types';
import { indexOf, isExecuteApi } from '../estate/EstateIndex';
import { namedInPolicy } from './namedInPolicy';

/** A VPC endpoint of an API, known or only named. */
export interface FoundEntrance {
  vpcEndpointId: string;
  relation: Entrance['relation'];
  /** Absent where no indexed account has it. */
  endpoint?: VpcEndpoint;
}

/**
 * The VPC endpoints of a private API: associated with it, associated with a private domain name of it, named (or in a VPC
 * named) in its resource policy. Where there are none, those in the API's own account and Region, as merely in reach.
 * Each stands once, under the closest relation.
 */
export function findEntrances(api: Api, inventory: Inventory): FoundEntrance[] {
  const found = new Map<string, FoundEntrance>();
  const add = (vpcEndpointId: string, relation: Entrance['relation']) => {
    if (!found.has(vpcEndpointId)) {
      const endpoint = inventory.find('vpc-endpoint', vpcEndpointId);
      found.set(vpcEndpointId, { vpcEndpointId, relation, endpoint });
    }
  };
  const index = indexOf(inventory);
  if (!isUnknown(api.vpcEndpointIds)) {
    api.vpcEndpointIds.forEach(id => add(id, 'associated'));
  }
  for (const domain of index.domainsOf(api)) {
    for (const association of index.associationsByDomain.get(domain.arn) ??
      []) {
      add(association.vpcEndpointId, 'domain-association');
    }
  }
  const named = namedInPolicy(api.policy);
  named.endpointIds.forEach(id => add(id, 'named-in-policy'));
  for (const vpcId of named.vpcIds) {
    for (const { endpointId } of index.endpointsByVpc.get(vpcId) ?? []) {
      add(endpointId, 'named-in-policy');
    }
  }
  if (found.size === 0) {
    for (const endpoint of index.endpointsByScope.get(scopeId(api)) ?? []) {
      add(endpoint.endpointId, 'in-reach');
    }
  }
  return [...found.values()].filter(
    ({ endpoint, relation }) =>
      relation === 'associated' || !endpoint || isExecuteApi(endpoint),
  );
}
