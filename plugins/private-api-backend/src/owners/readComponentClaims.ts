import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  Entity,
  RELATION_CONSUMES_API,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_API_GATEWAY_API } from 'backstage-plugin-private-api-common';
import { CLAIM_RANKS } from '../estate/claimsOf';
import type { DbApiOwnerRow } from '../store/tables';

/**
 * What the catalog's Components say of who owns APIs: the owner of a Component that carries the key of an API, unless it says
 * that it consumes that API.
 *
 * @param entityNames - By key of the API, the name of its entity.
 */
export async function readComponentClaims(
  catalog: CatalogService,
  credentials: BackstageCredentials,
  entityNames: ReadonlyMap<string, string>,
): Promise<DbApiOwnerRow[]> {
  const pages = catalog.streamEntities(
    {
      filter: {
        kind: 'component',
        [`metadata.annotations.${ANNOTATION_API_GATEWAY_API}`]:
          CATALOG_FILTER_EXISTS,
      },
      fields: ['kind', 'metadata', 'relations'],
    },
    { credentials },
  );
  const claims: DbApiOwnerRow[] = [];
  for await (const components of pages) {
    claims.push(...components.flatMap(each => claimsOf(each, entityNames)));
  }
  return claims;
}

function claimsOf(
  component: Entity,
  entityNames: ReadonlyMap<string, string>,
): DbApiOwnerRow[] {
  const [owner] = targetsOf(component, RELATION_OWNED_BY);
  if (!owner) {
    return [];
  }
  const consumed = new Set(targetsOf(component, RELATION_CONSUMES_API));
  return keysOf(component)
    .filter(key => {
      // Whether a Component only calls an API shows once the API has a name: until then nobody has claimed it.
      const name = entityNames.get(key);
      return name !== undefined && !consumed.has(`api:default/${name}`);
    })
    .map(key => ({
      api_key: key,
      source: 'component',
      origin: stringifyEntityRef(component),
      value: owner,
      owner,
      rank: CLAIM_RANKS.component,
    }));
}

function keysOf({ metadata }: Entity): string[] {
  const text = metadata.annotations?.[ANNOTATION_API_GATEWAY_API] ?? '';
  const keys = text.split(',').map(key => key.trim());
  return [...new Set(keys)].filter(key => key !== '');
}

function targetsOf({ relations = [] }: Entity, type: string): string[] {
  return relations
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}
