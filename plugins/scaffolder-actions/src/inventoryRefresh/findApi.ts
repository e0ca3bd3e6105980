import { ConflictError } from '@backstage/errors';
import type {
  ApiKey,
  ApiRow,
  PrivateApiClient,
  RequestOptions,
  Scope,
} from 'backstage-plugin-private-api-common';

/** The most that the backend gives in one page. */
const PAGE_SIZE = 200;

/** How an API is named: by its key, or by what it is called and how it is tagged. */
export type ApiSelector =
  | { key: ApiKey }
  | { name: string; tags?: Record<string, string> };

/** The API of a scope that is meant, if it is indexed. Throws where several are. */
export async function findApi(
  scope: Scope,
  selector: ApiSelector,
  client: PrivateApiClient,
  options: RequestOptions,
): Promise<ApiRow | undefined> {
  const rows = await listScope(scope, selector, client, options);
  if ('key' in selector) {
    return rows.find(({ key }) => key === selector.key);
  }
  const named = rows.filter(({ name }) => name === selector.name);
  const tagged = await withTags(named, selector.tags ?? {}, client, options);
  if (tagged.length > 1) {
    throw new ConflictError(
      `${tagged.length} APIs match ${describeSelector(selector)}: ${tagged
        .map(({ key }) => key)
        .join(', ')}. Give the key, or tags that only one has`,
    );
  }
  return tagged[0];
}

/** What is looked for, in words. */
export function describeSelector(selector: ApiSelector): string {
  if ('key' in selector) {
    return selector.key;
  }
  const tags = Object.entries(selector.tags ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
  return `name ${selector.name}${tags && ` with ${tags}`}`;
}

async function listScope(
  { accountId, region }: Scope,
  selector: ApiSelector,
  client: PrivateApiClient,
  options: RequestOptions,
): Promise<ApiRow[]> {
  const rows: ApiRow[] = [];
  for (;;) {
    const { items, totalItems } = await client.listApis(
      {
        search: 'name' in selector ? selector.name : undefined,
        filter: { accountId: [accountId], region: [region] },
        limit: PAGE_SIZE,
        offset: rows.length,
      },
      options,
    );
    rows.push(...items);
    if (items.length === 0 || rows.length >= totalItems) {
      return rows;
    }
  }
}

async function withTags(
  rows: ApiRow[],
  tags: Record<string, string>,
  client: PrivateApiClient,
  options: RequestOptions,
): Promise<ApiRow[]> {
  const wanted = Object.entries(tags);
  if (wanted.length === 0) {
    return rows;
  }
  const found: ApiRow[] = [];
  for (const row of rows) {
    const { api } = await client.getApi(row.key, options);
    if (wanted.every(([key, value]) => api.tags[key] === value)) {
      found.push(row);
    }
  }
  return found;
}
