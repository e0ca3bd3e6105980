import { isUnknown, type Api } from '../../inventory';
import {
  MAY_ALLOW,
  MAY_DENY,
  narrowPolicy,
  type AnswerSet,
  type NarrowedPolicy,
  type RequestPrincipal,
} from '../../policy';
import {
  combinationsFor,
  combine,
  identityAnswers,
  type Combination,
} from '../flow/authorization';
import type { CallClass } from '../flow/callClasses';
import { contextFor } from './EndpointIndex';
import { type CallContexts } from './IndexedEndpoint';
import {
  answersWithoutPolicy,
  anyPrincipalAtEndpoint,
  isPrivateApi,
  principalOfMethod,
} from '../flow/gates';
import { INVOKE } from '../policies/invokeArns';
import { EITHER_RESULT, MAY_FAIL, type ResultSet } from '../flow/resultSet';

/** How the calls of one class are authorised, worked out once. */
export interface PreparedClass {
  callClass: CallClass;
  /** What the resource policy says of it. */
  answers: NarrowedPolicy;
  /** `undefined` where the way to authorise is not known. */
  combinations: Combination[] | undefined;
  identity: AnswerSet;
  atEndpoint: RequestPrincipal;
  atMethod: RequestPrincipal;
}

/** Resource policy and method authorization together. */
export interface MethodResults {
  /** Whatever the caller's credentials. */
  results: ResultSet;
  /** With credentials that the authorizer or the identity policy accepts. */
  withCredentials: ResultSet;
}

/** Prepares a class for callers of whom only the endpoint is known. */
export function prepareClass(api: Api, callClass: CallClass): PreparedClass {
  const { authorizationType, authorizer, policy } = callClass;
  if (isUnknown(authorizationType)) {
    const atMethod = { type: 'unknown' } as const;
    return {
      callClass,
      answers: narrowedAnswers(api, callClass, atMethod),
      combinations: undefined,
      identity: MAY_ALLOW,
      atEndpoint: atMethod,
      atMethod,
    };
  }
  const atMethod = principalOfMethod(authorizationType, undefined);
  return {
    callClass,
    answers: narrowedAnswers(api, callClass, atMethod),
    combinations: combinationsFor({
      authorizationType,
      isPrivate: isPrivateApi(api),
      hasPolicy: policy.state !== 'none' && policy.state !== 'not-applicable',
    }),
    identity: identityAnswers(authorizationType, 'unknown'),
    atEndpoint: anyPrincipalAtEndpoint(authorizationType, authorizer),
    atMethod,
  };
}

/** All calls of a class meet the same statements, so that the first stands for them. */
function narrowedAnswers(
  api: Api,
  { policy, resources: [resource] }: CallClass,
  principal: RequestPrincipal,
): NarrowedPolicy {
  if (policy.state === 'present') {
    return narrowPolicy(policy.compiled, {
      principal,
      action: INVOKE,
      resource,
    });
  }
  const answers = answersWithoutPolicy(api, policy);
  return () => answers;
}

/** What a class of calls meets at the API, in a context. */
export function methodResults(
  { answers, combinations, identity, atMethod }: PreparedClass,
  contexts: CallContexts,
): MethodResults {
  const said = answers(contextFor(contexts, atMethod));
  if (!combinations) {
    const results = said === MAY_DENY ? MAY_FAIL : EITHER_RESULT;
    return { results, withCredentials: results };
  }
  return {
    results: combine(combinations, said, identity),
    withCredentials: combine(combinations, said, MAY_ALLOW),
  };
}
