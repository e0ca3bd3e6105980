import { CompiledApiAccess } from '../../access/CompiledApiAccess';
import { judgeRoutes, type RouteCell } from '../../access/judgeRoutes';
import type { AccessCell } from '../../access/types';
import type { Api, Inventory, VpcEndpoint } from '../../inventory';
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
 * @public
 */
export function whoCanReach(api: Api, inventory: Inventory): EndpointReach[] {
  if (api.endpointType !== 'PRIVATE') {
    return [];
  }
  const endpoints = inventory
    .all('vpc-endpoint')
    .filter(one => one.region === api.region && isExecuteApi(one));
  const access = new CompiledApiAccess(api);
  return endpoints.map(endpoint => reachOf(access, endpoint, inventory));
}

/**
 * One endpoint against every private API of its Region.
 *
 * @public
 */
export function whatCanReach(
  endpoint: VpcEndpoint,
  inventory: Inventory,
): EndpointReach[] {
  const apis = inventory
    .all('api')
    .filter(
      api => api.endpointType === 'PRIVATE' && api.region === endpoint.region,
    );
  return apis.map(api =>
    reachOf(new CompiledApiAccess(api), endpoint, inventory),
  );
}

const REASONS: Record<AccessCell['verdict'], string> = {
  allowed: 'Network and policies let calls in.',
  denied: 'The policies deny all calls.',
  mixed: 'The policies allow some operations and deny others.',
  unknown: 'Whether the policies allow calls is not known.',
};

function reachOf(
  access: CompiledApiAccess,
  endpoint: VpcEndpoint,
  inventory: Inventory,
): EndpointReach {
  const { api } = access;
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
  const { cell, network } = best;
  return {
    apiArn: api.arn,
    vpcEndpointId: endpoint.endpointId,
    vpcId: endpoint.vpcId,
    accountId: endpoint.accountId,
    ...(best.judgement.status !== 'fail' && { name: best.kind }),
    verdict: narrow(cell.verdict, network),
    withCredentials: narrow(cell.withCredentials, network),
    reason:
      network.status === 'pass'
        ? REASONS[cell.withCredentials]
        : network.reason,
  };
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
}

const NOWHERE: AccessCell = { verdict: 'denied', withCredentials: 'denied' };

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
    checkNames(kind, { api, endpoint, vantage, inventory }).map(check => ({
      kind,
      judgement: decisive(judgeAcceptance(api, kind), judgeCheck(check)),
      cell: routes.find(route => isBy(check, route))?.cell ?? NOWHERE,
    })),
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
