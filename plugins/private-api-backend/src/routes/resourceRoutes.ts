import {
  DomainName,
  DomainRow,
  Inventory,
  knownOr,
  Page,
  Resource,
  ResourceKind,
  ResourceOf,
  ResourceUser,
  VpcEndpoint,
  VpcEndpointRow,
  VpcLink,
  VpcLinkRow,
} from 'backstage-plugin-private-api-common';
import { ownerOf } from '../estate/ownerOf';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { DEFAULT_LIMIT } from '../store/searchApis';
import { Users, usersOf } from '../store/usersOf';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { readPage, refuseUnknown } from './parseQuery';
import { AnyRequest, RouteContext, visibilityOf } from './RouteContext';

/** What every row says of a resource. */
interface RowBase {
  arn: string;
  accountId: string;
  region: string;
  owner?: string;
  usedBy: string[];
  users: ResourceUser[];
  usedByHidden?: number;
}

/** `/v1/vpc-links`, `/v1/vpc-endpoints` and `/v1/domains`. */
export function addResourceRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  router.get('/v1/vpc-links', async (req, res) => {
    res.json(await listPage(context, req, 'vpc-link', toVpcLinkRow));
  });

  router.get('/v1/vpc-endpoints', async (req, res) => {
    res.json(await listPage(context, req, 'vpc-endpoint', toVpcEndpointRow));
  });

  router.get('/v1/domains', async (req, res) => {
    res.json(await listPage(context, req, 'domain-name', toDomainRow));
  });
}

/**
 * One page of the resources of a kind, by name. Who may not see all APIs sees the resources that are used by an API that they
 * may see.
 */
async function listPage<K extends ResourceKind, Row>(
  context: RouteContext,
  request: AnyRequest,
  kind: K,
  toRow: (resource: ResourceOf<K>, base: RowBase, inventory: Inventory) => Row,
): Promise<Page<Row>> {
  const visibility = await visibilityOf(context, request);
  refuseUnknown(request.query, ['limit', 'offset']);
  const { limit = DEFAULT_LIMIT, offset = 0 } = readPage(request.query);
  const { inventory } = await context.estate.current();
  const all = await listVisible(context, inventory.all(kind), visibility);
  const page = all.sort(byName).slice(offset, offset + limit);
  const users = await usersOf(
    context.knex,
    page.map(({ arn }) => arn),
    visibility,
  );
  return {
    items: page.map(resource =>
      toRow(
        resource,
        toRowBase(resource, users.get(resource.arn), context.ownershipTags),
        inventory,
      ),
    ),
    totalItems: all.length,
  };
}

async function listVisible<R extends Resource>(
  { knex }: RouteContext,
  resources: readonly R[],
  visibility: ApiVisibility,
): Promise<R[]> {
  if (visibility === 'all') {
    return [...resources];
  }
  const users = await usersOf(
    knex,
    resources.map(({ arn }) => arn),
    visibility,
  );
  return resources.filter(({ arn }) => users.get(arn)?.visible.length);
}

function byName(a: Resource, b: Resource): number {
  if (a.name !== b.name) {
    return a.name < b.name ? -1 : 1;
  }
  return a.arn < b.arn ? -1 : 1;
}

function toRowBase(
  { arn, accountId, region, tags }: Resource,
  users: Users | undefined,
  ownershipTags: readonly string[],
): RowBase {
  const owner = ownerOf(tags, ownershipTags);
  const visible = users?.visible ?? [];
  return {
    arn,
    accountId,
    region,
    ...(owner && { owner }),
    usedBy: visible.map(({ key }) => key),
    users: visible,
    ...(users?.hidden && { usedByHidden: users.hidden }),
  };
}

function toVpcLinkRow(link: VpcLink, base: RowBase): VpcLinkRow {
  return {
    ...base,
    id: link.linkId,
    name: link.name,
    version: link.version,
    status: knownOr(link.status, 'unknown'),
    targets: link.targetArns,
  };
}

function toVpcEndpointRow(
  endpoint: VpcEndpoint,
  base: RowBase,
): VpcEndpointRow {
  return {
    ...base,
    id: endpoint.endpointId,
    name: endpoint.name,
    vpcId: endpoint.vpcId,
    state: knownOr<string, string>(endpoint.state, 'unknown'),
    privateDnsEnabled: knownOr(endpoint.privateDnsEnabled, 'unknown'),
    zones: endpoint.subnetIds.length,
  };
}

function toDomainRow(
  domain: DomainName,
  base: RowBase,
  inventory: Inventory,
): DomainRow {
  return {
    ...base,
    domainName: domain.domainName,
    endpointType: domain.endpointType,
    status: domain.status ?? 'unknown',
    vpcEndpointIds: inventory
      .all('domain-name-access-association')
      .filter(({ domainNameArn }) => domainNameArn === domain.arn)
      .map(({ vpcEndpointId }) => vpcEndpointId),
  };
}
