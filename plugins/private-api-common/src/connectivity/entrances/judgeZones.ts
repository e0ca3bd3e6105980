import { Inventory, VpcEndpoint } from '../../inventory';
import { Judgement, pass, unknown } from '../Judgement';

/**
 * In how many Availability Zones an endpoint stands. One is enough for a call, so this is a note and never a failure; an
 * interface endpoint has one subnet a zone.
 */
export function judgeZones(
  endpoint: VpcEndpoint,
  inventory: Inventory,
): Judgement {
  const { subnetIds } = endpoint;
  if (subnetIds.length === 0) {
    return unknown(`The subnets of ${endpoint.endpointId} are not known.`);
  }
  const zones = subnetIds.map(
    id => inventory.find('subnet', id)?.availabilityZone ?? id,
  );
  const evidence = {
    source: `VPC endpoint ${endpoint.endpointId}, subnets`,
    text: zones.join(', '),
  };
  if (zones.length === 1) {
    return {
      ...pass('One Availability Zone only: its outage closes this entrance.'),
      evidence,
      fix: 'Add a subnet in a second Availability Zone.',
    };
  }
  return pass(`${zones.length} Availability Zones.`, evidence);
}
