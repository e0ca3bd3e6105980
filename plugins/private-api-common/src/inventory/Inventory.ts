import { Fact, Unknown, unknownBecause } from './fact';
import { Resource, ResourceKind, ResourceOf } from './resource';
import { Scope, scopeId } from './scope';

/**
 * Says whether all resources of a kind were read in a scope.
 *
 * @public
 */
export interface Coverage extends Scope {
  kind: ResourceKind;
  complete: boolean;
  /** Why not, where `complete` is false. */
  gap?: Unknown;
}

/**
 * A set of resources with what is known of its completeness: the whole estate, the surroundings of one API, or what a
 * template would make. Immutable; look-ups answer {@link Unknown} where a miss proves nothing.
 *
 * @public
 */
export class Inventory {
  readonly #byArn = new Map<string, Resource>();
  readonly #byKind = new Map<ResourceKind, Resource[]>();
  readonly #byId = new Map<string, Resource>();
  readonly #coverage = new Map<string, Coverage>();

  constructor(resources: Iterable<Resource>, coverage: Iterable<Coverage>) {
    for (const resource of resources) {
      this.#byArn.set(resource.arn, resource);
      const id = shortIdOf(resource);
      if (id) {
        this.#byId.set(`${resource.kind} ${id}`, resource);
      }
    }
    for (const resource of this.#byArn.values()) {
      const ofKind = this.#byKind.get(resource.kind);
      if (ofKind) {
        ofKind.push(resource);
      } else {
        this.#byKind.set(resource.kind, [resource]);
      }
    }
    for (const entry of coverage) {
      this.#coverage.set(`${scopeId(entry)} ${entry.kind}`, entry);
    }
  }

  /** All resources of one kind, in the order given. */
  all<K extends ResourceKind>(kind: K): readonly ResourceOf<K>[] {
    return (this.#byKind.get(kind) ?? []) as ResourceOf<K>[];
  }

  /** Whatever has this ARN, if it is here. */
  lookUp(arn: string): Resource | undefined {
    return this.#byArn.get(arn);
  }

  /** The resource of this kind with this ARN, if it is here. A miss says nothing: see {@link Inventory.resolve}. */
  get<K extends ResourceKind>(kind: K, arn: string): ResourceOf<K> | undefined {
    const found = this.#byArn.get(arn);
    return found?.kind === kind ? (found as ResourceOf<K>) : undefined;
  }

  /** The resource with this short id (`vpce-…`, `sg-…`, …), if it is here. */
  find<K extends ResourceKind>(kind: K, id: string): ResourceOf<K> | undefined {
    return this.#byId.get(`${kind} ${id}`) as ResourceOf<K> | undefined;
  }

  /**
   * The resource with this ARN or short id as it must stand in the scope; `undefined` only where that scope was read in
   * full and has no such resource.
   */
  resolve<K extends ResourceKind>(
    kind: K,
    arnOrId: string,
    scope: Scope,
  ): Fact<ResourceOf<K> | undefined> {
    const found = this.get(kind, arnOrId) ?? this.find(kind, arnOrId);
    if (found) {
      return found;
    }
    return this.gapOf(kind, scope) ?? undefined;
  }

  /** Why the resources of a kind in a scope are not fully known, or `undefined` where they are. */
  gapOf(kind: ResourceKind, scope: Scope): Unknown | undefined {
    const entry = this.#coverage.get(`${scopeId(scope)} ${kind}`);
    if (entry?.complete) {
      return undefined;
    }
    return (
      entry?.gap ??
      unknownBecause(
        `account ${scope.accountId} in ${scope.region} is not indexed`,
      )
    );
  }

  /** All of them, whatever their kind. */
  get resources(): readonly Resource[] {
    return [...this.#byArn.values()];
  }

  get coverage(): readonly Coverage[] {
    return [...this.#coverage.values()];
  }
}

/**
 * The id by which other resources name this one, where that is not its ARN. Ids of APIs and VPC links are unique in their
 * scope only: `apiGatewayArn` makes their ARNs.
 */
function shortIdOf(resource: Resource): string | undefined {
  switch (resource.kind) {
    case 'vpc-endpoint':
      return resource.endpointId;
    case 'vpc':
      return resource.vpcId;
    case 'subnet':
      return resource.subnetId;
    case 'security-group':
      return resource.groupId;
    case 'network-interface':
      return resource.networkInterfaceId;
    case 'hosted-zone':
      return resource.zoneId;
    case 'health-check':
      return resource.healthCheckId;
    case 'resolver-endpoint':
      return resource.endpointId;
    case 'resolver-rule':
      return resource.ruleId;
    case 'cloud-map-service':
      return resource.serviceId;
    case 'vpc-peering':
      return resource.peeringId;
    case 'transit-gateway-attachment':
      return resource.attachmentId;
    case 'endpoint-service':
      return resource.serviceId;
    case 'usage-plan':
      return resource.usagePlanId;
    default:
      return undefined;
  }
}
