import type { Hop } from '../../access/types';
import { Api, Inventory, isUnknown } from '../../inventory';
import { hop, Judgement, pass, unknown } from '../Judgement';
import { allOf } from '../status';
import type { Entrance } from '../types';
import { findEntrances, FoundEntrance } from './findEntrances';
import { judgeEndpoint } from './judgeEndpoint';
import { judgePrivateDns } from './judgePrivateDns';
import { judgeSecurityGroups } from './judgeSecurityGroups';
import { judgeZones } from './judgeZones';

/** The VPC endpoints through which calls of a private API enter. */
export function analyseEntrances(api: Api, inventory: Inventory): Entrance[] {
  return findEntrances(api, inventory).map(found =>
    analyseEntrance(found, api, inventory),
  );
}

function analyseEntrance(
  found: FoundEntrance,
  api: Api,
  inventory: Inventory,
): Entrance {
  const { vpcEndpointId, relation, endpoint } = found;
  if (!endpoint) {
    const gate = judgeMissing(vpcEndpointId, api, inventory);
    return {
      vpcEndpointId,
      vpcId: '',
      accountId: '',
      relation,
      status: gate.status,
      hops: [hop({ kind: 'vpc-endpoint', label: vpcEndpointId }, gate)],
    };
  }
  const resource = endpoint.arn;
  const gates: Hop[] = [
    hop(
      { kind: 'vpc-endpoint', label: endpoint.name || vpcEndpointId, resource },
      judgeEndpoint(endpoint, api),
    ),
    hop(
      { kind: 'security-group', label: 'Inbound TCP 443', resource },
      judgeSecurityGroups(endpoint, inventory),
    ),
  ];
  const notes: Hop[] = [
    hop(
      { kind: 'vpc-endpoint', label: 'Availability Zones', resource },
      judgeZones(endpoint, inventory),
    ),
    hop(
      { kind: 'name', label: 'Private DNS', resource },
      describePrivateDns(judgePrivateDns(endpoint, inventory), endpoint),
    ),
  ];
  return {
    vpcEndpointId,
    vpcId: endpoint.vpcId,
    accountId: endpoint.accountId,
    arn: endpoint.arn,
    relation,
    status: allOf(gates.map(gate => gate.status)),
    hops: [...gates, ...notes],
  };
}

/** Off is a choice, not a defect of the entrance: the other names work without private DNS. */
function describePrivateDns(
  judgement: Judgement,
  endpoint: { privateDnsEnabled: unknown },
): Judgement {
  return endpoint.privateDnsEnabled === false
    ? pass('Private DNS is off: callers use another name.', judgement.evidence)
    : judgement;
}

/**
 * An endpoint's id does not tell its account, so that a miss proves nothing, however many accounts are indexed.
 */
export function judgeMissing(
  vpcEndpointId: string,
  api: Api,
  inventory: Inventory,
): Judgement {
  const gap = inventory.gapOf('vpc-endpoint', api);
  return isUnknown(gap)
    ? unknown(
        `${vpcEndpointId} is not among the indexed endpoints: ${gap.unknown}.`,
        gap.missingAction &&
          `Allow ${gap.missingAction} to the role that indexes the account.`,
      )
    : unknown(
        `${vpcEndpointId} is not in account ${api.accountId} in ${api.region} nor in any other that is indexed: it is deleted, or of an account that is not indexed.`,
        'Index the account it belongs to, or remove it from where it is named.',
      );
}
