import { append } from '../../inventory/append';
import {
  canonicalName,
  indexOf,
  targetsOf,
  type PlacedRecord,
} from '../../connectivity/estate/EstateIndex';
import type { Inventory } from '../../inventory';

const ENDPOINT_NAME = /^(vpce-[0-9a-z]+)[-.].*\.vpce\.amazonaws\.com/;

/** The records of a name that lead to VPC endpoints, by the endpoint's id. */
export function endpointRecordsOf(
  hostname: string,
  inventory: Inventory,
): Map<string, PlacedRecord[]> {
  const found = new Map<string, PlacedRecord[]>();
  const placed =
    indexOf(inventory).recordsByName.get(canonicalName(hostname)) ?? [];
  for (const one of placed) {
    for (const target of targetsOf(one.record)) {
      const id = ENDPOINT_NAME.exec(target)?.[1];
      if (id) {
        append(found, id, one);
      }
    }
  }
  return found;
}
