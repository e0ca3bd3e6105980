import { EstateIndex, indexOf } from '../connectivity/estate/EstateIndex';
import { append } from '../inventory/append';
import {
  Api,
  Inventory,
  ResourceKind,
  Scope,
  Unknown,
  scopeId,
} from '../inventory';
import type { Belongings } from './belongings/Belongings';
import { belongingsOf } from './belongings/belongingsOf';
import { TargetGroups } from './belongings/TargetGroups';
import { billedUnits, endpointGb } from './billedUnits';
import { PriceKey } from './priceBook';
import { MonthlyTraffic, trafficOf } from './trafficOf';

/** Units of one price that APIs use on the bill of an account in a Region, by their ARNs. */
export interface UnitPool {
  total: number;
  /** APIs that use any. */
  userCount: number;
  units: ReadonlyMap<string, number>;
}

interface GrowingPool {
  total: number;
  userCount: number;
  units: Map<string, number>;
}

const EMPTY_POOL: UnitPool = { total: 0, userCount: 0, units: new Map() };

/**
 * What estimates of the APIs of one inventory share: who uses what, how much of a tier the account has used, and how shared
 * lines were split. Built as it is asked for, once per inventory: see {@link costIndexOf}.
 */
export class CostIndex {
  readonly groups: TargetGroups;
  readonly #inventory: Inventory;
  readonly #estate: EstateIndex;
  readonly #belongings = new Map<string, Belongings>();
  readonly #traffic = new Map<string, MonthlyTraffic>();
  readonly #counts = new Map<string, number>();
  readonly #splits = new Map<string, ReadonlyMap<string, unknown>>();
  readonly #splitsOf = new WeakMap<
    readonly Api[],
    Map<string, ReadonlyMap<string, unknown>>
  >();
  #users?: Map<string, Api[]>;
  #pools?: Map<string, GrowingPool>;
  #failures?: Map<ResourceKind, Map<string, Unknown>>;

  constructor(inventory: Inventory) {
    this.#inventory = inventory;
    this.#estate = indexOf(inventory);
    this.groups = new TargetGroups(inventory);
  }

  belongingsOf(api: Api): Belongings {
    return remembered(this.#belongings, api.arn, () =>
      belongingsOf(api, this.#inventory, {
        index: this.#estate,
        groups: this.groups,
      }),
    );
  }

  /** Of what CloudWatch counted, without any what-if. */
  trafficOf(api: Api): MonthlyTraffic {
    return remembered(this.#traffic, api.arn, () =>
      trafficOf(api, this.#inventory),
    );
  }

  /** The APIs that use a resource, in the order of the inventory. */
  usersOf(resourceArn: string): readonly Api[] {
    this.#users ??= this.#collectUsers();
    return this.#users.get(resourceArn) ?? [];
  }

  /** What APIs use of a price on the bill of an account in a Region, as far as their traffic is known. */
  poolOf(payer: Scope, priceKey: PriceKey): UnitPool {
    this.#pools ??= this.#collectPools();
    return this.#pools.get(`${scopeId(payer)} ${priceKey}`) ?? EMPTY_POOL;
  }

  /** Why the resources of a kind could not be read, by the ids of the scopes where somebody tried; `undefined` where none failed. */
  failuresOf(kind: ResourceKind): ReadonlyMap<string, Unknown> | undefined {
    this.#failures ??= this.#collectFailures();
    return this.#failures.get(kind);
  }

  /** How many resources of a kind an account has. */
  countIn(kind: 'hosted-zone' | 'health-check', accountId: string): number {
    return remembered(
      this.#counts,
      `${kind} ${accountId}`,
      () =>
        this.#inventory.all(kind).filter(r => r.accountId === accountId).length,
    );
  }

  /** How something was split between APIs, by their ARNs: as it was before, or as `split` does it now. */
  remember<T>(
    key: string,
    split: () => Map<string, T>,
  ): ReadonlyMap<string, T> {
    return remembered(this.#splits, key, split) as ReadonlyMap<string, T>;
  }

  /** As {@link remember}, of what a list of APIs shares: the very list, so that no key must name all of them. */
  rememberOf<T>(
    users: readonly Api[],
    key: string,
    split: () => Map<string, T>,
  ): ReadonlyMap<string, T> {
    let ofUsers = this.#splitsOf.get(users);
    if (!ofUsers) {
      ofUsers = new Map();
      this.#splitsOf.set(users, ofUsers);
    }
    return remembered(ofUsers, key, split) as ReadonlyMap<string, T>;
  }

  #collectUsers(): Map<string, Api[]> {
    const users = new Map<string, Api[]>();
    for (const api of this.#inventory.all('api')) {
      for (const arn of costedArns(this.belongingsOf(api))) {
        append(users, arn, api);
      }
    }
    return users;
  }

  #collectFailures(): Map<ResourceKind, Map<string, Unknown>> {
    const failures = new Map<ResourceKind, Map<string, Unknown>>();
    for (const { kind, ...scope } of this.#inventory.coverage) {
      const gap = this.#inventory.gapOf(kind, scope);
      if (gap) {
        const ofKind = failures.get(kind) ?? new Map<string, Unknown>();
        failures.set(kind, ofKind.set(scopeId(scope), gap));
      }
    }
    return failures;
  }

  #collectPools(): Map<string, GrowingPool> {
    const pools = new Map<string, GrowingPool>();
    for (const api of this.#inventory.all('api')) {
      const traffic = this.trafficOf(api);
      if (traffic.requestsPerMonth !== null) {
        const { requestsPerMonth } = traffic;
        const { priceKey, unitsPerRequest } = billedUnits(api, traffic);
        addTo(pools, {
          api,
          payer: api,
          priceKey,
          units: requestsPerMonth * unitsPerRequest,
        });
        if (api.endpointType === 'PRIVATE') {
          const units = endpointGb({ ...traffic, requestsPerMonth });
          addTo(pools, { api, payer: api, priceKey: 'vpc-endpoint-gb', units });
        }
        const [resolver] = this.belongingsOf(api).resolvers;
        if (resolver) {
          addTo(pools, {
            api,
            payer: resolver,
            priceKey: 'resolver-query',
            units: requestsPerMonth,
          });
        }
      }
    }
    return pools;
  }
}

const INDICES = new WeakMap<Inventory, CostIndex>();

/** The index of an inventory. Inventories are immutable, so it never grows stale. */
export function costIndexOf(inventory: Inventory): CostIndex {
  let index = INDICES.get(inventory);
  if (!index) {
    index = new CostIndex(inventory);
    INDICES.set(inventory, index);
  }
  return index;
}

function costedArns(belongings: Belongings): Set<string> {
  return new Set([
    ...belongings.entrances.flatMap(({ endpoint }) => endpoint?.arn ?? []),
    ...belongings.links.map(({ arn }) => arn),
    ...belongings.loadBalancers.map(({ arn }) => arn),
    ...belongings.cloudMapServices.map(({ arn }) => arn),
    ...belongings.zones.map(({ arn }) => arn),
    ...belongings.namespaceZones.map(({ arn }) => arn),
    ...belongings.healthChecks.map(({ arn }) => arn),
    ...belongings.resolvers.map(({ arn }) => arn),
    ...belongings.attachments.map(({ arn }) => arn),
    ...belongings.webAclArns,
  ]);
}

function addTo(
  pools: Map<string, GrowingPool>,
  use: { api: Api; payer: Scope; priceKey: PriceKey; units: number },
): void {
  const key = `${scopeId(use.payer)} ${use.priceKey}`;
  const pool = remembered(pools, key, () => ({
    total: 0,
    userCount: 0,
    units: new Map(),
  }));
  pool.total += use.units;
  pool.userCount += use.units > 0 ? 1 : 0;
  pool.units.set(use.api.arn, use.units);
}

function remembered<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = make();
  map.set(key, made);
  return made;
}
