import { callContext } from '../../access/flow/callContext';
import {
  classifyCalls,
  signatureFor,
  wholeApiArn,
  type CallClass,
} from '../../access/flow/callClasses';
import { invokeRequest, principalOfMethod } from '../../access/flow/gates';
import {
  isUnknown,
  unknownBecause,
  type Api,
  type AuthorizationType,
  type Fact,
} from '../../inventory';
import { evaluatePolicy, MAY_ALLOW, MAY_BE_SILENT } from '../../policy';
import { servedPolicyGap } from './servedPolicyGap';

/** A way into a private API. */
export interface WayIn {
  vpcEndpointId: string;
  /** Unknown where the endpoint is of an account that is not indexed. */
  vpcId?: string;
  /** ARN, as policies name it, of the private custom domain name in use. */
  viaDomainArn?: string;
}

/** `open`: the policy lets in some call with fitting credentials; `shut`: none, whatever the credentials. */
export type WayInState = 'open' | 'shut';

/** Of types that the gates treat alike, one stands for all: only signed calls have a principal, only authorizers may make up for silence. */
const EACH_KIND: readonly AuthorizationType[] = ['NONE', 'AWS_IAM', 'CUSTOM'];

/** What the resource policy of an API makes of calls through a VPC endpoint; unknown where what was not read decides it. */
export function judgeWayIn(api: Api, way: WayIn): Fact<WayInState> {
  const gap = servedPolicyGap(api);
  if (gap) {
    return gap;
  }
  const states = classifyCalls(api).map(one => judgeClass(api, one, way));
  if (states.length === 0 || states.includes('open')) {
    return 'open';
  }
  return states.find(isUnknown) ?? 'shut';
}

function judgeClass(api: Api, one: CallClass, way: WayIn): Fact<WayInState> {
  const { policy, authorizationType } = one;
  switch (policy.state) {
    case 'unknown':
      return unknownBecause(policy.reason, policy.missingAction);
    case 'invalid':
      return unknownBecause(
        'the resource policy is no policy that can be read',
      );
    case 'present':
      break;
    default:
      return 'open';
  }
  if (!isUnknown(authorizationType)) {
    return mayLetIn(one, authorizationType, way) ? 'open' : 'shut';
  }
  const possible = EACH_KIND.map(type => mayLetIn(one, type, way));
  if (!possible.includes(true)) {
    return 'shut';
  }
  // A policy about some of the paths may let in those only that the API does not have.
  const isForWholeApi = signatureFor(policy, api)(wholeApiArn(api)) === '';
  return isForWholeApi && !possible.includes(false)
    ? 'open'
    : authorizationType;
}

function mayLetIn(
  { policy, resources }: CallClass,
  authorizationType: AuthorizationType,
  way: WayIn,
): boolean {
  if (policy.state !== 'present') {
    return true;
  }
  const principal = principalOfMethod(authorizationType, undefined);
  const context = callContext({ isPrivate: true, ...way }, principal);
  const answers = evaluatePolicy(
    policy.compiled,
    invokeRequest(resources[0], principal, context),
  );
  // With these, an allow of the identity policy or the authorizer makes up for a silent resource policy.
  const mayBeSilent =
    authorizationType === 'AWS_IAM' || authorizationType === 'CUSTOM';
  return (answers & (MAY_ALLOW | (mayBeSilent ? MAY_BE_SILENT : 0))) !== 0;
}
