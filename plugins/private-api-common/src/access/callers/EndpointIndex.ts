import type { Api, DomainName, Inventory, VpcEndpoint } from '../../inventory';
import type { RequestContext, RequestPrincipal } from '../../policy';
import { callContext, type CallFacts } from '../flow/callContext';
import type {
  CallContexts,
  DomainsOfApi,
  IndexedDomain,
  IndexedEndpoint,
} from './IndexedEndpoint';
import { append } from '../../inventory/append';
import { DomainLeads } from './DomainLeads';
import { nameInArn, sharesScope } from './domainRoutes';
import { isSameForAllEndpoints } from './endpointKinds';
import { domainInvokeArn } from '../policies/invokeArns';
import { readDomainPolicy, readPolicy } from '../policies/readPolicy';
import { servesApi } from '../call/resolveCaller';

/** Most endpoints lead to most APIs by no domain. */
const NO_DOMAINS: DomainsOfApi = { known: [], areOthersPossible: false };
const OTHERS_ONLY: DomainsOfApi = { known: [], areOthersPossible: true };

/**
 * What many judgements over one inventory share. An inventory never changes, so that this is made once for each.
 */
export class EndpointIndex {
  readonly #byRegion = new Map<string, IndexedEndpoint[]>();
  readonly #indexed = new Map<VpcEndpoint, IndexedEndpoint>();
  readonly #policies = new Map<unknown, KindOfPolicy>();
  readonly #hasDomainGap = new WeakMap<Api, boolean>();
  /** ARNs of the associated domains, by endpoint. */
  readonly #associated = new Map<string, string[]>();
  /** Ids of the associated endpoints, by the domain's ARN. */
  readonly #endpointsOf = new Map<string, string[]>();
  readonly #domainLeads: DomainLeads;
  readonly #leading = new WeakMap<
    Api,
    ReadonlyMap<string, readonly IndexedDomain[]>
  >();
  readonly #domains = new Map<string, IndexedDomain>();

  private constructor(readonly inventory: Inventory) {
    this.#indexAssociations();
    this.#domainLeads = new DomainLeads(
      [...this.#endpointsOf.keys()].flatMap(
        arn => inventory.get('domain-name', arn) ?? [],
      ),
    );
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
    const known = this.#indexed.get(endpoint);
    if (known) {
      return known;
    }
    const indexed = {
      endpoint,
      ...this.#policyOf(endpoint),
      contexts: contextsOf(endpoint),
      isAssociationGap:
        this.inventory.gapOf('domain-name-access-association', endpoint) !==
        undefined,
      unreadDomainArns: this.associatedWith(endpoint.endpointId).filter(
        arn => !this.inventory.get('domain-name', arn),
      ),
    };
    this.#indexed.set(endpoint, indexed);
    return indexed;
  }

  /** The private domains that lead to an API through an endpoint, or may. */
  domainsOf(indexed: IndexedEndpoint, api: Api): DomainsOfApi {
    const { endpointId } = indexed.endpoint;
    const areOthersPossible =
      indexed.isAssociationGap ||
      this.#isDomainGap(api) ||
      indexed.unreadDomainArns.some(arn => sharesScope(arn, api));
    const leading = this.#leadingTo(api).get(endpointId);
    if (!leading) {
      return areOthersPossible ? OTHERS_ONLY : NO_DOMAINS;
    }
    const known = leading.map(domain => {
      const twinArn = this.twinOf(endpointId, domain.domain.arn);
      return twinArn ? { ...domain, twinArn } : domain;
    });
    return { known, areOthersPossible };
  }

  /** The domains that lead to an API or may, by the endpoints that they are associated with. */
  #leadingTo(api: Api): ReadonlyMap<string, readonly IndexedDomain[]> {
    const known = this.#leading.get(api);
    if (known) {
      return known;
    }
    const leading = new Map<string, IndexedDomain[]>();
    for (const domain of this.#domainLeads.of(api)) {
      for (const endpointId of this.#endpointsOf.get(domain.arn) ?? []) {
        append(leading, endpointId, this.#domainOf(domain));
      }
    }
    this.#leading.set(api, leading);
    return leading;
  }

  /** True if domains of the API's account may be missing. */
  #isDomainGap(api: Api): boolean {
    const known = this.#hasDomainGap.get(api);
    if (known !== undefined) {
      return known;
    }
    const isGap = this.inventory.gapOf('domain-name', api) !== undefined;
    this.#hasDomainGap.set(api, isGap);
    return isGap;
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
  #policyOf({ policy: text }: VpcEndpoint): KindOfPolicy {
    const known = this.#policies.get(text);
    if (known) {
      return known;
    }
    const policy = readPolicy(text);
    const policyKind = String(this.#policies.size);
    const kind = isSameForAllEndpoints(policy)
      ? { policy, policyKind }
      : { policy };
    this.#policies.set(text, kind);
    return kind;
  }

  #indexAssociations(): void {
    for (const { domainNameArn, vpcEndpointId } of this.inventory.all(
      'domain-name-access-association',
    )) {
      append(this.#associated, vpcEndpointId, domainNameArn);
      append(this.#endpointsOf, domainNameArn, vpcEndpointId);
    }
  }

  #domainOf(domain: DomainName): IndexedDomain {
    const known = this.#domains.get(domain.arn);
    if (known) {
      return known;
    }
    const indexed = {
      domain,
      invokeArn: domainInvokeArn(domain),
      policy: readDomainPolicy(domain),
    };
    this.#domains.set(domain.arn, indexed);
    return indexed;
  }
}

type KindOfPolicy = Pick<IndexedEndpoint, 'policy' | 'policyKind'>;

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
