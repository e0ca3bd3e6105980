import type { FoundEntrance } from '../../connectivity/entrances/findEntrances';
import { Inventory, VpcEndpoint, isUnknown } from '../../inventory';
import { endpointGb } from '../billedUnits';
import { CostContext } from '../CostContext';
import { costLine, unknownLine } from '../costLine';
import { formatNumber } from '../formatAmount';
import { poolLine } from '../poolLine';
import { shareLine } from '../shareLine';
import type { CostLine } from '../types';

/** What the VPC endpoints of a private API cost: hours for each zone, and the bytes of requests and responses. */
export function estimateEndpoints(context: CostContext): CostLine[] {
  const { api, index } = context;
  if (api.endpointType !== 'PRIVATE') {
    return [];
  }
  const { entrances } = index.belongingsOf(api);
  const hours = entrances.map(entrance => endpointHours(context, entrance));
  const gap = endpointGap(context, entrances.length);
  return [...hours, ...gap, endpointData(context)];
}

function endpointGap(context: CostContext, known: number): CostLine[] {
  const { vpcEndpointIds } = context.api;
  if (known > 0 && !isUnknown(vpcEndpointIds)) {
    return [];
  }
  return [
    unknownLine(context, {
      part: 'vpc-endpoint-hours',
      label: 'VPC endpoints',
      priceKey: 'vpc-endpoint-hour',
      because: 'zones × hours',
      reason: isUnknown(vpcEndpointIds)
        ? vpcEndpointIds.unknown
        : 'no VPC endpoint is associated or named, so whose endpoint carries the calls is not known',
    }),
  ];
}

function endpointHours(
  context: CostContext,
  { vpcEndpointId, endpoint }: FoundEntrance,
): CostLine {
  const { hoursPerMonth, whatIf, inventory, api } = context;
  const head = {
    part: 'vpc-endpoint-hours' as const,
    priceKey: 'vpc-endpoint-hour' as const,
  };
  if (!endpoint) {
    return unknownLine(context, {
      ...head,
      label: `VPC endpoint ${vpcEndpointId}`,
      resource: vpcEndpointId,
      because: 'zones × hours',
      reason: 'the account that owns the endpoint is not indexed',
    });
  }
  const zones = whatIf.zones ?? countZones(endpoint, inventory);
  const payer =
    endpoint.accountId === api.accountId
      ? ''
      : `, paid by account ${endpoint.accountId}`;
  const line = costLine(context, {
    ...head,
    label: `VPC endpoint ${vpcEndpointId}${payer}`,
    resource: endpoint.arn,
    quantity: zones * hoursPerMonth,
    because: `${zones} ${zones === 1 ? 'zone' : 'zones'} × ${hoursPerMonth} h`,
  });
  return shareLine(context, line, context.index.usersOf(endpoint.arn));
}

/** In how many zones an endpoint stands. A subnet that is not indexed counts as a zone of its own: EC2 admits one subnet a zone. */
export function countZones(
  endpoint: VpcEndpoint,
  inventory: Inventory,
): number {
  const zones = endpoint.subnetIds.map(
    id => inventory.find('subnet', id)?.availabilityZone ?? id,
  );
  return new Set(zones).size;
}

function endpointData(context: CostContext): CostLine {
  const { traffic } = context;
  const { requestsPerMonth, requestKb, responseKb } = traffic;
  const head = {
    part: 'vpc-endpoint-data' as const,
    label: 'Data through VPC endpoints',
    priceKey: 'vpc-endpoint-gb' as const,
  };
  const sizes = `(${formatNumber(requestKb)} + ${formatNumber(
    responseKb,
  )}) KB / 1,048,576 KB`;
  if (requestsPerMonth === null) {
    return costLine(context, {
      ...head,
      quantity: { unknown: traffic.reason },
      because: `requests × ${sizes}`,
    });
  }
  return poolLine(context, {
    ...head,
    quantity: endpointGb({ requestsPerMonth, requestKb, responseKb }),
    because: `${formatNumber(requestsPerMonth)} requests × ${sizes}`,
  });
}
