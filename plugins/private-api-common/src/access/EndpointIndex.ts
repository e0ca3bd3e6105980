import type { Api, DomainName, Inventory, VpcEndpoint } from '../inventory';
import type { RequestContext, RequestPrincipal } from '../policy';
import { callContext, type CallFacts } from './callContext';
import { readDomainPolicy } from './domainPolicyHop';
import { mayLeadTo, nameInArn, sharesScope } from './domainRoutes';
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
  /** Another domain of the same name on the same endpoint, which can serve one only. */
  twinArn?: string;
}

/** The domains by which an API may be called through an endpoint. */
export interface DomainsOfApi {
  known: readonly IndexedDomain[];
  /** True if there may be others that the inventory does not have. */
  areOthersPossible: boolean;
}

/**
 * What many judgements over one inventory share. An inventory never changes, so that this is made once for each.
 */
export class EndpointIndex {
  readonly #byRegion = new Map<string, IndexedEndpoint[]>();
  readonly #policies = new Map<string, ReadPolicy>();
  /** ARNs of the associated domains, by endpoint. */
  readonly #associated = new Map<string, string[]>();
  readonly #domains = new Map<string, IndexedDomain>();

  private constructor(readonly inventory: Inventory) {
    this.#indexAssociations();
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

  /** The private domains that lead to an API through an endpoint, or may. */
  domainsOf(endpoint: VpcEndpoint, api: Api): DomainsOfApi {
    const known: IndexedDomain[] = [];
    let areOthersPossible = this.isDomainGap(endpoint, api);
    for (const arn of this.#associated.get(endpoint.endpointId) ?? []) {
      const domain = this.#domainOf(arn);
      if (domain && mayLeadTo(domain.domain, api)) {
        const twinArn = this.twinOf(endpoint.endpointId, arn);
        known.push(twinArn ? { ...domain, twinArn } : domain);
      }
      areOthersPossible ||= !domain && sharesScope(arn, api);
    }
    return { known, areOthersPossible };
  }

  /** True if domains of the API's account or associations of the endpoint's may be missing. */
  isDomainGap(endpoint: VpcEndpoint, api: Api): boolean {
    return (
      this.inventory.gapOf('domain-name', api) !== undefined ||
      this.inventory.gapOf('domain-name-access-association', endpoint) !==
        undefined
    );
  }

  /** ARNs of the domains that are associated with an endpoint. */
  associatedWith(endpointId: string): readonly string[] {
    return this.#associated.get(endpointId) ?? [];
  }

  /** The other domain of the same name that is associated with the endpoint. */
  twinOf(endpointId: string, domainArn: string): string | undefined {
    const name = nameInArn(domainArn);
    return this.associatedWith(endpointId).find(
      arn => arn !== domainArn && nameInArn(arn) === name,
    );
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

  #indexAssociations(): void {
    for (const { domainNameArn, vpcEndpointId } of this.inventory.all(
      'domain-name-access-association',
    )) {
      const arns = this.#associated.get(vpcEndpointId) ?? [];
      arns.push(domainNameArn);
      this.#associated.set(vpcEndpointId, arns);
    }
  }

  #domainOf(arn: string): IndexedDomain | undefined {
    const known = this.#domains.get(arn);
    const domain = known ? undefined : this.inventory.get('domain-name', arn);
    if (!domain) {
      return known;
    }
    const indexed = {
      domain,
      invokeArn: domainInvokeArn(domain),
      policy: readDomainPolicy(domain),
    };
    this.#domains.set(arn, indexed);
    return indexed;
  }
}

/** The contexts of calls through an endpoint, by way of a domain or not. */
export function contextsOf(
  endpoint: VpcEndpoint,
  via: Pick<CallFacts, 'viaDomainArn' | 'viaUnknownDomain'> = {},
): CallContexts {
  const facts = {
    isPrivate: true,
    vpcEndpointId: endpoint.endpointId,
    vpcId: endpoint.vpcId,
    ...via,
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
