import { CompiledApiAccess } from './CompiledApiAccess';
import type { EndpointIndex } from './EndpointIndex';
import { isPrivateApi } from '../flow/gates';
import type { CallerVerdict } from '../types';

/** The verdicts on calls through each execute-api endpoint of the API's Region. Empty for APIs that are not private. */
export function judgeCallers(
  access: CompiledApiAccess,
  index: EndpointIndex,
): CallerVerdict[] {
  const { api } = access;
  if (!isPrivateApi(api)) {
    return [];
  }
  return index.inRegion(api.region).map(indexed => {
    const { endpoint } = indexed;
    const judged = access.judge(indexed, index.domainsOf(indexed, api));
    return {
      vpcEndpointId: endpoint.endpointId,
      vpcId: endpoint.vpcId,
      accountId: endpoint.accountId,
      ...judged.cell,
      reason: judged.reasonFor(indexed),
    };
  });
}
