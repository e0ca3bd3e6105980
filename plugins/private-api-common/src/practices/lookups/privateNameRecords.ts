import { groupBy } from '../../inventory/groupBy';
import {
  canonicalName,
  indexOf,
  isExecuteApi,
  targetsOf,
} from '../../connectivity/estate/EstateIndex';
import { findFrontLoadBalancers } from '../../connectivity/names/frontLoadBalancers';
import type { Inventory, ZoneRecord } from '../../inventory';
import { oncePerInventory } from '../../inventory/oncePerInventory';

/** A record that leads a name to a private API's entrance. */
export interface EntranceRecord {
  record: ZoneRecord;
  region: string;
  /** The VPC endpoint, where the record leads to one. */
  vpcEndpointId?: string;
  /** ARN of the load balancer before endpoints, where it leads to one. */
  loadBalancerArn?: string;
}

const ENDPOINT_NAME =
  /^(vpce-[0-9a-z]+)-[0-9a-z-]+\.execute-api\.([a-z0-9-]+)\.vpce\.amazonaws\.com/;

const frontBalancers = oncePerInventory(inventory => {
  const endpoints = inventory.all('vpc-endpoint').filter(isExecuteApi);
  const found = findFrontLoadBalancers(endpoints, inventory);
  return new Set(found.map(({ loadBalancer }) => loadBalancer.arn));
});

/** The records among these that lead to execute-api endpoints, or to load balancers before them. */
export function entranceRecords(
  records: readonly ZoneRecord[],
  inventory: Inventory,
): EntranceRecord[] {
  return records.flatMap(record =>
    targetsOf(record).flatMap(target => entranceAt(record, target, inventory)),
  );
}

function entranceAt(
  record: ZoneRecord,
  target: string,
  inventory: Inventory,
): EntranceRecord[] {
  const endpoint = ENDPOINT_NAME.exec(target);
  if (endpoint) {
    const [, vpcEndpointId, region] = endpoint;
    return [{ record, region, vpcEndpointId }];
  }
  const balancer = indexOf(inventory).loadBalancersByDnsName.get(
    canonicalName(target),
  );
  return balancer && frontBalancers(inventory).has(balancer.arn)
    ? [{ record, region: balancer.region, loadBalancerArn: balancer.arn }]
    : [];
}

/** Records by their name, of those names that have several. */
export function sharedNames(
  records: readonly EntranceRecord[],
): Map<string, EntranceRecord[]> {
  const byName = groupBy(records, one => canonicalName(one.record.name));
  return new Map([...byName].filter(([, ofName]) => ofName.length > 1));
}
