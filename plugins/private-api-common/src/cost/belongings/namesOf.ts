import {
  EstateIndex,
  PlacedRecord,
  canonicalName,
} from '../../connectivity/estate/EstateIndex';
import type { FoundEntrance } from '../../connectivity/entrances/findEntrances';
import {
  Api,
  HealthCheck,
  HostedZone,
  Inventory,
  ResolverEndpoint,
  isKnown,
} from '../../inventory';
import type { Belongings } from './Belongings';

/**
 * The private hosted zones with a record that leads to the API, the health checks of these records, and the inbound resolver
 * endpoints in the VPCs where the zones or an endpoint's private DNS answer.
 */
export function namesOf(
  api: Api,
  entrances: readonly FoundEntrance[],
  { inventory, index }: { inventory: Inventory; index: EstateIndex },
): Pick<
  Belongings,
  'zones' | 'zoneRecords' | 'healthChecks' | 'missingHealthChecks' | 'resolvers'
> {
  const records = recordsOf(api, entrances, index);
  const zones = new Set(
    records.map(({ zone }) => zone).filter(z => z.isPrivate),
  );
  return {
    zones: [...zones],
    zoneRecords: records.filter(({ zone }) => zone.isPrivate),
    ...healthChecksOf(records, inventory),
    resolvers: resolversOf([...zones], entrances, index),
  };
}

function recordsOf(
  api: Api,
  entrances: readonly FoundEntrance[],
  index: EstateIndex,
): PlacedRecord[] {
  const targets = entrances.flatMap(({ vpcEndpointId, endpoint }) => [
    ...(endpoint?.dnsNames ?? []),
    `${api.apiId}-${vpcEndpointId}.execute-api.${api.region}.amazonaws.com`,
  ]);
  const own = index
    .domainsOf(api)
    .flatMap(
      ({ domainName }) =>
        index.recordsByName.get(canonicalName(domainName)) ?? [],
    );
  const pointing = targets.flatMap(
    target => index.recordsByTarget.get(canonicalName(target)) ?? [],
  );
  return [...own, ...pointing];
}

function healthChecksOf(
  records: readonly PlacedRecord[],
  inventory: Inventory,
): Pick<Belongings, 'healthChecks' | 'missingHealthChecks'> {
  const found = new Set<HealthCheck>();
  const missing = new Map<string, string>();
  for (const { record, zone } of records) {
    const id = record.healthCheckId;
    if (id) {
      const check = inventory.resolve('health-check', id, zone);
      if (check && isKnown(check)) {
        found.add(check);
      } else {
        missing.set(
          id,
          check?.unknown ??
            'a record names it, but its account has none with this id',
        );
      }
    }
  }
  return {
    healthChecks: [...found],
    missingHealthChecks: [...missing].map(([id, reason]) => ({ id, reason })),
  };
}

function resolversOf(
  zones: readonly HostedZone[],
  entrances: readonly FoundEntrance[],
  index: EstateIndex,
): ResolverEndpoint[] {
  const vpcIds = new Set(
    zones.flatMap(({ vpcs }) => (isKnown(vpcs) ? vpcs.map(v => v.vpcId) : [])),
  );
  for (const { endpoint } of entrances) {
    if (endpoint?.privateDnsEnabled === true) {
      vpcIds.add(endpoint.vpcId);
    }
  }
  return [
    ...new Set(
      [...vpcIds].flatMap(
        vpcId => index.inboundResolversByVpc.get(vpcId) ?? [],
      ),
    ),
  ];
}
