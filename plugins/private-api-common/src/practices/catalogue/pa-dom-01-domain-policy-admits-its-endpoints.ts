import { readDomainPolicy } from '../../access';
import { callContext } from '../../access/flow/callContext';
import { invokeRequest } from '../../access/flow/gates';
import { domainInvokeArn } from '../../access/policies/invokeArns';
import type { DomainName } from '../../inventory';
import {
  evaluatePolicy,
  MAY_ALLOW,
  type CompiledPolicy,
  type RequestPrincipal,
} from '../../policy';
import { listed } from '../listed';
import { associationsOf, ofPrivateDomain } from '../lookups/ofPrivateDomain';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide, whitepaper } from '../sources';

const CALLERS: readonly RequestPrincipal[] = [
  { type: 'anonymous' },
  { type: 'unknown-aws' },
];

/** The first of two policies lets in whoever has been given a way to the domain. */
export const domainPolicyAdmitsItsEndpoints = definePractice({
  meta: {
    id: 'PA-DOM-01',
    title: 'Policy of a private domain admits its associated endpoints',
    severity: 'high',
    appliesTo: 'domain-name',
    checks:
      'Whether the policy of each private custom domain name may allow execute-api:Invoke at all, and through each VPC endpoint that is associated with it.',
    why: 'A private domain name has a policy of its own beside that of the API, and a new one denies everybody. Callers then get 403, although the API lets them in.',
    sources: [
      whitepaper(
        '2026',
        'REST API',
        'Cross-account architecture using a private custom domain name',
      ),
      developerGuide(
        'apigateway-private-custom-domains-associations',
        'Tasks of API providers and API consumers for custom domain names for private APIs',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Allow execute-api:Invoke in the policy of the domain, and deny it to all but the associated endpoints.',
      cloudFormation: `Type: AWS::ApiGateway::DomainNameV2
Properties:
  Policy:
    Version: '2012-10-17'
    Statement:
      - { Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: execute-api:/* }
      - Effect: Deny
        Principal: '*'
        Action: execute-api:Invoke
        Resource: execute-api:/*
        Condition: { StringNotEquals: { aws:SourceVpce: !Ref VpcEndpoint } }`,
    },
    whenToIgnore:
      'The domain is being built and is not meant to be called yet.',
    messages: {
      none: 'The domain has no policy, and admits only whom its policy allows.',
      denyAll: 'The policy of the domain lets nobody in.',
      shutsOut:
        'The policy of the domain lets nobody in through {{endpoints}}, which is associated with it.',
    },
  },
  evaluate: (domain, { inventory }) =>
    ofPrivateDomain(domain, () => {
      const policy = readDomainPolicy(domain);
      switch (policy.state) {
        case 'none':
          return fail('none');
        case 'unknown':
          return undetermined(policy.reason);
        case 'present':
          break;
        default:
          return undetermined('the policy of the domain cannot be read');
      }
      if (!mayLetIn(policy.compiled, domain)) {
        return fail(
          'denyAll',
          {},
          { source: 'domain policy', text: policy.text },
        );
      }
      const shutOut = associationsOf(domain, inventory)
        .map(({ vpcEndpointId }) => vpcEndpointId)
        .filter(id => !mayLetIn(policy.compiled, domain, id));
      return shutOut.length > 0
        ? fail('shutsOut', { endpoints: listed(shutOut) })
        : pass();
    }),
});

/** Whether some call, signed or not, may pass: through any endpoint, or through one. */
function mayLetIn(
  compiled: CompiledPolicy,
  domain: DomainName,
  vpcEndpointId?: string,
): boolean {
  const viaDomainArn = domainInvokeArn(domain);
  return CALLERS.some(principal => {
    const facts = {
      isPrivate: true,
      viaDomainArn,
      ...(vpcEndpointId && { vpcEndpointId }),
    };
    const context = callContext(facts, principal);
    const request = invokeRequest(viaDomainArn, principal, context);
    return (evaluatePolicy(compiled, request) & MAY_ALLOW) !== 0;
  });
}
