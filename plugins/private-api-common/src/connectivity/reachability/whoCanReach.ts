import { CompiledApiAccess } from '../../access/callers/CompiledApiAccess';
import { judgeRoutes, type RouteCell } from '../../access/callers/judgeRoutes';
import type { AccessCell } from '../../access/types';
import {
  isUnknown,
  type Api,
  type Inventory,
  type VpcEndpoint,
} from '../../inventory';
import { judgeEndpoint } from '../entrances/judgeEndpoint';
import { judgeSecurityGroupsFor } from '../entrances/judgeSecurityGroups';
import { isExecuteApi } from '../estate/EstateIndex';
import { decisive, Judgement } from '../Judgement';
import { checkNames, judgeCheck } from '../names/checkNames';
import { judgeAcceptance } from '../names/judgeAcceptance';
import type { NameCheck, PrivateNameKind } from '../names/NameCheck';
import { verdictOf } from '../status';

/**
 * Whether clients of the VPC of an endpoint can call an API through it: network, name and policies together. What stands
 * behind the API is left out: it is the same for all callers.
 *
 * @public
 */
export interface EndpointReach extends AccessCell {
  apiArn: string;
  vpcEndpointId: string;
  vpcId: string;
  accountId: string;
  /** The best name to call by, where one may work. */
  name?: PrivateNameKind;
  reason: string;
}

/**
 * Every execute-api endpoint of the API's Region against one private API. Empty for other APIs.
 *
 * @param endpoints - Some of them, where not all are asked for.
 *
 * @public
 */
export function whoCanReach(
  api: Api,
  inventory: Inventory,
  endpoints: readonly VpcEndpoint[] = endpointsInReach(api, inventory),
): EndpointReach[] {
  const access = new CompiledApiAccess(api);
  return endpoints.map(endpoint => reachOf(access, endpoint, inventory));
}

/**
 * The endpoints that calls of an API could come through, by name: the execute-api endpoints of its Region, if it is private or
 * may be.
 *
 * @public
 */
export function endpointsInReach(
  api: Api,
  inventory: Inventory,
): VpcEndpoint[] {
  return isOrMayBePrivate(api)
    ? inventory
        .all('vpc-endpoint')
        .filter(one => one.region === api.region && isExecuteApi(one))
        .sort(byName)
    : [];
}

/**
 * One endpoint against every private API of its Region.
 *
 * @param apis - Some of them, where not all are asked for.
 *
 * @public
 */
export function whatCanReach(
  endpoint: VpcEndpoint,
  inventory: Inventory,
  apis: readonly Api[] = apisInReach(endpoint, inventory),
): EndpointReach[] {
  return apis.map(api =>
    reachOf(new CompiledApiAccess(api), endpoint, inventory),
  );
}

/**
 * The APIs that an endpoint could lead to, by name: those of its Region that are private or may be.
 *
 * @public
 */
export function apisInReach(
  endpoint: VpcEndpoint,
  inventory: Inventory,
): Api[] {
  return isExecuteApi(endpoint)
    ? inventory
        .all('api')
        .filter(api => api.region === endpoint.region && isOrMayBePrivate(api))
        .sort(byName)
    : [];
}

/** Only REST APIs can be. */
function isOrMayBePrivate({ apiType, endpointType }: Api): boolean {
  return (
    apiType === 'REST' &&
    (endpointType === 'PRIVATE' || isUnknown(endpointType))
  );
}

function byName(a: Api | VpcEndpoint, b: Api | VpcEndpoint): number {
  if (a.name !== b.name) {
    return a.name < b.name ? -1 : 1;
  }
  return a.arn < b.arn ? -1 : 1;
}

function reachOf(
  access: CompiledApiAccess,
  endpoint: VpcEndpoint,
  inventory: Inventory,
): EndpointReach {
  const { api } = access;
  const pair = {
    apiArn: api.arn,
    vpcEndpointId: endpoint.endpointId,
    vpcId: endpoint.vpcId,
    accountId: endpoint.accountId,
  };
  if (isUnknown(api.endpointType)) {
    const reason = `Whether the API is private is not known: ${api.endpointType.unknown}.`;
    return { ...pair, verdict: 'unknown', withCredentials: 'unknown', reason };
  }
  const cidrs = inventory.find('vpc', endpoint.vpcId)?.cidrBlocks;
  const clients = {
    addresses: cidrs,
    words: cidrs?.join(', ') ?? endpoint.vpcId,
  };
  const entrance = decisive(
    judgeEndpoint(endpoint, api),
    judgeSecurityGroupsFor(endpoint, clients, inventory),
  );
  const ways = waysIn(access, endpoint, inventory).map(way => ({
    ...way,
    network: decisive(entrance, way.judgement),
  }));
  const best = ways.reduce((a, b) => (opennessOf(b) > opennessOf(a) ? b : a));
  const { cell, network, policyReason } = best;
  return {
    ...pair,
    ...(best.judgement.status !== 'fail' && { name: best.kind }),
    verdict: narrow(cell.verdict, network),
    withCredentials: narrow(cell.withCredentials, network),
    reason: isNetworkDecisive(network, cell) ? network.reason : policyReason,
  };
}

/** What certainly stops calls is the reason, then what is not known. */
function isNetworkDecisive({ status }: Judgement, cell: AccessCell): boolean {
  return (
    status === 'fail' ||
    (status === 'unknown' && cell.withCredentials !== 'denied')
  );
}

const OPENNESS: Record<AccessCell['verdict'], number> = {
  allowed: 3,
  mixed: 2,
  unknown: 1,
  denied: 0,
};

/** How far a way in leads: with good credentials first, then without, then by its name alone. */
function opennessOf({
  cell,
  network,
  judgement,
}: WayIn & { network: Judgement }) {
  return (
    OPENNESS[narrow(cell.withCredentials, network)] * 100 +
    OPENNESS[narrow(cell.verdict, network)] * 10 +
    OPENNESS[verdictOf(judgement.status)]
  );
}

const KINDS: readonly PrivateNameKind[] = [
  'custom-domain',
  'alias',
  'private-dns',
  'endpoint',
];

/** A name, whether it works, and what the policies make of calls by it. */
interface WayIn {
  kind: PrivateNameKind;
  judgement: Judgement;
  cell: AccessCell;
  policyReason: string;
}

const NOWHERE: Pick<RouteCell, 'cell' | 'reason'> = {
  cell: { verdict: 'denied', withCredentials: 'denied' },
  reason: 'The name does not lead to the API through this endpoint.',
};

/** The names for clients of the endpoint's VPC, each with the policies that calls by it meet. */
function waysIn(
  access: CompiledApiAccess,
  endpoint: VpcEndpoint,
  inventory: Inventory,
): WayIn[] {
  const { api } = access;
  const vantage = { vpcId: endpoint.vpcId };
  const routes = judgeRoutes(access, endpoint, inventory);
  return KINDS.flatMap(kind =>
    checkNames(kind, { api, endpoint, vantage, inventory }).map(check => {
      const { cell, reason } =
        routes.find(route => isBy(check, route)) ?? NOWHERE;
      const judgement = decisive(judgeAcceptance(api, kind), judgeCheck(check));
      return { kind, judgement, cell, policyReason: reason };
    }),
  );
}

function isBy({ kind, domain }: NameCheck, route: RouteCell): boolean {
  if (kind !== 'custom-domain') {
    return !route.domain && !route.isUnknownDomain;
  }
  return domain
    ? route.domain?.arn === domain.arn
    : route.isUnknownDomain === true;
}

/** A network that fails stops what policies allow; one that is not known leaves it open. */
function narrow(
  verdict: AccessCell['verdict'],
  { status }: Judgement,
): AccessCell['verdict'] {
  if (status === 'fail' || verdict === 'denied') {
    return 'denied';
  }
  return status === 'unknown' ? 'unknown' : verdict;
}
