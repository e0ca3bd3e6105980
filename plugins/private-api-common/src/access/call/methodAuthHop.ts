import { type Api, type Authorizer, type Operation } from '../../inventory';
import {
  MAY_ALLOW,
  MAY_BE_SILENT,
  MAY_DENY,
  type AnswerSet,
} from '../../policy';
import { MAY_FAIL, MAY_PASS } from '../flow/resultSet';
import type {
  AuthorizationQuestion,
  JudgedAuthorization,
} from '../flow/judgeAuthorization';
import { authorizerOf } from '../flow/authorizerOf';
import type { Hop, HopStatus } from '../types';

/** The hop of the method's authorization: what the caller's identity policy, the authorizer or the token says. */
export function methodAuthHop(
  api: Api,
  { operation, caller }: AuthorizationQuestion,
  judged: JudgedAuthorization,
  policyStatus: HopStatus,
): Hop {
  const authorizer = authorizerOf(api, operation);
  const status = statusOf(judged, policyStatus);
  const who = subjectOf(judged, authorizer);
  const keyNote = operation.apiKeyRequired
    ? ' The method wants an API key too.'
    : '';
  return {
    ...baseHop(operation, judged.authorizationType),
    status,
    reason: `${reasonOf(judged, status, who)}${keyNote}`,
    ...fixOf(judged, status, caller.principalArn),
  };
}

/** The same where the way to authorise could not be read. */
export function unknownAuthHop(operation: Operation, reason: string): Hop {
  return {
    ...baseHop(operation, 'Method authorization'),
    status: 'unknown',
    reason: `How the method authorises is not known: ${reason}.`,
  };
}

function baseHop(
  operation: Operation,
  label: string,
): Pick<Hop, 'kind' | 'label' | 'evidence'> {
  const name = operation.method
    ? `${operation.method} ${operation.path}`
    : operation.path;
  return {
    kind: 'method-auth',
    label,
    evidence: {
      source: name,
      text: `authorizationType ${label}${
        operation.authorizerId ? `, authorizer ${operation.authorizerId}` : ''
      }`,
    },
  };
}

function statusOf(
  { results, identity }: JudgedAuthorization,
  policyStatus: HopStatus,
): HopStatus {
  if (results === MAY_FAIL && policyStatus !== 'fail') {
    return 'fail';
  }
  if (results === MAY_PASS || identity === MAY_ALLOW) {
    return 'pass';
  }
  return identity === MAY_DENY ? 'fail' : 'unknown';
}

function subjectOf(
  { authorizationType }: JudgedAuthorization,
  authorizer: Authorizer | undefined,
): string {
  const name = authorizer ? ` ${authorizer.name}` : '';
  switch (authorizationType) {
    case 'AWS_IAM':
      return 'the caller’s identity policy';
    case 'CUSTOM':
      return `the Lambda authorizer${name}`;
    case 'COGNITO_USER_POOLS':
      return `the Cognito authorizer${name}`;
    default:
      return `the JWT authorizer${name}`;
  }
}

function reasonOf(
  judged: JudgedAuthorization,
  status: HopStatus,
  subject: string,
): string {
  if (judged.authorizationType === 'NONE') {
    return 'The method asks nobody who they are.';
  }
  const who = subject.charAt(0).toUpperCase() + subject.slice(1);
  switch (judged.identity) {
    case MAY_ALLOW:
      return status === 'fail'
        ? `${who} allows the call, but the principal is of another account and no resource policy allows it.`
        : `${who} allows the call.`;
    case MAY_DENY:
      return `${who} denies the call.`;
    case MAY_BE_SILENT:
      return silentReason(judged, status, who);
    default:
      return status === 'pass'
        ? `Whatever ${subject} says, the call passes.`
        : `What ${subject} says is not known${needsWords(judged)}.`;
  }
}

function silentReason(
  { authorizationType, sameAccount }: JudgedAuthorization,
  status: HopStatus,
  who: string,
): string {
  if (status === 'pass') {
    return `${who} does not allow the call, and in table A the resource policy’s allow is enough.`;
  }
  if (status === 'unknown') {
    return `${who} does not allow the call; whether the resource policy is enough is not certain.`;
  }
  return authorizationType === 'AWS_IAM' && sameAccount === false
    ? `${who} does not allow the call. The principal is of another account, so both sides must.`
    : `${who} does not allow the call.`;
}

function needsWords({ combinations }: JudgedAuthorization): string {
  const [first, second] = combinations;
  if (second) {
    return '; whether it is needed depends on the principal’s account';
  }
  return first === 'both' ? ', and it must allow the call' : '';
}

function fixOf(
  { authorizationType, identity, request }: JudgedAuthorization,
  status: HopStatus,
  principalArn: string | undefined,
): Pick<Hop, 'fix'> {
  if (status === 'pass') {
    return {};
  }
  if (status === 'unknown') {
    return authorizationType === 'AWS_IAM' && !principalArn
      ? {
          fix: 'Name the principal that signs the call.',
        }
      : {};
  }
  switch (authorizationType) {
    case 'AWS_IAM':
      return { fix: iamFix(identity, request.resource) };
    case 'CUSTOM':
      return { fix: 'Let the authorizer return an Allow for the call.' };
    default:
      return { fix: 'Call with a valid token of the authorizer’s issuer.' };
  }
}

function iamFix(identity: AnswerSet, resource: string): string {
  switch (identity) {
    case MAY_ALLOW:
      return 'Sign as a role of the account that owns the API.';
    case MAY_DENY:
      return 'Remove the Deny from the caller’s identity policy.';
    default:
      return `Allow execute-api:Invoke on ${resource} in the caller’s identity policy.`;
  }
}
