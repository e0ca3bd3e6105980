import { parseArn } from '../inventory/arn';
import type { ElementMatch, Principal } from './PolicyDocument';
import type { RequestPrincipal } from './PolicyRequest';
import { EITHER, FALSE, not, some, TRUE, truthOf, type Truth } from './truth';

/**
 * Whether a statement's `Principal` or `NotPrincipal` is about who makes the request.
 *
 * @see {@link https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html}
 */
export function matchPrincipals(
  element: ElementMatch<Principal>,
  caller: RequestPrincipal,
): Truth {
  return element.not
    ? not(isExcepted(element.of, caller))
    : some(element.of, principal => matchPrincipal(principal, caller));
}

/** Whether one principal of a policy is the caller, or a group that the caller belongs to. */
export function matchPrincipal(
  principal: Principal,
  caller: RequestPrincipal,
): Truth {
  if (principal.type === 'everyone') {
    return TRUE;
  }
  switch (caller.type) {
    case 'anonymous':
      return FALSE;
    case 'unknown':
      return principal.type === 'deleted' ? FALSE : EITHER;
    case 'unknown-aws':
      return matchUnknownIdentity(principal, caller.accountId);
    case 'aws':
      return matchIdentity(principal, caller.arn);
    case 'service':
      return truthOf(
        principal.type === 'service' && principal.name === caller.name,
      );
    default:
      return truthOf(
        principal.type === 'federated' &&
          principal.provider === caller.provider,
      );
  }
}

function matchUnknownIdentity(
  principal: Principal,
  accountId: string | undefined,
): Truth {
  switch (principal.type) {
    case 'account':
      return accountId ? truthOf(principal.accountId === accountId) : EITHER;
    case 'arn':
      return accountId && parseArn(principal.arn)?.accountId !== accountId
        ? FALSE
        : EITHER;
    case 'canonical-user':
      return EITHER;
    default:
      return FALSE;
  }
}

function matchIdentity(principal: Principal, caller: string): Truth {
  switch (principal.type) {
    case 'account':
      return truthOf(principal.accountId === parseArn(caller)?.accountId);
    case 'arn':
      return matchIdentityArn(principal.arn, caller);
    case 'canonical-user':
      return EITHER;
    default:
      return FALSE;
  }
}

/** A role stands for its sessions; a session of a role may or may not be the one that a policy names. */
function matchIdentityArn(named: string, caller: string): Truth {
  if (named === caller) {
    return TRUE;
  }
  const policyRole = roleOf(named);
  const callerRole = roleOf(caller);
  if (
    !policyRole ||
    !callerRole ||
    policyRole.accountId !== callerRole.accountId ||
    policyRole.name !== callerRole.name
  ) {
    return FALSE;
  }
  if (!policyRole.session) {
    return TRUE;
  }
  return callerRole.session ? FALSE : EITHER;
}

interface RoleName {
  accountId: string;
  /** Without its path: a session's ARN has none, and the name alone is unique in the account. */
  name: string;
  session?: string;
}

function roleOf(text: string): RoleName | undefined {
  const arn = parseArn(text);
  const [type, ...path] = arn?.resource.split('/') ?? [];
  if (!arn || path.length === 0) {
    return undefined;
  }
  if (arn.service === 'iam' && type === 'role') {
    return { accountId: arn.accountId, name: path[path.length - 1] };
  }
  return arn.service === 'sts' && type === 'assumed-role'
    ? { accountId: arn.accountId, name: path[0], session: path[1] }
    : undefined;
}

/**
 * Whether `NotPrincipal` spares the caller. AWS wants the account, the role and its session named, and warns that it may
 * deny a caller of whom a part is missing: so a part named is never enough to be sure.
 */
function isExcepted(
  principals: readonly Principal[],
  caller: RequestPrincipal,
): Truth {
  const isNamed = some(principals, one => matchPrincipal(one, caller));
  if (
    isNamed === FALSE ||
    principals.some(one => one.type === 'everyone') ||
    caller.type === 'service' ||
    caller.type === 'federated'
  ) {
    return isNamed;
  }
  const isComplete =
    caller.type === 'aws' &&
    partsOf(caller.arn).every(part =>
      principals.some(one => isSamePrincipal(one, part)),
    );
  return isComplete ? TRUE : EITHER;
}

function partsOf(caller: string): Principal[] {
  const accountId = parseArn(caller)?.accountId ?? '';
  const role = roleOf(caller);
  const parts: Principal[] = [{ type: 'account', accountId }];
  if (!isRoot(caller)) {
    parts.push({ type: 'arn', arn: caller });
  }
  if (role?.session) {
    parts.push({
      type: 'arn',
      arn: `arn:${parseArn(caller)?.partition}:iam::${accountId}:role/${
        role.name
      }`,
    });
  }
  return parts;
}

function isSamePrincipal(one: Principal, part: Principal): boolean {
  if (part.type === 'account') {
    return one.type === 'account' && one.accountId === part.accountId;
  }
  return (
    one.type === 'arn' &&
    part.type === 'arn' &&
    (one.arn === part.arn || isSameRole(one.arn, part.arn))
  );
}

function isSameRole(a: string, b: string): boolean {
  const one = roleOf(a);
  const other = roleOf(b);
  return (
    one !== undefined &&
    other !== undefined &&
    one.accountId === other.accountId &&
    one.name === other.name &&
    one.session === other.session
  );
}

function isRoot(arn: string): boolean {
  return parseArn(arn)?.resource === 'root';
}
