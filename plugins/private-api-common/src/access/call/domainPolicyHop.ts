import type { Api, Inventory } from '../../inventory';
import { unknownBecause } from '../../inventory';
import { callContext } from '../flow/callContext';
import type { EndpointQuestion } from './endpointPolicyHop';
import { invokeRequest } from '../flow/gates';
import { toApiGateway, toExecuteApi } from '../policies/invokeArns';
import { policyHop } from './policyHop';
import { readDomainPolicy, readPolicy } from '../policies/readPolicy';
import type { Hop } from '../types';

/**
 * The hop of a private custom domain name's own policy. It must allow the call explicitly; a new domain denies everybody.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html}
 */
export function domainPolicyHop(
  api: Api,
  question: EndpointQuestion & { viaDomainArn: string },
  inventory: Inventory,
): Hop {
  const { viaDomainArn, caller, principal } = question;
  const domain = inventory.get('domain-name', toApiGateway(viaDomainArn));
  return policyHop({
    hop: {
      kind: 'domain-policy',
      resource: domain?.arn ?? viaDomainArn,
      label: domain ? `Policy of ${domain.domainName}` : 'Domain policy',
    },
    policy: domain
      ? readDomainPolicy(domain)
      : readPolicy(
          unknownBecause(
            `domain name ${viaDomainArn} is not in the inventory of ${api.name}`,
          ),
        ),
    request: invokeRequest(
      toExecuteApi(viaDomainArn),
      principal,
      callContext(caller.facts, principal),
    ),
    whenNone: {
      status: 'fail',
      reason:
        'The domain has no policy, and a private domain admits only whom its policy allows.',
      fix: 'Set a policy on the domain that allows execute-api:Invoke through the caller’s VPC endpoint.',
    },
  });
}
