import { parseArn } from '../../inventory';
import {
  ABSENT,
  ANY_TEXT,
  RequestContext,
  type ContextValue,
  type RequestPrincipal,
} from '../../policy';
import { isIdentityKey, isSupportedKey } from '../policies/conditionKeys';

/** What the context keys of one call are made from. */
export interface CallFacts {
  isPrivate: boolean;
  /** Of a private call; unknown where the caller's endpoint is not. */
  vpcEndpointId?: string;
  vpcId?: string;
  sourceIp?: string;
  /** Networks of which one holds the caller's address, where the address itself is not known. */
  sourceNetworks?: readonly string[];
  /** In the form that policies name, where the call goes through a private custom domain name. */
  viaDomainArn?: string;
  /** The call goes through a private custom domain name that the inventory does not have. */
  viaUnknownDomain?: boolean;
}

/**
 * The context of a call as a policy sees it.
 *
 * @param principal - Who the policy takes the caller for: `anonymous` has none of the identity keys.
 */
export function callContext(
  facts: CallFacts,
  principal: RequestPrincipal,
): RequestContext {
  return new RequestContext(
    {
      'aws:SecureTransport': known('true'),
      'aws:CurrentTime': present('when the call is made'),
      'aws:EpochTime': present('when the call is made'),
      ...(facts.isPrivate ? privateKeys(facts) : publicKeys(facts)),
      'execute-api:viaDomainArn': viaDomain(facts),
      ...identityKeys(principal),
    },
    otherKey(principal),
  );
}

function known(...values: string[]): ContextValue {
  return { state: 'known', values };
}

function present(what: string, within?: readonly string[]): ContextValue {
  return {
    state: 'unknown',
    present: true,
    reason: `depends on ${what}`,
    ...(within && { within }),
  };
}

function viaDomain(facts: CallFacts): ContextValue {
  if (facts.viaUnknownDomain) {
    return present('the domain name that the call goes through');
  }
  return facts.viaDomainArn ? known(facts.viaDomainArn) : ABSENT;
}

function privateKeys(facts: CallFacts): Record<string, ContextValue> {
  return {
    'aws:SourceVpce': facts.vpcEndpointId
      ? known(facts.vpcEndpointId)
      : present('the VPC endpoint that the call comes through'),
    'aws:SourceVpc': facts.vpcId
      ? known(facts.vpcId)
      : present('the VPC of the endpoint that the call comes through'),
    'aws:VpcSourceIp': address(facts),
    // AWS's own pages disagree on what it holds for a call through a VPC endpoint, if anything.
    'aws:SourceIp': {
      state: 'unknown',
      reason:
        'AWS does not say what aws:SourceIp holds for a call to a private API; aws:VpcSourceIp holds the address of the caller',
    },
  };
}

function publicKeys(facts: CallFacts): Record<string, ContextValue> {
  return {
    'aws:SourceVpce': ABSENT,
    'aws:SourceVpc': ABSENT,
    'aws:VpcSourceIp': ABSENT,
    'aws:SourceIp': address(facts),
  };
}

function address(facts: CallFacts): ContextValue {
  return facts.sourceIp
    ? known(facts.sourceIp)
    : present('the address of the caller', facts.sourceNetworks);
}

function identityKeys(
  principal: RequestPrincipal,
): Record<string, ContextValue> {
  if (principal.type === 'unknown-aws' && principal.accountId) {
    return { 'aws:PrincipalAccount': known(principal.accountId) };
  }
  const arn = principal.type === 'aws' ? parseArn(principal.arn) : undefined;
  if (!arn || principal.type !== 'aws') {
    return {};
  }
  const [type, ...path] = arn.resource.split('/');
  return {
    'aws:PrincipalAccount': known(arn.accountId),
    'aws:PrincipalArn': known(principalArn(principal.arn)),
    ...typeKeys(type, path),
  };
}

function typeKeys(type: string, path: string[]): Record<string, ContextValue> {
  switch (type) {
    case 'user':
      return {
        'aws:PrincipalType': known('User'),
        'aws:username': known(path[path.length - 1] ?? ''),
      };
    case 'role':
    case 'assumed-role':
      return {
        'aws:PrincipalType': known('AssumedRole'),
        'aws:username': ABSENT,
      };
    case 'root':
      return { 'aws:PrincipalType': known('Account'), 'aws:username': ABSENT };
    default:
      return {};
  }
}

/** For a session the key holds the ARN of its role, with the role's path, which the session's own ARN does not tell. */
function principalArn(caller: string): string {
  const arn = parseArn(caller)!;
  const [type, role] = arn.resource.split('/');
  return type === 'assumed-role'
    ? `arn:${arn.partition}:iam::${arn.accountId}:role/${ANY_TEXT}${role}`
    : caller;
}

const DEPENDS_ON_CALL: ContextValue = {
  state: 'unknown',
  reason: 'depends on the request',
};

/** API Gateway's list is of resource policies; its own examples of endpoint policies use `aws:ResourceOrgID`, which is not in it. */
const UNSUPPORTED: ContextValue = {
  state: 'unknown',
  reason:
    'API Gateway does not list the key for resource policies, and what it holds in a VPC endpoint policy is not documented for a call',
};

const OF_RESOURCE: ContextValue = {
  state: 'unknown',
  reason:
    'depends on the owner and the tags of the API; API Gateway does not list the key for resource policies',
};

/** Keys that nothing above gives a value. */
function otherKey(principal: RequestPrincipal): (key: string) => ContextValue {
  const identity: ContextValue =
    principal.type === 'anonymous'
      ? ABSENT
      : { state: 'unknown', reason: 'depends on the identity that signs' };
  return key => {
    if (isIdentityKey(key)) {
      return identity;
    }
    if (isSupportedKey(key)) {
      return DEPENDS_ON_CALL;
    }
    return /^aws:resource/i.test(key) ? OF_RESOURCE : UNSUPPORTED;
  };
}
