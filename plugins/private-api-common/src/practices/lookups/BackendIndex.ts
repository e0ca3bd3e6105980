import {
  isKnown,
  scopeId,
  type Api,
  type CloudMapService,
  type Inventory,
  type Listener,
  type LoadBalancer,
  type Scope,
  type TargetGroup,
  type VpcLink,
} from '../../inventory';
import { portOf } from '../../connectivity/path/uriPort';
import { targetArnOf } from '../../connectivity/path/groupOperations';
import { loadBalancerArnOf } from '../../cost/belongings/backendsOf';
import { oncePerInventory } from '../../inventory/oncePerInventory';
import {
  privateIntegrationsOf,
  type PrivateIntegration,
} from './privateIntegrations';

/** Which APIs stand behind which VPC links, load balancers, target groups and Cloud Map services: the joins backwards. */
export class BackendIndex {
  readonly #apis = new Map<string, Set<Api>>();
  readonly #linksByBalancer = new Map<string, Set<VpcLink>>();
  readonly #neighbours = new Map<string, Set<string>>();
  readonly #gaps = new Map<string, string>();
  readonly #inventory: Inventory;

  constructor(inventory: Inventory) {
    this.#inventory = inventory;
    for (const api of inventory.all('api')) {
      this.#addApi(api);
    }
  }

  /** The APIs whose private integrations lead to or through a resource. */
  apisOf(
    resource: VpcLink | LoadBalancer | TargetGroup | CloudMapService,
  ): readonly Api[] {
    return [...(this.#apis.get(resource.arn) ?? [])];
  }

  /** The VPC links that lead to a load balancer itself, not to one before it. */
  linksTo(balancer: LoadBalancer): readonly VpcLink[] {
    return [...(this.#linksByBalancer.get(balancer.arn) ?? [])];
  }

  /** The other target groups of the listeners that forward to a group. */
  neighboursOf(group: TargetGroup): readonly TargetGroup[] {
    return [...(this.#neighbours.get(group.arn) ?? [])].flatMap(arn =>
      arn === group.arn ? [] : this.#inventory.get('target-group', arn) ?? [],
    );
  }

  /** Why a resource of the scope may have users that are not known; link, target and API share account and Region. */
  gapIn(scope: Scope): string | undefined {
    return (
      this.#inventory.gapOf('api', scope)?.unknown ??
      this.#gaps.get(scopeId(scope))
    );
  }

  #addApi(api: Api) {
    const { found, gap, linkGap } = privateIntegrationsOf(api, this.#inventory);
    const reason = gap ?? linkGap;
    if (reason && !this.#gaps.has(scopeId(api))) {
      this.#gaps.set(scopeId(api), `of ${api.name}: ${reason}`);
    }
    const seen = new Set<string>();
    for (const one of found) {
      const { connectionId, uri } = one.integration;
      const key = `${connectionId} ${targetArnOf(one.integration)} ${portOf(
        uri,
      )}`;
      if (!seen.has(key)) {
        seen.add(key);
        this.#addIntegration(api, one);
      }
    }
  }

  #addIntegration(api: Api, { integration, links }: PrivateIntegration) {
    for (const link of links) {
      addTo(this.#apis, link.arn, api);
      const targets =
        link.version === 'V1' ? link.targetArns : [targetArnOf(integration)];
      for (const target of targets) {
        this.#addTarget(api, { target, link, port: portOf(integration.uri) });
      }
    }
  }

  #addTarget(
    api: Api,
    use: { target: string | undefined; link: VpcLink; port?: number },
  ) {
    if (!use.target) {
      return;
    }
    if (use.target.includes(':servicediscovery:')) {
      addTo(this.#apis, use.target, api);
      return;
    }
    const arn = loadBalancerArnOf(use.target);
    addTo(this.#linksByBalancer, arn, use.link);
    const balancer = this.#inventory.get('load-balancer', arn);
    if (balancer) {
      this.#addBalancer(api, balancer, listener =>
        use.target === arn
          ? listener.port === (use.port ?? listener.port)
          : listener.arn === use.target,
      );
    }
  }

  #addBalancer(
    api: Api,
    balancer: LoadBalancer,
    isMet: (listener: Listener) => boolean,
    isBehind: boolean = false,
  ) {
    addTo(this.#apis, balancer.arn, api);
    const listeners = isKnown(balancer.listeners) ? balancer.listeners : [];
    for (const { targetGroupArns } of listeners.filter(isMet)) {
      for (const arn of targetGroupArns) {
        addTo(this.#apis, arn, api);
        targetGroupArns.forEach(other => addTo(this.#neighbours, arn, other));
        const group = this.#inventory.get('target-group', arn);
        // Only a Network Load Balancer has others behind it, and only one of them.
        if (group?.targetType === 'alb' && !isBehind) {
          this.#addChained(api, group);
        }
      }
    }
  }

  #addChained(api: Api, group: TargetGroup) {
    for (const { id, port = group.port } of isKnown(group.targets)
      ? group.targets
      : []) {
      const balancer = this.#inventory.get('load-balancer', id);
      if (balancer) {
        const isMet = (listener: Listener) => listener.port === port;
        this.#addBalancer(api, balancer, isMet, true);
      }
    }
  }
}

/** The index of an inventory, built at the first call. */
export const backendsIn = oncePerInventory(
  inventory => new BackendIndex(inventory),
);

function addTo<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const values = map.get(key);
  if (values) {
    values.add(value);
  } else {
    map.set(key, new Set([value]));
  }
}
