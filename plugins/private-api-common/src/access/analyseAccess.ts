import type { Api, Inventory } from '../inventory';
import type { Access } from './types';

/**
 * Who may call an API: its part of the profile.
 *
 * @public
 */
export function analyseAccess(api: Api, inventory: Inventory): Access {
  const callers = inventory
    .all('vpc-endpoint')
    .filter(endpoint => endpoint.region === api.region)
    .map(endpoint => ({
      vpcEndpointId: endpoint.endpointId,
      vpcId: endpoint.vpcId,
      accountId: endpoint.accountId,
      verdict: 'unknown' as const,
      withCredentials: 'unknown' as const,
      reason: 'Not judged.',
    }));
  return {
    auth: [],
    policy: { state: 'unknown', reason: 'not judged', statements: [] },
    notes: [],
    callers,
  };
}
