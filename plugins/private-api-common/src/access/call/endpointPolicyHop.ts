import { isUnknown } from '../../inventory';
import type { RequestPrincipal } from '../../policy';
import { callContext } from '../flow/callContext';
import { invokeRequest } from '../flow/gates';
import { policyHop } from './policyHop';
import { readPolicy } from '../policies/readPolicy';
import type { ResolvedCaller } from './resolveCaller';
import type { Hop, HopStatus } from '../types';

/** What a VPC endpoint's policy is asked. */
export interface EndpointQuestion {
  caller: ResolvedCaller;
  principal: RequestPrincipal;
  /** ARN of the call. */
  resource: string;
}

/**
 * The hop of the VPC endpoint's policy, which comes before all that the API itself decides. Through a private custom domain
 * name it must allow two things: the domain and the API.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-endpoint-policies.html}
 */
export function endpointPolicyHop(question: EndpointQuestion): Hop {
  const { endpoint, facts } = question.caller;
  const hop = { kind: 'endpoint-policy' as const };
  if (isUnknown(endpoint)) {
    return {
      ...hop,
      label: 'VPC endpoint policy',
      ...(facts.vpcEndpointId && { resource: facts.vpcEndpointId }),
      status: 'unknown',
      reason: `The endpoint's policy is not known: ${endpoint.unknown}.`,
    };
  }
  const resources = facts.viaDomainArn
    ? [facts.viaDomainArn, question.resource]
    : [question.resource];
  const policy = readPolicy(endpoint.policy);
  const context = callContext(facts, question.principal);
  const hops = resources.map(resource =>
    policyHop({
      hop: {
        ...hop,
        resource: endpoint.arn,
        label: `Policy of ${endpoint.endpointId}`,
      },
      policy,
      request: invokeRequest(resource, question.principal, context),
      whenNone: {
        status: 'pass',
        reason: 'The endpoint has no policy of its own: full access.',
      },
    }),
  );
  return worstHop(hops);
}

const RANK: Record<HopStatus, number> = { fail: 2, unknown: 1, pass: 0 };

function worstHop(hops: Hop[]): Hop {
  return hops.reduce((worst, hop) =>
    RANK[hop.status] > RANK[worst.status] ? hop : worst,
  );
}
