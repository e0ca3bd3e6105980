import {
  ApiRowWithDefinition,
  Page,
  PrivateApiClient,
  VpcEndpointRow,
  VpcLinkRow,
} from 'backstage-plugin-private-api-common';

const PAGE_SIZE = 200;

/** What becomes entities. */
export interface Estate {
  apis: ApiRowWithDefinition[];
  vpcLinks: VpcLinkRow[];
  vpcEndpoints: VpcEndpointRow[];
}

/**
 * Reads all pages of the estate, or answers `undefined` while a scope has never been tried: a part taken for the whole would
 * remove the entities of the rest. A scope that failed does not matter here, because the backend keeps its last good rows.
 */
export async function fetchEstate(
  client: PrivateApiClient,
  token: string,
): Promise<Estate | undefined> {
  const options = { token };
  const scopes = await client.listScopes(options);
  if (scopes.items.some(scope => isFirstPassAhead(scope))) {
    return undefined;
  }
  const apis = await allPages(page =>
    client.listApisWithDefinition(page, options),
  );
  return {
    apis: apis.filter(api => api.state !== 'removed'),
    vpcLinks: await allPages(page => client.listVpcLinks(page, options)),
    vpcEndpoints: await allPages(page =>
      client.listVpcEndpoints(page, options),
    ),
  };
}

function isFirstPassAhead(scope: { status: string; collectedAt?: string }) {
  return (
    !scope.collectedAt &&
    ['pending', 'collecting', 'interrupted'].includes(scope.status)
  );
}

async function allPages<T>(
  fetchPage: (page: { limit: number; offset: number }) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  for (;;) {
    const page = await fetchPage({ limit: PAGE_SIZE, offset: items.length });
    items.push(...page.items);
    if (page.items.length === 0 || items.length >= page.totalItems) {
      return items;
    }
  }
}
