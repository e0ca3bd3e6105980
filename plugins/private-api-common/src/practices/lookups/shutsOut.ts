import { callContext } from '../../access/callContext';
import { classifyCalls, type CallClass } from '../../access/callClasses';
import { invokeRequest, principalOfMethod } from '../../access/gates';
import { isUnknown, type Api } from '../../inventory';
import { evaluatePolicy, MAY_ALLOW, MAY_BE_SILENT } from '../../policy';

/** A way into a private API. */
export interface WayIn {
  vpcEndpointId: string;
  /** Unknown where the endpoint is of an account that is not indexed. */
  vpcId?: string;
  /** ARN, as policies name it, of the private custom domain name in use. */
  viaDomainArn?: string;
}

/**
 * True if the resource policy of an API surely keeps out every call through a VPC endpoint, whatever the caller's credentials.
 */
export function shutsOut(api: Api, way: WayIn): boolean {
  const classes = classifyCalls(api);
  return classes.length > 0 && classes.every(one => !mayLetIn(one, way));
}

function mayLetIn(
  { policy, authorizationType, resources }: CallClass,
  way: WayIn,
): boolean {
  if (policy.state !== 'present' || isUnknown(authorizationType)) {
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
