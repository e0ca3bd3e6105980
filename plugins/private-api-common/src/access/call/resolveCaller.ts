import {
  isKnown,
  unknownBecause,
  type Api,
  type Fact,
  type Inventory,
  type VpcEndpoint,
} from '../../inventory';
import { isWithinAny, parseAddress } from '../../policy/networks';
import { FALSE } from '../../policy/truth';
import type { CallFacts } from '../flow/callContext';
import type { Caller } from '../types';

/** A caller with the VPC endpoint that its calls come through. */
export interface ResolvedCaller {
  endpoint: Fact<VpcEndpoint>;
  facts: CallFacts;
}

/** True for the endpoints that private APIs of a Region are called through. */
export function servesApi(endpoint: VpcEndpoint, region: string): boolean {
  return (
    endpoint.region === region && endpoint.serviceName.endsWith('.execute-api')
  );
}

/** The ways a caller may come: one for each VPC endpoint of its VPC, or a single one. */
export function resolveCaller(
  caller: Caller,
  api: Api,
  inventory: Inventory,
): ResolvedCaller[] {
  const endpoints = endpointsOf(caller, api, inventory);
  return endpoints.map(endpoint => ({
    endpoint,
    facts: {
      isPrivate: true,
      ...placeOf(caller, endpoint),
      ...addressOf(caller, inventory),
    },
  }));
}

function endpointsOf(
  caller: Caller,
  api: Api,
  inventory: Inventory,
): Fact<VpcEndpoint>[] {
  if (caller.vpcEndpointId) {
    const found = inventory.find('vpc-endpoint', caller.vpcEndpointId);
    return [
      found ??
        unknownBecause(
          `VPC endpoint ${caller.vpcEndpointId} is not in the inventory`,
        ),
    ];
  }
  if (!caller.vpcId) {
    return [
      unknownBecause('the question does not name the VPC endpoint in use'),
    ];
  }
  const own = inventory
    .all('vpc-endpoint')
    .filter(one => one.vpcId === caller.vpcId && servesApi(one, api.region));
  return own.length > 0
    ? own
    : [
        unknownBecause(
          `no execute-api endpoint of ${caller.vpcId} in ${api.region} is in the inventory`,
        ),
      ];
}

const NOT_ROUTED = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
].flatMap(cidr => parseAddress(cidr) ?? []);

/** The address that a public API sees. A private one is replaced on the way to the internet, by what the question does not say. */
export function publicAddressOf({ sourceIp }: Caller): string | undefined {
  const address = sourceIp ? parseAddress(sourceIp) : undefined;
  return address && isWithinAny(address, NOT_ROUTED) === FALSE
    ? sourceIp
    : undefined;
}

function placeOf(
  caller: Caller,
  endpoint: Fact<VpcEndpoint>,
): Pick<CallFacts, 'vpcEndpointId' | 'vpcId'> {
  if (isKnown(endpoint)) {
    return { vpcEndpointId: endpoint.endpointId, vpcId: endpoint.vpcId };
  }
  // The VPC of a caller need not be that of the endpoint it uses: a peered VPC's serves as well.
  return caller.vpcEndpointId ? { vpcEndpointId: caller.vpcEndpointId } : {};
}

function addressOf(
  caller: Caller,
  inventory: Inventory,
): Pick<CallFacts, 'sourceIp' | 'sourceNetworks'> {
  if (caller.sourceIp && parseAddress(caller.sourceIp)) {
    return { sourceIp: caller.sourceIp };
  }
  const networks = caller.onPremises
    ? [caller.onPremises.cidr]
    : (caller.vpcId && inventory.find('vpc', caller.vpcId)?.cidrBlocks) || [];
  return networks.length > 0 ? { sourceNetworks: networks } : {};
}
