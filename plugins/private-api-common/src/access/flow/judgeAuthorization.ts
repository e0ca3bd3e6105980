import type { Api, AuthorizationType, Operation, Stage } from '../../inventory';
import {
  explainPolicy,
  MAY_ALLOW,
  MAY_BE_SILENT,
  type AnswerSet,
  type PolicyRequest,
  type RequestPrincipal,
} from '../../policy';
import {
  combinationsFor,
  combine,
  identityAnswers,
  type Combination,
} from './authorization';
import { type ResultSet } from './resultSet';
import { callContext, type CallFacts } from './callContext';
import {
  answersOfApi,
  invokeRequest,
  isPrivateApi,
  isSameAccount,
  principalOfMethod,
} from './gates';
import type { ReadPolicy } from '../policies/readPolicy';
import type { Caller } from '../types';

/** One call, as far as the API's own gates need it. */
export interface AuthorizationQuestion {
  operation: Operation;
  stage?: Stage;
  caller: Caller;
  facts: CallFacts;
  /** ARN of the call. */
  resource: string;
}

/** How policy and identity of one call add up. */
export interface JudgedAuthorization {
  authorizationType: AuthorizationType;
  combinations: Combination[];
  policy: AnswerSet;
  identity: AnswerSet;
  results: ResultSet;
  sameAccount: boolean | undefined;
  request: PolicyRequest;
}

/** Judges resource policy and method authorization together. */
export function judgeAuthorization(
  api: Api,
  question: AuthorizationQuestion,
  policy: ReadPolicy,
  authorizationType: AuthorizationType,
): JudgedAuthorization {
  const principal = principalOfMethod(
    authorizationType,
    question.caller.principalArn,
  );
  const request = requestOf(question, principal);
  const sameAccount = isSameAccount(api, principal);
  const combinations = combinationsFor({
    authorizationType,
    isPrivate: isPrivateApi(api),
    hasPolicy: policy.state !== 'none' && policy.state !== 'not-applicable',
    sameAccount,
  });
  const answers = withDelegation(
    answersOfApi(api, policy, request),
    policy,
    request,
    sameAccount,
  );
  const identity = identityAnswers(
    authorizationType,
    question.caller.identity ?? 'unknown',
  );
  return {
    authorizationType,
    combinations,
    policy: answers,
    identity,
    results: combine(combinations, answers, identity),
    sameAccount,
    request,
  };
}

/** What the resource policy is asked. */
export function requestOf(
  { facts, resource }: AuthorizationQuestion,
  principal: RequestPrincipal,
): PolicyRequest {
  return invokeRequest(resource, principal, callContext(facts, principal));
}

/**
 * An Allow that names the API's own account hands the decision to that account's identity policies. Whether API Gateway then
 * takes it for an allow of an identity that has none is not documented, so it is not sure.
 */
function withDelegation(
  answers: AnswerSet,
  policy: ReadPolicy,
  request: PolicyRequest,
  sameAccount: boolean | undefined,
): AnswerSet {
  if (
    answers !== MAY_ALLOW ||
    sameAccount === false ||
    policy.state !== 'present'
  ) {
    return answers;
  }
  const { deciding } = explainPolicy(policy.compiled, request);
  const isDelegated = deciding.every(({ statement: { principals } }) =>
    principals?.of.every(one => one.type === 'account'),
  );
  return isDelegated && !isRootUser(request.principal)
    ? MAY_ALLOW | MAY_BE_SILENT
    : answers;
}

function isRootUser(principal: RequestPrincipal): boolean {
  return principal.type === 'aws' && principal.arn.endsWith(':root');
}
