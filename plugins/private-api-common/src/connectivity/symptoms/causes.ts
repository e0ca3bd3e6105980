import { policyFactsOf, readApiPolicy } from '../../access';
import type { Hop } from '../../access/types';
import { Api, AuthorizationType, isUnknown } from '../../inventory';
import type { Cause } from './types';

/**
 * The causes of failed calls, by id.
 *
 * @see https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden
 * @see https://repost.aws/knowledge-center/api-gateway-private-endpoint-connection
 */
export const CAUSES = {
  'security-group': {
    cause:
      'A security group lets the caller in at the VPC endpoint, or the VPC link in at the load balancer, on no rule.',
    fix: 'Open TCP 443 of the VPC endpoint to the caller, and the listener to the VPC link.',
    hops: ['security-group'],
  },
  'endpoint-state': {
    cause: 'The VPC endpoint is not available, or of another Region.',
    fix: 'Bring the endpoint to the state available, or call through another.',
    hops: ['vpc-endpoint'],
  },
  route: {
    cause:
      'No route, network ACL, peering or transit gateway leads from the caller to the VPC endpoint and back.',
    fix: 'Check routes and network ACLs; they are not in the inventory.',
  },
  name: {
    cause: 'The name leads nowhere, or elsewhere than to the VPC endpoint.',
    fix: 'Look the name up where the caller runs: it must give private addresses of the endpoint.',
    hops: ['name'],
  },
  'private-dns-shadow': {
    cause:
      'The API is public, and private DNS of a VPC endpoint leads its name to the endpoint.',
    fix: 'Call by a custom domain name, or turn private DNS off and call private APIs by their aliases.',
    hops: ['name'],
    check: api => typeAnswer(api, type => type !== 'PRIVATE'),
  },
  'not-through-endpoint': {
    cause:
      'A private API is called over the internet, not through a VPC endpoint.',
    fix: 'Resolve the name to the VPC endpoint: by alias, private DNS or, from on-premises, an inbound Resolver endpoint.',
    hops: ['name'],
    check: api =>
      api.endpointType === 'PRIVATE' ? undefined : typeAnswer(api, () => false),
  },
  'no-policy': {
    cause:
      'The private API has no resource policy, or was not deployed since it got one.',
    fix: 'Attach a policy that allows the VPC endpoint, and deploy.',
    check: ({ policy, endpointType }) =>
      isUnknown(policy) || endpointType !== 'PRIVATE'
        ? undefined
        : policy === null,
  },
  'resource-policy': {
    cause: 'The resource policy does not allow the call.',
    fix: 'Allow the VPC endpoint or VPC in the resource policy, and deploy.',
    hops: ['resource-policy'],
  },
  'explicit-deny': {
    cause:
      'A Deny statement of the resource, endpoint or domain policy meets the call.',
    fix: "Except the caller's VPC endpoint from the Deny statement, and deploy.",
    hops: ['resource-policy', 'endpoint-policy', 'domain-policy'],
    isShownBy: showsDeny,
  },
  'endpoint-policy': {
    cause: 'The policy of the VPC endpoint does not allow the call.',
    fix: 'Allow execute-api:Invoke on the API in the policy of the VPC endpoint.',
    hops: ['endpoint-policy'],
  },
  'iam-principal': {
    cause:
      'The resource policy names IAM principals, and the method does not use AWS_IAM, so that the caller is anonymous.',
    fix: 'Set the method to AWS_IAM, or the principal to *.',
    hops: ['resource-policy'],
    check: api =>
      namesIdentities(api)
        ? authAnswer(api, type => type !== 'AWS_IAM')
        : false,
  },
  authorizer: {
    cause: 'The authorizer refuses the caller.',
    fix: 'Check the token and what the authorizer answers; a cached answer lasts until its time is up.',
    hops: ['method-auth'],
    check: api =>
      authAnswer(api, type => type !== 'NONE' && type !== 'AWS_IAM'),
  },
  unsigned: {
    cause: 'The call is not signed, and the method uses AWS_IAM.',
    fix: 'Sign the call with Signature Version 4 for service execute-api.',
    hops: ['method-auth'],
    check: api => authAnswer(api, type => type === 'AWS_IAM'),
  },
  operation: {
    cause: 'There is no such method and path in the stage.',
    fix: 'Call an existing one, with the stage in the path, or deploy.',
    hops: ['operation', 'stage'],
  },
  'default-endpoint-disabled': {
    cause: 'The default endpoint is disabled.',
    fix: 'Call by a custom domain name.',
    check: api =>
      isUnknown(api.disableExecuteApiEndpoint)
        ? undefined
        : api.disableExecuteApiEndpoint,
  },
  strict: {
    cause:
      'Endpoint access mode STRICT refuses calls by alias or by the hostname of the VPC endpoint.',
    fix: 'Call by private DNS or a custom domain name, or set the mode to BASIC.',
    check: api => api.endpointAccessMode === 'STRICT',
  },
  association: {
    cause:
      'The custom domain name is not associated with the VPC endpoint, since less than 15 minutes, or another of the same name is.',
    fix: 'Create the domain name access association and wait 15 minutes.',
    hops: ['domain-name'],
  },
  'domain-policy': {
    cause:
      'The policy of the custom domain name denies all, as a new one does.',
    fix: 'Allow the VPC endpoint in the policy of the domain name as well as in that of the API.',
    hops: ['domain-policy'],
  },
  waf: {
    cause:
      'A WAF web ACL of the stage blocks the call; it acts before the policies.',
    fix: 'Look at the sampled requests of the web ACL.',
    check: ({ stages }) =>
      isUnknown(stages) || stages.some(({ webAclArn }) => webAclArn)
        ? undefined
        : false,
  },
  'api-key': {
    cause:
      'The method wants an API key, which is missing or of no usage plan of the stage.',
    fix: 'Send x-api-key with a key of a usage plan of the stage.',
    check: ({ operations }) =>
      isUnknown(operations) || operations.some(one => one.apiKeyRequired)
        ? undefined
        : false,
  },
  'link-inactive': {
    cause:
      'The VPC link is not available: a V2 link goes INACTIVE after 60 days without traffic.',
    fix: 'Call again in some minutes, and keep the link awake with a regular call.',
    hops: ['vpc-link'],
  },
  targets: {
    cause:
      'No target behind the load balancer or Cloud Map service is healthy.',
    fix: 'Repair the targets or their health check.',
    hops: ['target', 'target-group', 'cloud-map'],
  },
  listener: {
    cause: 'No listener fits the integration, in port or in TLS.',
    fix: 'Name port and scheme of a listener in the URI of the integration.',
    hops: ['listener', 'load-balancer'],
  },
  integration: {
    cause:
      'The integration is missing, names something that is gone, or fails by itself.',
    fix: 'Look at the execution log of the stage.',
    hops: ['integration'],
  },
  'slow-integration': {
    cause:
      'The integration takes longer than its time-out, 29 seconds by default.',
    fix: 'Make it faster, or raise the time-out by a quota request (Regional and private APIs).',
  },
  'health-check-path': {
    cause:
      'A health check of a load balancer in front of the VPC endpoint asks for a path that needs authorization.',
    fix: 'Set the health check path to /ping and expect 200.',
  },
  'method-arn': {
    cause:
      'The ARN of the method, made from the path, is longer than 1600 bytes.',
    fix: 'Call a shorter path.',
    hops: ['api'],
  },
  preflight: {
    cause:
      'The preflight request of the browser is not answered: no OPTIONS method without authorization, or a name that needs a header.',
    fix: 'Enable CORS and deploy; call by the alias or a custom domain name.',
    hops: ['operation'],
  },
  certificate: {
    cause: 'The certificate does not cover the name that is called.',
    fix: 'Call a name that API Gateway has a certificate for: a plain CNAME is none, a custom domain name is.',
    hops: ['domain-name'],
  },
} as const satisfies Record<string, Omit<Cause, 'id'>>;

/** @see CAUSES */
export type CauseId = keyof typeof CAUSES;

function typeAnswer(
  { endpointType }: Api,
  holds: (type: string) => boolean,
): boolean | undefined {
  if (isUnknown(endpointType)) {
    return undefined;
  }
  // That the API is public makes it possible, not certain.
  return holds(endpointType) ? undefined : false;
}

/** The statement that decided is the evidence of a policy's hop. */
function showsDeny({ evidence }: Hop): boolean {
  return /"Effect": *"Deny"/.test(evidence?.text ?? '');
}

/** True too where the policy is not known. */
function namesIdentities(api: Api): boolean {
  const policy = readApiPolicy(api);
  if (policy.state !== 'present') {
    return policy.state === 'unknown' || policy.state === 'invalid';
  }
  const facts = policyFactsOf(policy.document);
  return facts.iamPrincipals.length + facts.identityConditions.length > 0;
}

/** Ruled out where all operations are known and none authorises in such a way. */
function authAnswer(
  { operations }: Api,
  isSuch: (type: AuthorizationType) => boolean,
): boolean | undefined {
  const may =
    isUnknown(operations) ||
    operations.some(
      ({ authorizationType: type }) => isUnknown(type) || isSuch(type),
    );
  return may ? undefined : false;
}
