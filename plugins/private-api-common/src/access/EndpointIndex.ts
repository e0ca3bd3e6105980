import {
  isKnown,
  type Api,
  type DomainName,
  type Inventory,
  type VpcEndpoint,
} from '../inventory';
import type { RequestContext, RequestPrincipal } from '../policy';
import { callContext } from './callContext';
import { readDomainPolicy } from './domainPolicyHop';
import { domainInvokeArn } from './invokeArns';
import { readPolicy, type ReadPolicy } from './readPolicy';
import { servesApi } from './resolveCaller';

/** A VPC endpoint with its policy compiled and the contexts of calls through it made. */
export interface IndexedEndpoint {
  endpoint: VpcEndpoint;
  policy: ReadPolicy;
  contexts: CallContexts;
}

/** Of one way into an API, by what the policy takes the caller for. */
export interface CallContexts {
  anonymous: RequestContext;
  signed: RequestContext;
}

/** A private custom domain name that an endpoint may be used for. */
export interface IndexedDomain {
  domain: DomainName;
  invokeArn: string;
  policy: ReadPolicy;
}

/**
 * What many judgements over one inventory share. An inventory never changes, so that this is made once for each.
 */
export class EndpointIndex {
  readonly #byRegion = new Map<string, IndexedEndpoint[]>();
  readonly #policies = new Map<string, ReadPolicy>();
  readonly #domains = new Map<string, IndexedDomain[]>();

  private constructor(readonly inventory: Inventory) {
    this.#indexDomains();
  }

  static readonly #made = new WeakMap<Inventory, EndpointIndex>();

  static of(inventory: Inventory): EndpointIndex {
    const made = this.#made.get(inventory) ?? new EndpointIndex(inventory);
    this.#made.set(inventory, made);
    return made;
  }

  /** The execute-api endpoints of a Region. */
  inRegion(region: string): readonly IndexedEndpoint[] {
    const known = this.#byRegion.get(region);
    if (known) {
      return known;
    }
    const endpoints = this.inventory
      .all('vpc-endpoint')
      .filter(endpoint => servesApi(endpoint, region))
      .map(endpoint => this.index(endpoint));
    this.#byRegion.set(region, endpoints);
    return endpoints;
  }

  index(endpoint: VpcEndpoint): IndexedEndpoint {
    return {
      endpoint,
      policy: this.#policyOf(endpoint),
      contexts: contextsOf(endpoint),
    };
  }

  /** The private domains that lead to an API through an endpoint. */
  domainsOf(endpoint: VpcEndpoint, api: Api): IndexedDomain[] {
    const domains = this.#domains.get(endpoint.endpointId) ?? [];
    return domains.filter(({ domain }) => leadsTo(domain, api));
  }

  /** Most endpoints of an estate have one of a few policies. */
  #policyOf({ policy }: VpcEndpoint): ReadPolicy {
    if (typeof policy !== 'string') {
      return readPolicy(policy);
    }
    const known = this.#policies.get(policy) ?? readPolicy(policy);
    this.#policies.set(policy, known);
    return known;
  }

  #indexDomains(): void {
    for (const association of this.inventory.all(
      'domain-name-access-association',
    )) {
      const domain = this.inventory.get(
        'domain-name',
        association.domainNameArn,
      );
      if (domain) {
        const domains = this.#domains.get(association.vpcEndpointId) ?? [];
        domains.push({
          domain,
          invokeArn: domainInvokeArn(domain),
          policy: readDomainPolicy(domain),
        });
        this.#domains.set(association.vpcEndpointId, domains);
      }
    }
  }
}

function leadsTo(domain: DomainName, api: Api): boolean {
  if (domain.accountId !== api.accountId || domain.region !== api.region) {
    return false;
  }
  const targets = [
    ...(isKnown(domain.mappings) ? domain.mappings : []),
    ...(isKnown(domain.routingRules) ? domain.routingRules : []),
  ];
  return targets.some(target => target.apiId === api.apiId);
}

/** The contexts of calls through an endpoint, by way of a domain or not. */
export function contextsOf(
  endpoint: VpcEndpoint,
  viaDomainArn?: string,
): CallContexts {
  const facts = {
    isPrivate: true,
    vpcEndpointId: endpoint.endpointId,
    vpcId: endpoint.vpcId,
    ...(viaDomainArn && { viaDomainArn }),
  };
  return {
    anonymous: callContext(facts, { type: 'anonymous' }),
    signed: callContext(facts, { type: 'unknown-aws' }),
  };
}

/** The context for a caller as a policy takes them. */
export function contextFor(
  contexts: CallContexts,
  principal: RequestPrincipal,
): RequestContext {
  return principal.type === 'anonymous' ? contexts.anonymous : contexts.signed;
}
