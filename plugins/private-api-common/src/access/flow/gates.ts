import {
  parseArn,
  type Api,
  type AuthorizationType,
  type Authorizer,
} from '../../inventory';
import {
  evaluatePolicy,
  MAY_ALLOW,
  MAY_BE_SILENT,
  MAY_DENY,
  type AnswerSet,
  type PolicyRequest,
  type RequestPrincipal,
} from '../../policy';
import { INVOKE } from '../policies/invokeArns';
import type { PresentPolicy, ReadPolicy } from '../policies/readPolicy';

/** Nothing can be said of what a policy answers. */
export const ANY_ANSWER: AnswerSet = MAY_ALLOW | MAY_DENY | MAY_BE_SILENT;

/** What a policy answers to a call. Without a policy: `whenNone`. */
export function policyAnswers(
  policy: ReadPolicy,
  request: PolicyRequest,
  whenNone: AnswerSet,
): AnswerSet {
  return policy.state === 'present'
    ? evaluatePolicy(policy.compiled, request)
    : missingAnswers(policy, whenNone);
}

function missingAnswers(
  { state }: Exclude<ReadPolicy, PresentPolicy>,
  whenNone: AnswerSet,
): AnswerSet {
  switch (state) {
    case 'none':
      return whenNone;
    case 'not-applicable':
      return MAY_BE_SILENT;
    default:
      return ANY_ANSWER;
  }
}

/** Who signs a call; AWS_IAM methods see an identity, all others nobody. */
export function principalOfMethod(
  authorizationType: AuthorizationType,
  principalArn: string | undefined,
): RequestPrincipal {
  return authorizationType === 'AWS_IAM'
    ? signer(principalArn)
    : { type: 'anonymous' };
}

/**
 * For whom a VPC endpoint's policy takes a caller who signs as `principalArn`, or with nothing: it reads the `Authorization`
 * header before the method's own authorization is known. A token in that header makes the caller anonymous.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-endpoint-policies.html}
 */
export function principalAtEndpoint(
  authorizationType: AuthorizationType,
  principalArn: string | undefined,
  authorizer?: Authorizer,
): RequestPrincipal {
  if (authorizationType === 'AWS_IAM') {
    return signer(principalArn);
  }
  return principalArn && canSign(authorizationType, authorizer)
    ? signer(principalArn)
    : { type: 'anonymous' };
}

/** The same for a caller of whom it is not known whether and as whom they sign. */
export function anyPrincipalAtEndpoint(
  authorizationType: AuthorizationType,
  authorizer?: Authorizer,
): RequestPrincipal {
  if (authorizationType === 'AWS_IAM') {
    return { type: 'unknown-aws' };
  }
  return canSign(authorizationType, authorizer)
    ? { type: 'unknown' }
    : { type: 'anonymous' };
}

function canSign(
  authorizationType: AuthorizationType,
  authorizer: Authorizer | undefined,
): boolean {
  return authorizationType === 'NONE' || !takesAuthorizationHeader(authorizer);
}

function signer(principalArn: string | undefined): RequestPrincipal {
  return principalArn && parseArn(principalArn)
    ? { type: 'aws', arn: principalArn }
    : { type: 'unknown-aws' };
}

/** Most do. One that reads other headers leaves it free for a signature. */
function takesAuthorizationHeader(authorizer: Authorizer | undefined): boolean {
  const sources = authorizer?.identitySources ?? [];
  return (
    sources.length === 0 ||
    sources.some(source => /\bheader\.authorization\b/i.test(source))
  );
}

/** Whether the signer belongs to the account that owns the API. */
export function isSameAccount(
  api: Api,
  principal: RequestPrincipal,
): boolean | undefined {
  const accountId =
    principal.type === 'aws'
      ? parseArn(principal.arn)?.accountId
      : principal.type === 'unknown-aws' && principal.accountId;
  return accountId ? accountId === api.accountId : undefined;
}

/** One request to a policy on calls of an API. */
export function invokeRequest(
  resource: string,
  principal: RequestPrincipal,
  context: PolicyRequest['context'],
): PolicyRequest {
  return { principal, action: INVOKE, resource, context };
}

/** True for REST APIs that only VPC endpoints lead to; of unknown endpoint type none is. */
export function isPrivateApi(api: Api): boolean {
  return api.apiType === 'REST' && api.endpointType === 'PRIVATE';
}

/** What the resource policy of an API answers. */
export function answersOfApi(
  api: Api,
  policy: ReadPolicy,
  request: PolicyRequest,
): AnswerSet {
  return policy.state === 'present'
    ? evaluatePolicy(policy.compiled, request)
    : answersWithoutPolicy(api, policy);
}

/** The same where there is none that could be read. Without a policy a private API admits nobody. */
export function answersWithoutPolicy(
  api: Api,
  policy: Exclude<ReadPolicy, PresentPolicy>,
): AnswerSet {
  return missingAnswers(policy, isPrivateApi(api) ? MAY_DENY : MAY_BE_SILENT);
}
