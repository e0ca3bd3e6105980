import {
  isKnown,
  isUnknown,
  type Api,
  type Inventory,
  type Stage,
} from '../../inventory';
import { apiHop, unknownTypeHop } from './apiHop';
import { authorizationHops } from './authorizationHops';
import { domainPolicyHop } from './domainPolicyHop';
import { endpointPolicyHop } from './endpointPolicyHop';
import { isPrivateApi, principalAtEndpoint } from '../flow/gates';
import { openMethodArn, toExecuteApi } from '../policies/invokeArns';
import { authorizerOf } from '../flow/authorizerOf';
import {
  publicAddressOf,
  resolveCaller,
  servesApi,
  type ResolvedCaller,
} from './resolveCaller';
import type { CallDecision, CallQuestion, Hop, Verdict } from '../types';

const UNKNOWN_DOMAIN_HOP: Hop = {
  kind: 'domain-policy',
  label: 'Domain policy',
  status: 'unknown',
  reason: 'The domain name is not in the inventory, nor is its policy.',
};

/**
 * Judges one call by API Gateway's authorization flow: VPC endpoint policy, policy of the private custom domain name if one
 * is used, resource policy and method authorization. Every gate is judged, also behind one that fails, so that the answer
 * names all that must change.
 *
 * @remarks
 * How the call gets to the endpoint, and what stands behind the API, is not judged here: that is the connectivity analysis.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html}
 *
 * @public
 */
export function judgeCall(
  api: Api,
  question: CallQuestion,
  inventory: Inventory,
): CallDecision {
  if (isUnknown(api.endpointType)) {
    return decide([unknownTypeHop(api, api.endpointType.unknown)]);
  }
  if (!isPrivateApi(api)) {
    return decide(publicHops(api, question));
  }
  const decisions = resolveCaller(question.caller, api, inventory).map(caller =>
    decide(privateHops(api, question, caller, inventory)),
  );
  return agreeing(decisions);
}

function privateHops(
  api: Api,
  question: CallQuestion,
  caller: ResolvedCaller,
  inventory: Inventory,
): Hop[] {
  const { operation } = question;
  const viaDomainArn =
    question.viaDomainArn && toExecuteApi(question.viaDomainArn);
  const facts = {
    ...caller.facts,
    ...(viaDomainArn && { viaDomainArn }),
    ...(question.viaUnknownDomain && { viaUnknownDomain: true }),
  };
  const resource = openMethodArn(api, question);
  const atEndpoint = {
    caller: { ...caller, facts },
    principal: isUnknown(operation.authorizationType)
      ? ({ type: 'unknown' } as const)
      : principalAtEndpoint(
          operation.authorizationType,
          question.caller.principalArn,
          authorizerOf(api, operation),
        ),
    resource,
  };
  return [
    ...servedHop(api, caller),
    endpointPolicyHop(atEndpoint),
    ...(viaDomainArn
      ? [domainPolicyHop(api, { ...atEndpoint, viaDomainArn }, inventory)]
      : []),
    ...(question.viaUnknownDomain ? [UNKNOWN_DOMAIN_HOP] : []),
    ...apiHop(api, question, resource),
    ...authorizationHops(api, {
      operation,
      stage: stageOf(api, question.stage),
      caller: question.caller,
      facts,
      resource,
    }),
  ];
}

/** The hop of the VPC endpoint itself, where it is none that leads to the API. */
function servedHop(api: Api, { endpoint }: ResolvedCaller): Hop[] {
  if (isUnknown(endpoint) || servesApi(endpoint, api.region)) {
    return [];
  }
  return [
    {
      kind: 'vpc-endpoint',
      resource: endpoint.arn,
      label: endpoint.endpointId,
      status: 'fail',
      reason: `${endpoint.endpointId} is an endpoint of ${endpoint.serviceName} in ${endpoint.region}, which does not lead to the API.`,
      fix: `Call through an endpoint of com.amazonaws.${api.region}.execute-api.`,
    },
  ];
}

function publicHops(api: Api, question: CallQuestion): Hop[] {
  const resource = openMethodArn(api, question);
  const sourceIp = publicAddressOf(question.caller);
  return [
    ...apiHop(api, question, resource),
    ...authorizationHops(api, {
      operation: question.operation,
      stage: stageOf(api, question.stage),
      caller: question.caller,
      facts: { isPrivate: false, ...(sourceIp && { sourceIp }) },
      resource,
    }),
  ];
}

function stageOf(api: Api, name: string): Stage | undefined {
  return isKnown(api.stages)
    ? api.stages.find(stage => stage.name === name)
    : undefined;
}

function decide(hops: Hop[]): CallDecision {
  return { verdict: verdictOf(hops), hops };
}

/** A gate that fails stops the call, however little is known of the others. */
export function verdictOf(hops: readonly Pick<Hop, 'status'>[]): Verdict {
  if (hops.some(hop => hop.status === 'fail')) {
    return 'denied';
  }
  return hops.some(hop => hop.status === 'unknown') ? 'unknown' : 'allowed';
}

/** For a VPC with several endpoints any of them may be the one in use. */
function agreeing(decisions: CallDecision[]): CallDecision {
  const [first, ...others] = decisions;
  const differs = others.some(one => one.verdict !== first.verdict);
  if (!differs) {
    return first;
  }
  const words = decisions.map(
    ({ verdict, hops }) => `${hops[0].label}: ${verdict}`,
  );
  return decide([
    {
      kind: 'endpoint-policy',
      label: 'VPC endpoint policy',
      status: 'unknown',
      reason: `The VPC has ${
        decisions.length
      } endpoints, and it depends on which is used (${words.join('; ')}).`,
      fix: 'Name the VPC endpoint.',
    },
  ]);
}
