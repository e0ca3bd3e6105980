import { isUnknown, type Api } from '../../inventory';
import { MAY_DENY, type RequestPrincipal } from '../../policy';
import { leadsTo } from './domainRoutes';
import { contextFor, contextsOf } from './EndpointIndex';
import {
  type CallContexts,
  type DomainsOfApi,
  type IndexedDomain,
  type IndexedEndpoint,
} from './IndexedEndpoint';
import { invokeRequest, policyAnswers } from '../flow/gates';
import type { ReadPolicy } from '../policies/readPolicy';
import {
  both,
  EITHER_RESULT,
  MAY_FAIL,
  MAY_PASS,
  onlyAllowPasses,
  type ResultSet,
} from '../flow/resultSet';

/** A way into an API through an endpoint: its default endpoint, or a private custom domain name. */
export interface Route {
  /** Whether calls of a stage are answered there. */
  resultsFor(stage: string): ResultSet;
  contexts: CallContexts;
  domain?: IndexedDomain;
  /** By a domain that the inventory does not have, if there is one. */
  isUnknownDomain?: boolean;
}

/** The ways into an API through an endpoint, the default endpoint first. */
export function routesOf(
  api: Api,
  { endpoint, contexts }: IndexedEndpoint,
  { known, areOthersPossible }: DomainsOfApi,
): Route[] {
  const isDisabled = api.disableExecuteApiEndpoint;
  const whenKnown = isDisabled ? MAY_FAIL : MAY_PASS;
  const results = isUnknown(isDisabled) ? EITHER_RESULT : whenKnown;
  const routes: Route[] = [{ resultsFor: () => results, contexts }];
  for (const domain of known) {
    routes.push({
      resultsFor: stage =>
        domain.twinArn ? MAY_FAIL : leadsTo(domain.domain, api, stage),
      contexts: contextsOf(endpoint, { viaDomainArn: domain.invokeArn }),
      domain,
    });
  }
  if (areOthersPossible) {
    routes.push({
      resultsFor: () => EITHER_RESULT,
      contexts: contextsOf(endpoint, { viaUnknownDomain: true }),
      isUnknownDomain: true,
    });
  }
  return routes;
}

/** What the endpoint's policy makes of a call. Through a domain it must allow both the domain and the API. */
export function endpointResults(
  { policy }: IndexedEndpoint,
  { contexts, domain }: Route,
  call: { resource: string; principal: RequestPrincipal },
): ResultSet {
  if (policy.state === 'none') {
    return MAY_PASS;
  }
  const ask = (resource: string) =>
    askPolicy(policy, contexts, { ...call, resource });
  return domain
    ? both(ask(domain.invokeArn), ask(call.resource))
    : ask(call.resource);
}

/** What the domain's policy makes of a call, if it goes through one. */
export function domainResults(
  { contexts, domain, isUnknownDomain }: Route,
  principal: RequestPrincipal,
): ResultSet {
  if (isUnknownDomain) {
    return EITHER_RESULT;
  }
  return domain
    ? askPolicy(domain.policy, contexts, {
        resource: domain.invokeArn,
        principal,
      })
    : MAY_PASS;
}

/** A domain without policy admits nobody; an endpoint without has been let through before. */
function askPolicy(
  policy: ReadPolicy,
  contexts: CallContexts,
  { resource, principal }: { resource: string; principal: RequestPrincipal },
): ResultSet {
  return onlyAllowPasses(
    policyAnswers(
      policy,
      invokeRequest(resource, principal, contextFor(contexts, principal)),
      MAY_DENY,
    ),
  );
}
