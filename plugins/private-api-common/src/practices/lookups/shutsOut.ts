import { classifyCalls, type CallClass } from '../../access/callClasses';
import { contextsOf, type CallContexts } from '../../access/EndpointIndex';
import { invokeRequest, principalOfMethod } from '../../access/gates';
import { isUnknown, type Api, type VpcEndpoint } from '../../inventory';
import { evaluatePolicy, MAY_ALLOW, MAY_BE_SILENT } from '../../policy';

/**
 * True if the resource policy of an API surely keeps out every call through a VPC endpoint, whatever the caller's credentials.
 *
 * @param viaDomainArn - ARN, in the form that policies name, of the private custom domain name that the calls come by.
 */
export function shutsOut(
  api: Api,
  endpoint: VpcEndpoint,
  viaDomainArn?: string,
): boolean {
  const contexts = contextsOf(endpoint, viaDomainArn);
  const classes = classifyCalls(api);
  return classes.length > 0 && classes.every(one => !mayLetIn(one, contexts));
}

function mayLetIn(
  { policy, authorizationType, resources }: CallClass,
  contexts: CallContexts,
): boolean {
  if (policy.state !== 'present' || isUnknown(authorizationType)) {
    return true;
  }
  const principal = principalOfMethod(authorizationType, undefined);
  const isSigned = authorizationType === 'AWS_IAM';
  const answers = evaluatePolicy(
    policy.compiled,
    invokeRequest(
      resources[0],
      principal,
      isSigned ? contexts.signed : contexts.anonymous,
    ),
  );
  // With these, an allow of the identity policy or the authorizer makes up for a silent resource policy.
  const mayBeSilent = isSigned || authorizationType === 'CUSTOM';
  return (answers & (MAY_ALLOW | (mayBeSilent ? MAY_BE_SILENT : 0))) !== 0;
}
