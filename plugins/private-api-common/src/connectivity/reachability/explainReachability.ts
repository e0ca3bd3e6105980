import { Api, Inventory, isUnknown } from '../../inventory';
import { allOf, bestOf, statusOf, verdictOf } from '../status';
import type { Reachability, ReachabilityQuestion } from '../types';
import { Call, readCall } from './Call';
import { curlOf, urlOf } from './callLine';
import { explainPrivate } from './explainPrivate';
import { explainPublic } from './explainPublic';
import type { Explanation } from './Explanation';
import { findRoutes } from './findRoutes';

/**
 * Whether a call comes through, hop by hop from the caller to the targets.
 *
 * @remarks
 * The verdict is the three-valued AND of all hops: `allowed` means that the integration answers the call. A call that gets
 * past all policies and ends at a sleeping VPC link or at unhealthy targets does not come through, so it is `denied`, and the
 * hop tells that it is a matter of the backend. Where a caller can take several VPC endpoints, the best way is told.
 *
 * @public
 */
export function explainReachability(
  api: Api,
  question: ReachabilityQuestion,
  inventory: Inventory,
): Reachability {
  const call = readCall(question);
  const answers = explain(api, call, inventory).map(explanation =>
    answer(api, call, explanation),
  );
  return (
    bestOf(answers, ({ verdict }) => statusOf(verdict)) ?? {
      verdict: 'unknown',
      hops: [],
    }
  );
}

function explain(api: Api, call: Call, inventory: Inventory): Explanation[] {
  const isPrivate =
    api.endpointType === 'PRIVATE' || isUnknown(api.endpointType);
  return isPrivate
    ? findRoutes(call.caller, api, inventory).map(route =>
        explainPrivate(api, call, route, inventory),
      )
    : [explainPublic(api, call, inventory)];
}

function answer(
  api: Api,
  call: Call,
  { hops, target, operation }: Explanation,
): Reachability {
  const verdict = verdictOf(allOf(hops.map(({ status }) => status)));
  const name = hops.find(({ kind }) => kind === 'name');
  if (!target || name?.status === 'fail') {
    return { verdict, hops };
  }
  const curl = curlOf(api, call, target, operation);
  return {
    verdict,
    hops,
    url: urlOf(api, call, target),
    ...(curl && { curl }),
  };
}
