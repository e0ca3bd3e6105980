import {
  DomainName,
  DomainNameAccessAssociation,
  HostedZone,
  Inventory,
  isKnown,
  Listener,
  LoadBalancer,
  ResolverEndpoint,
  Scope,
  scopeId,
  TargetGroup,
  VpcEndpoint,
  ZoneRecord,
} from '../../inventory';
import { append } from '../../inventory/append';
import { VpcNeighbours } from './VpcNeighbours';

/** A record with the zone it stands in. */
export interface PlacedRecord {
  zone: HostedZone;
  record: ZoneRecord;
}

/**
 * Joins over an inventory that no API's analysis should have to search for. Built once per inventory: see {@link indexOf}.
 */
export class EstateIndex {
  readonly endpointsByVpc = new Map<string, VpcEndpoint[]>();
  readonly endpointsByScope = new Map<string, VpcEndpoint[]>();
  readonly associationsByDomain = new Map<
    string,
    DomainNameAccessAssociation[]
  >();
  readonly listeners = new Map<
    string,
    { loadBalancer: LoadBalancer; listener: Listener }
  >();
  readonly loadBalancersByDnsName = new Map<string, LoadBalancer>();
  readonly targetGroupsByTarget = new Map<string, TargetGroup[]>();
  readonly privateZonesByVpc = new Map<string, HostedZone[]>();
  readonly recordsByName = new Map<string, PlacedRecord[]>();
  readonly recordsByTarget = new Map<string, PlacedRecord[]>();
  readonly inboundResolversByVpc = new Map<string, ResolverEndpoint[]>();
  readonly domainsByName = new Map<string, DomainName[]>();
  readonly #domainsByApi = new Map<string, DomainName[]>();
  readonly #neighbours: VpcNeighbours;

  constructor(inventory: Inventory) {
    for (const endpoint of inventory.all('vpc-endpoint')) {
      if (isExecuteApi(endpoint)) {
        append(this.endpointsByVpc, endpoint.vpcId, endpoint);
        append(this.endpointsByScope, scopeId(endpoint), endpoint);
      }
    }
    for (const association of inventory.all('domain-name-access-association')) {
      append(this.associationsByDomain, association.domainNameArn, association);
    }
    this.#indexDomains(inventory);
    this.#indexLoadBalancers(inventory);
    this.#indexZones(inventory);
    for (const resolver of inventory.all('resolver-endpoint')) {
      if (resolver.direction === 'INBOUND') {
        append(this.inboundResolversByVpc, resolver.vpcId, resolver);
      }
    }
    this.#neighbours = new VpcNeighbours(inventory);
  }

  /** The custom domain names with a mapping or routing rule to the API, whose account and Region they share. */
  domainsOf(api: Scope & { apiId: string }): readonly DomainName[] {
    return this.#domainsByApi.get(`${scopeId(api)} ${api.apiId}`) ?? [];
  }

  /** The VPCs that a peering or transit gateway connects with this one, each with the id of what connects them. */
  neighboursOf(vpcId: string): ReadonlyMap<string, string> {
    return this.#neighbours.of(vpcId);
  }

  #indexDomains(inventory: Inventory) {
    for (const domain of inventory.all('domain-name')) {
      append(this.domainsByName, domain.domainName, domain);
      const apiIds = new Set<string>();
      for (const mapping of isKnown(domain.mappings) ? domain.mappings : []) {
        apiIds.add(mapping.apiId);
      }
      for (const rule of isKnown(domain.routingRules)
        ? domain.routingRules
        : []) {
        apiIds.add(rule.apiId);
      }
      for (const apiId of apiIds) {
        append(this.#domainsByApi, `${scopeId(domain)} ${apiId}`, domain);
      }
    }
  }

  #indexLoadBalancers(inventory: Inventory) {
    for (const loadBalancer of inventory.all('load-balancer')) {
      this.loadBalancersByDnsName.set(
        canonicalName(loadBalancer.dnsName),
        loadBalancer,
      );
      if (isKnown(loadBalancer.listeners)) {
        for (const listener of loadBalancer.listeners) {
          this.listeners.set(listener.arn, { loadBalancer, listener });
        }
      }
    }
    for (const group of inventory.all('target-group')) {
      for (const target of isKnown(group.targets) ? group.targets : []) {
        append(this.targetGroupsByTarget, target.id, group);
      }
    }
  }

  #indexZones(inventory: Inventory) {
    for (const zone of inventory.all('hosted-zone')) {
      if (zone.isPrivate && isKnown(zone.vpcs)) {
        for (const { vpcId } of zone.vpcs) {
          append(this.privateZonesByVpc, vpcId, zone);
        }
      }
      for (const record of isKnown(zone.records) ? zone.records : []) {
        append(this.recordsByName, canonicalName(record.name), {
          zone,
          record,
        });
        for (const target of targetsOf(record)) {
          append(this.recordsByTarget, target, { zone, record });
        }
      }
    }
  }
}

const INDICES = new WeakMap<Inventory, EstateIndex>();

/** The index of an inventory, built at the first call. Inventories are immutable, so it never grows stale. */
export function indexOf(inventory: Inventory): EstateIndex {
  let index = INDICES.get(inventory);
  if (!index) {
    index = new EstateIndex(inventory);
    INDICES.set(inventory, index);
  }
  return index;
}

/** True for an endpoint of API Gateway's data plane; the inventory keeps others too. */
export function isExecuteApi(endpoint: VpcEndpoint): boolean {
  return endpoint.serviceName.endsWith('.execute-api');
}

/** A DNS name as a key: lower case, no closing dot, without the prefix that Route 53's console writes before load balancers. */
export function canonicalName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^dualstack\./, '');
}

/** Where a record sends its name: the alias target, or the values of a CNAME. */
export function targetsOf(record: ZoneRecord): string[] {
  if (record.aliasTarget) {
    return [canonicalName(record.aliasTarget)];
  }
  return record.type === 'CNAME' ? record.values.map(canonicalName) : [];
}
