import {
  Entity,
  parseEntityRef,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import {
  ANNOTATION_AWS_ARN,
  ApiKey,
  EndpointReach,
} from 'backstage-plugin-private-api-common';
import { PrivateApiApi } from '../api';
import { apiKeysOf } from './apiKeysOf';
import { reasonOf } from './reasonOf';
import { toError } from './toError';

/** The largest page that the backend gives. */
const PAGE_SIZE = 500;

/** What a Component has to do with an API; `named` where only its annotation names the API. */
export type ApiRole = 'consumes' | 'provides' | 'named';

/** A private API of a Component. */
export interface ComponentApi {
  key: ApiKey;
  /** The title of its entity; the key where the catalog has none that the reader may see. */
  name: string;
  /** Absent where the catalog has no entity of it that the reader may see. */
  entityRef?: string;
  roles: ApiRole[];
  /** One for each VPC endpoint that the Component calls through. Empty where none is known. */
  reaches: ComponentReach[];
}

/** Whether a Component's calls through one VPC endpoint come through. */
export interface ComponentReach {
  vpcEndpointId: string;
  /** Absent where nothing judges calls through this endpoint, which is not to say that they fail. */
  reach?: EndpointReach;
  /** Why there is no judgement, where the backend says so. */
  problem?: string;
}

/**
 * The private APIs of a Component, from its relations and its annotation, and what its calls meet through the VPC endpoints
 * that it depends on. Of APIs it only provides it calls none, so these are not judged.
 *
 * @throws where the catalog does not answer; an API that cannot be judged carries the reason instead.
 */
export async function loadComponentApis(
  entity: Entity,
  clients: { catalog: CatalogApi; privateApi: PrivateApiApi },
  signal: AbortSignal,
): Promise<ComponentApi[]> {
  const [related, endpoints] = await Promise.all([
    findRelatedApis(entity, clients.catalog),
    findEndpoints(entity, clients.catalog),
  ]);
  const byKey = new Map(related.map(api => [api.key, api]));
  for (const key of apiKeysOf(entity).keys) {
    if (!byKey.has(key)) {
      byKey.set(key, { key, name: key, roles: ['named'], reaches: [] });
    }
  }
  return Promise.all(
    [...byKey.values()].map(async api => ({
      ...api,
      reaches: isCalled(api)
        ? await judgeCalls(api.key, endpoints, clients.privateApi, signal)
        : [],
    })),
  );
}

/** False for what a Component provides without calling it. */
export function isCalled(api: Pick<ComponentApi, 'roles'>): boolean {
  return api.roles.some(role => role !== 'provides');
}

async function findRelatedApis(
  entity: Entity,
  catalog: CatalogApi,
): Promise<ComponentApi[]> {
  const rolesByRef = new Map<string, ApiRole[]>();
  for (const { type, targetRef } of entity.relations ?? []) {
    const role = roleOf(type);
    if (role) {
      rolesByRef.set(targetRef, [...(rolesByRef.get(targetRef) ?? []), role]);
    }
  }
  const entityRefs = [...rolesByRef.keys()];
  const entities = await readEntities(entityRefs, catalog);
  return entityRefs.flatMap((entityRef, index) => {
    const api = entities[index];
    return (api ? apiKeysOf(api).keys : []).map(key => ({
      key,
      name: api?.metadata.title ?? parseEntityRef(entityRef).name,
      entityRef,
      roles: rolesByRef.get(entityRef) ?? [],
      reaches: [],
    }));
  });
}

function roleOf(relation: string): ApiRole | undefined {
  switch (relation) {
    case RELATION_CONSUMES_API:
      return 'consumes';
    case RELATION_PROVIDES_API:
      return 'provides';
    default:
      return undefined;
  }
}

/** The ids of the VPC endpoints among what the entity depends on. */
async function findEndpoints(
  entity: Entity,
  catalog: CatalogApi,
): Promise<string[]> {
  const refs = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_DEPENDS_ON)
    .map(({ targetRef }) => targetRef)
    .filter(ref => parseEntityRef(ref).kind === 'resource');
  const resources = await readEntities(refs, catalog);
  return resources.flatMap(resource => {
    const arn = resource?.metadata.annotations?.[ANNOTATION_AWS_ARN] ?? '';
    return /:vpc-endpoint\/(vpce-[0-9a-f]+)$/.exec(arn)?.[1] ?? [];
  });
}

async function readEntities(entityRefs: string[], catalog: CatalogApi) {
  if (entityRefs.length === 0) {
    return [];
  }
  const { items } = await catalog.getEntitiesByRefs({ entityRefs });
  return items;
}

async function judgeCalls(
  key: ApiKey,
  vpcEndpointIds: string[],
  client: PrivateApiApi,
  signal: AbortSignal,
): Promise<ComponentReach[]> {
  if (vpcEndpointIds.length === 0) {
    return [];
  }
  try {
    const reaches = await findReaches(key, vpcEndpointIds, client, signal);
    return vpcEndpointIds.map(vpcEndpointId => ({
      vpcEndpointId,
      reach: reaches.find(reach => reach.vpcEndpointId === vpcEndpointId),
    }));
  } catch (cause) {
    const problem = reasonOf(toError(cause));
    return vpcEndpointIds.map(vpcEndpointId => ({ vpcEndpointId, problem }));
  }
}

/** Reads the API's callers page by page until all that are asked for are found. */
async function findReaches(
  key: ApiKey,
  vpcEndpointIds: string[],
  client: PrivateApiApi,
  signal: AbortSignal,
): Promise<EndpointReach[]> {
  const found: EndpointReach[] = [];
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const page = await client.listCallers(
      key,
      { limit: PAGE_SIZE, offset },
      { signal },
    );
    found.push(
      ...page.items.filter(({ vpcEndpointId }) =>
        vpcEndpointIds.includes(vpcEndpointId),
      ),
    );
    const isLast =
      page.items.length === 0 || offset + PAGE_SIZE >= page.totalItems;
    if (isLast || found.length >= vpcEndpointIds.length) {
      return found;
    }
  }
}
