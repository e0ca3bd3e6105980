import { CompiledApiAccess } from './CompiledApiAccess';
import type { EndpointIndex } from './EndpointIndex';
import { isPrivateApi } from './gates';
import { reasonOfJudgements } from './reasonOfJudgements';
import { summariseJudgements } from './summariseJudgements';
import type { CallerVerdict } from './types';

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
    const judgements = access.judge(indexed, index.domainsOf(endpoint, api));
    return {
      vpcEndpointId: endpoint.endpointId,
      vpcId: endpoint.vpcId,
      accountId: endpoint.accountId,
      ...summariseJudgements(judgements),
      reason: reasonOfJudgements(indexed, judgements),
    };
  });
}
