import { isUnknown, type Api, type Stage } from '../../inventory';
import { MAY_ALLOW, type PolicyRequest } from '../../policy';
import { combine } from '../flow/authorization';
import { MAY_FAIL, MAY_PASS } from '../flow/resultSet';
import { isPrivateApi } from '../flow/gates';
import {
  judgeAuthorization,
  requestOf,
  type AuthorizationQuestion,
  type JudgedAuthorization,
} from '../flow/judgeAuthorization';
import { methodAuthHop, unknownAuthHop } from './methodAuthHop';
import { policyHop, type PolicyStop } from './policyHop';
import {
  deployedPolicyOf,
  readApiPolicy,
  type ReadPolicy,
} from '../policies/readPolicy';
import { openPolicyFix } from '../policies/suggestPolicy';
import type { Hop, HopStatus } from '../types';

/** The hops of the resource policy, where the API can have one, and of the method's authorization. */
export function authorizationHops(
  api: Api,
  question: AuthorizationQuestion,
): Hop[] {
  const { authorizationType } = question.operation;
  const policy = readApiPolicy(api, question.stage);
  if (isUnknown(authorizationType)) {
    return hopsOfUnknownAuth(api, question, policy, authorizationType.unknown);
  }
  const judged = judgeAuthorization(api, question, policy, authorizationType);
  const status = policyStatus(judged);
  const hops: Hop[] = [];
  if (policy.state !== 'not-applicable') {
    hops.push(
      policyHop(stopOf(api, question, policy, judged.request), () => ({
        status,
        addition: additionOf(judged, status),
      })),
    );
  }
  // Where there is no policy its hop passes, whatever table would want of one.
  hops.push(methodAuthHop(api, question, judged, hops[0]?.status ?? 'pass'));
  return hops;
}

/** The policy stops a call only where no identity could make it pass. */
function policyStatus({
  combinations,
  policy,
  results,
}: JudgedAuthorization): HopStatus {
  if (results === MAY_PASS) {
    return 'pass';
  }
  const atBest = combine(combinations, policy, MAY_ALLOW);
  switch (atBest) {
    case MAY_PASS:
      return 'pass';
    case MAY_FAIL:
      return 'fail';
    default:
      return 'unknown';
  }
}

function additionOf(
  { policy, authorizationType }: JudgedAuthorization,
  status: HopStatus,
): string | undefined {
  if (status !== 'pass' || policy === MAY_ALLOW) {
    return undefined;
  }
  return authorizationType === 'AWS_IAM'
    ? 'With AWS_IAM in the same account that is no denial: the allow of an identity policy suffices.'
    : 'With a Lambda authorizer that is no denial: its allow suffices.';
}

function stopOf(
  api: Api,
  { stage }: AuthorizationQuestion,
  policy: ReadPolicy,
  request: PolicyRequest,
): PolicyStop {
  const provenance = provenanceOf(stage);
  return {
    hop: {
      kind: 'resource-policy',
      resource: api.arn,
      label: 'Resource policy',
    },
    policy,
    request,
    ...(provenance && { provenance }),
    whenNone: isPrivateApi(api)
      ? {
          status: 'fail',
          reason: 'A private API without a resource policy admits nobody.',
          fix: openPolicyFix(api, request),
        }
      : {
          status: 'pass',
          reason:
            'There is no resource policy; a public API does not need one.',
        },
  };
}

/** A policy takes effect with a deployment, and the inventory may only have the draft. */
function provenanceOf(stage: Stage | undefined): string | undefined {
  if (!stage) {
    return 'as in the draft';
  }
  if (deployedPolicyOf(stage)) {
    return `as deployed to ${stage.name}`;
  }
  const since = stage.deployedAt ? `, last deployed ${stage.deployedAt}` : '';
  return `as in the draft: what ${stage.name} serves${since} may differ until the next deployment`;
}

function hopsOfUnknownAuth(
  api: Api,
  question: AuthorizationQuestion,
  policy: ReadPolicy,
  reason: string,
): Hop[] {
  const request = requestOf(question, { type: 'unknown' });
  const hop = policyHop(
    stopOf(api, question, policy, request),
    ({ answers }) => ({
      // Silence may be enough for some ways to authorise, and an allow too little for others.
      status: answers.every(answer => answer === 'deny') ? 'fail' : 'unknown',
    }),
  );
  return policy.state === 'not-applicable'
    ? [unknownAuthHop(question.operation, reason)]
    : [hop, unknownAuthHop(question.operation, reason)];
}
