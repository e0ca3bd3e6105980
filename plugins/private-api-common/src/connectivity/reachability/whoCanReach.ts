import { judgeMatrix } from '../../access/judgeMatrix';
import type { AccessCell } from '../../access/types';
import type { Api, Inventory, VpcEndpoint } from '../../inventory';
import { judgeEndpoint } from '../entrances/judgeEndpoint';
import { judgeSecurityGroups } from '../entrances/judgeSecurityGroups';
import { isExecuteApi } from '../estate/EstateIndex';
import { decisive, Judgement } from '../Judgement';
import { checkNames, judgeCheck } from '../names/checkNames';
import { judgeAcceptance } from '../names/judgeAcceptance';
import type { PrivateNameKind } from '../names/NameCheck';
import { bestOf } from '../status';

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
  const [cells] = judgeMatrix([api], endpoints, inventory).rows;
  return endpoints.map((endpoint, i) =>
    combine(api, endpoint, cells[i], inventory),
  );
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
  const { rows } = judgeMatrix(apis, [endpoint], inventory);
  return apis.map((api, i) => combine(api, endpoint, rows[i][0], inventory));
}

const REASONS: Record<AccessCell['verdict'], string> = {
  allowed: 'Network and policies let calls in.',
  denied: 'The policies deny all calls.',
  mixed: 'The policies allow some operations and deny others.',
  unknown: 'Whether the policies allow calls is not known.',
};

function combine(
  api: Api,
  endpoint: VpcEndpoint,
  cell: AccessCell,
  inventory: Inventory,
): EndpointReach {
  const name = bestName(api, endpoint, inventory);
  const network = decisive(
    judgeEndpoint(endpoint, api),
    judgeSecurityGroups(endpoint, inventory),
    ...(name ? [name.judgement] : []),
  );
  return {
    apiArn: api.arn,
    vpcEndpointId: endpoint.endpointId,
    vpcId: endpoint.vpcId,
    accountId: endpoint.accountId,
    ...(name && name.judgement.status !== 'fail' && { name: name.kind }),
    verdict: narrow(cell.verdict, network),
    withCredentials: narrow(cell.withCredentials, network),
    reason:
      network.status === 'pass'
        ? REASONS[cell.withCredentials]
        : network.reason,
  };
}

const KINDS: readonly PrivateNameKind[] = [
  'custom-domain',
  'alias',
  'private-dns',
  'endpoint',
];

/** The best name for clients of the endpoint's VPC. */
function bestName(api: Api, endpoint: VpcEndpoint, inventory: Inventory) {
  const vantage = { vpcId: endpoint.vpcId };
  const names = KINDS.flatMap(kind =>
    checkNames(kind, { api, endpoint, vantage, inventory }).map(check => ({
      kind,
      judgement: decisive(judgeAcceptance(api, kind), judgeCheck(check)),
    })),
  );
  return bestOf(names, ({ judgement }) => judgement.status);
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
