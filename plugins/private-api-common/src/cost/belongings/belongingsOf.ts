import { findEntrances } from '../../connectivity/entrances/findEntrances';
import {
  EstateIndex,
  canonicalName,
} from '../../connectivity/estate/EstateIndex';
import {
  Api,
  CloudMapService,
  HostedZone,
  Inventory,
  knownOr,
  LoadBalancer,
} from '../../inventory';
import { attachmentsOf } from './attachmentsOf';
import { backendsOf } from './backendsOf';
import type { Belongings } from './Belongings';
import { namesOf } from './namesOf';
import { TargetGroups } from './TargetGroups';

/** Everything that an API's estimate has a line for, as far as the inventory tells. */
export function belongingsOf(
  api: Api,
  inventory: Inventory,
  joins: { index: EstateIndex; groups: TargetGroups },
): Belongings {
  const entrances =
    api.endpointType === 'PRIVATE'
      ? findEntrances(api, inventory).filter(
          ({ relation }) => relation !== 'in-reach',
        )
      : [];
  const names = namesOf(api, entrances, { inventory, index: joins.index });
  const backends = backendsOf(api, inventory);
  const loadBalancers = withThoseBehind(
    backends.loadBalancers,
    inventory,
    joins.groups,
  );
  const gateways = attachmentsOf(
    { entrances, zones: names.zones, loadBalancers },
    inventory,
    joins.groups,
  );
  return {
    ...backends,
    ...names,
    entrances,
    loadBalancers,
    ...gateways,
    namespaceZones: namespaceZonesOf(
      backends.cloudMapServices,
      inventory,
    ).filter(zone => !names.zones.includes(zone)),
    webAclArns: webAclArnsOf(api),
  };
}

/** Cloud Map makes a zone with the namespace's name in its account for services with DNS records, not for those found by API calls alone. */
function namespaceZonesOf(
  services: readonly CloudMapService[],
  inventory: Inventory,
): HostedZone[] {
  if (services.length === 0) {
    return [];
  }
  return inventory
    .all('hosted-zone')
    .filter(({ accountId, domainName }) =>
      services.some(
        service =>
          service.recordTypes.length > 0 &&
          service.accountId === accountId &&
          canonicalName(knownOr(service.namespaceName, '')) ===
            canonicalName(domainName),
      ),
    );
}

function webAclArnsOf({ stages }: Api): string[] {
  return [
    ...new Set(knownOr(stages, []).flatMap(({ webAclArn }) => webAclArn ?? [])),
  ];
}

function withThoseBehind(
  balancers: readonly LoadBalancer[],
  inventory: Inventory,
  groups: TargetGroups,
): LoadBalancer[] {
  const all = new Set(balancers);
  for (const balancer of balancers) {
    for (const arn of groups.balancersBehind(balancer)) {
      const behind = inventory.get('load-balancer', arn);
      if (behind) {
        all.add(behind);
      }
    }
  }
  return [...all];
}
