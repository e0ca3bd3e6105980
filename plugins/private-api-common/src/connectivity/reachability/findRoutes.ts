import type { Caller } from '../../access/types';
import { Api, Inventory, isKnown, VpcEndpoint } from '../../inventory';
import { isWithinAny, parseAddress } from '../../policy/networks';
import { FALSE } from '../../policy/truth';
import { judgeMissing } from '../entrances/analyseEntrances';
import { findEntrances } from '../entrances/findEntrances';
import { isAddress } from '../entrances/portOpenings';
import { indexOf } from '../estate/EstateIndex';
import { fail, hop, Judgement, pass, unknown, unknownFrom } from '../Judgement';
import type { Route } from './Route';

/**
 * The ways by which a caller may come to a VPC endpoint of a private API; at least one, if only to say why there is none.
 */
export function findRoutes(
  caller: Caller,
  api: Api,
  inventory: Inventory,
): Route[] {
  const problem = problemOf(caller);
  if (problem) {
    return [{ caller: at('Caller', problem), words: 'the caller' }];
  }
  if (caller.onPremises) {
    return fromOnPremises(caller, api, inventory);
  }
  return caller.vpcEndpointId
    ? [throughEndpoint(caller, caller.vpcEndpointId, api, inventory)]
    : fromVpc(caller, caller.vpcId ?? '', api, inventory);
}

function at(label: string, judgement: Judgement) {
  return hop({ kind: 'caller', label }, judgement);
}

/** What makes the question one that nobody could answer. */
function problemOf(caller: Caller): Judgement | undefined {
  const { vpcEndpointId, vpcId, onPremises, sourceIp } = caller;
  if (!vpcEndpointId && !vpcId && !onPremises) {
    return unknown(
      'The question does not say where the call comes from; a private API is reached through a VPC endpoint only.',
      'Name a VPC endpoint, a VPC or an on-premises network.',
    );
  }
  if (vpcId && onPremises) {
    return unknown(
      `The question names both ${vpcId} and an on-premises network as the place of the caller.`,
      'Name one of them.',
    );
  }
  if (onPremises && !isAddress(onPremises.cidr ?? '')) {
    return unknown(
      `${onPremises.cidr ?? 'Nothing'} is not a CIDR.`,
      'Write the on-premises network as in 192.168.0.0/16.',
    );
  }
  return sourceIp && !isAddress(sourceIp)
    ? unknown(`${sourceIp} is not an IP address.`, 'Give an IP address.')
    : undefined;
}

function throughEndpoint(
  caller: Caller,
  endpointId: string,
  api: Api,
  inventory: Inventory,
): Route {
  const endpoint = inventory.find('vpc-endpoint', endpointId);
  if (!endpoint) {
    const missing = judgeMissing(endpointId, api, inventory);
    return { caller: at(endpointId, missing), missing, words: 'the caller' };
  }
  const vpcId = caller.vpcId ?? endpoint.vpcId;
  return routeFrom(vpcId, endpoint, caller, inventory);
}

function routeFrom(
  vpcId: string,
  endpoint: VpcEndpoint,
  caller: Caller,
  inventory: Inventory,
): Route {
  const cidrs = inventory.find('vpc', vpcId)?.cidrBlocks;
  return {
    caller: at(vpcId, judgePlace(vpcId, endpoint, caller, inventory)),
    endpoint,
    vantage: { vpcId },
    addresses: caller.sourceIp ? [caller.sourceIp] : cidrs,
    words: caller.sourceIp ?? (cidrs ? cidrs.join(', ') : vpcId),
  };
}

/** Whether the caller's VPC leads to the endpoint. */
function judgePlace(
  vpcId: string,
  endpoint: VpcEndpoint,
  { sourceIp }: Caller,
  inventory: Inventory,
): Judgement {
  const { endpointId } = endpoint;
  if (vpcId !== endpoint.vpcId) {
    const by = indexOf(inventory).neighboursOf(vpcId).get(endpoint.vpcId);
    return unknown(
      by
        ? `${vpcId} may reach ${endpointId} of ${endpoint.vpcId} over ${by}; its routes are not in the inventory.`
        : `${endpointId} stands in ${endpoint.vpcId}; no indexed peering or transit gateway connects ${vpcId} with it.`,
      `Route ${vpcId} to ${endpoint.vpcId}, or create an endpoint in ${vpcId}.`,
    );
  }
  const cidrs = inventory.find('vpc', vpcId)?.cidrBlocks ?? [];
  const address = sourceIp && parseAddress(sourceIp);
  const networks = cidrs.flatMap(cidr => parseAddress(cidr) ?? []);
  if (address && cidrs.length > 0 && isWithinAny(address, networks) === FALSE) {
    return {
      ...unknown(
        `${sourceIp} is not an address of ${vpcId}; whether it is routed there is not in the inventory.`,
        'Name the VPC or network that the address belongs to.',
      ),
      evidence: { source: vpcId, text: cidrs.join(', ') },
    };
  }
  return pass(`The call enters at ${endpointId} in ${vpcId}.`);
}

function fromVpc(
  caller: Caller,
  vpcId: string,
  api: Api,
  inventory: Inventory,
): Route[] {
  const index = indexOf(inventory);
  const inRegion = (id: string) =>
    (index.endpointsByVpc.get(id) ?? []).filter(
      ({ region }) => region === api.region,
    );
  // Its own come first, but a connected VPC's may let in what they refuse.
  const reachable = [vpcId, ...index.neighboursOf(vpcId).keys()].flatMap(
    inRegion,
  );
  if (reachable.length > 0) {
    return reachable.map(endpoint =>
      routeFrom(vpcId, endpoint, caller, inventory),
    );
  }
  const missing = judgeVpcWithout(vpcId, api, inventory);
  return [{ caller: at(vpcId, missing), missing, words: vpcId }];
}

function judgeVpcWithout(
  vpcId: string,
  api: Api,
  inventory: Inventory,
): Judgement {
  const vpc = inventory.find('vpc', vpcId);
  if (!vpc) {
    return unknown(
      `${vpcId} is not in the inventory: it does not exist, or belongs to an account that is not indexed.`,
      'Index the account that owns the VPC.',
    );
  }
  const gap =
    inventory.gapOf('vpc-endpoint', vpc) ??
    inventory.gapOf('vpc-peering', vpc) ??
    inventory.gapOf('transit-gateway-attachment', vpc);
  return gap
    ? unknownFrom(gap, `The endpoints in reach of ${vpcId} are not all known`)
    : fail(
        `${vpcId} has no VPC endpoint of execute-api in ${api.region}, nor has a VPC connected with it.`,
        `Create an interface endpoint of com.amazonaws.${api.region}.execute-api in ${vpcId}.`,
        { source: vpcId, text: 'no execute-api endpoint' },
      );
}

function fromOnPremises(
  caller: Caller,
  api: Api,
  inventory: Inventory,
): Route[] {
  const { vpcEndpointId, onPremises, sourceIp } = caller;
  const label = onPremises?.cidr ?? 'On-premises';
  const words = sourceIp ?? label;
  const candidates = vpcEndpointId
    ? [inventory.find('vpc-endpoint', vpcEndpointId)]
    : findEntrances(api, inventory).map(({ endpoint }) => endpoint);
  const endpoints = candidates.filter(
    (endpoint): endpoint is VpcEndpoint => endpoint !== undefined,
  );
  if (endpoints.length === 0) {
    const missing = vpcEndpointId
      ? judgeMissing(vpcEndpointId, api, inventory)
      : judgeNoEntrance(api, inventory);
    return [{ caller: at(label, missing), missing, words }];
  }
  return endpoints.map(endpoint => ({
    caller: at(
      label,
      pass(
        `Taken to be connected with ${endpoint.vpcId} by Direct Connect or VPN, which is not in the inventory.`,
      ),
    ),
    endpoint,
    vantage: 'on-premises' as const,
    addresses: [words],
    words,
  }));
}

function judgeNoEntrance(api: Api, inventory: Inventory): Judgement {
  const gap = inventory.gapOf('vpc-endpoint', api);
  const isEmpty = isKnown(api.vpcEndpointIds) && !api.vpcEndpointIds.length;
  return !gap && isEmpty
    ? unknown(
        'No indexed VPC endpoint is associated with the API, named in its policy or in its account.',
        'Name the VPC endpoint that on-premises calls come through.',
      )
    : unknown(
        'The VPC endpoints of the API are not known.',
        'Name the VPC endpoint that on-premises calls come through.',
      );
}
