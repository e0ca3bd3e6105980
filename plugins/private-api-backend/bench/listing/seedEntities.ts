import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_API_GATEWAY_API,
  ANNOTATION_AWS_ACCOUNT_ID,
  ANNOTATION_AWS_ARN,
  definitionOfApi,
  entityNameOfApi,
  formatApiKey,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { inChunks } from '../../src/store/inChunks';
import { ListedApi } from './listedApis';

/** SQLite takes 500 rows in a statement. */
const ROWS_PER_INSERT = 400;
/** The processing loop leaves entities alone that are due later. */
const NEVER = '2099-01-01T00:00:00.000Z';

interface SearchRow {
  entity_id: string;
  key: string;
  value: string | null;
  original_value: string | null;
}

/** The catalog's own flattening, which it does not export. */
const { buildEntitySearch } = require(resolvePackagePath(
  '@backstage/plugin-catalog-backend',
  'dist/database/operations/stitcher/buildEntitySearch.cjs.js',
)) as {
  buildEntitySearch(entityId: string, entity: Entity): SearchRow[];
};

/**
 * Writes an entity for each API into the catalog's tables, as its stitcher does with those of the entity provider. Through the
 * processing loop 100,000 would take hours.
 */
export async function seedEntities(
  knex: Knex,
  apis: readonly ListedApi[],
): Promise<void> {
  const now = new Date().toISOString();
  for (const chunk of inChunks(apis, ROWS_PER_INSERT)) {
    const entities = chunk.map(listed => {
      const id = randomUUID();
      return { id, entity: entityOf(listed, id) };
    });
    await knex('refresh_state').insert(
      entities.map(({ id, entity }) => ({
        entity_id: id,
        entity_ref: stringifyEntityRef(entity),
        unprocessed_entity: JSON.stringify(entity),
        processed_entity: JSON.stringify(entity),
        errors: '[]',
        next_update_at: NEVER,
        last_discovery_at: now,
      })),
    );
    // Without a source the catalog would delete them as orphans.
    await knex('refresh_state_references').insert(
      entities.map(({ entity }) => ({
        source_key: 'bench',
        target_entity_ref: stringifyEntityRef(entity),
      })),
    );
    await knex('final_entities').insert(
      entities.map(({ id, entity }) => ({
        entity_id: id,
        entity_ref: stringifyEntityRef(entity),
        final_entity: JSON.stringify(entity),
        hash: id,
        last_updated_at: now,
      })),
    );
    const search = entities.flatMap(({ id, entity }) =>
      buildEntitySearch(id, entity),
    );
    for (const rows of inChunks(search, ROWS_PER_INSERT)) {
      await knex('search').insert(rows);
    }
  }
}

function entityOf({ api, owner }: ListedApi, uid: string): Entity {
  const location = `aws-api-gateway:${api.accountId}/${api.region}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      uid,
      etag: uid,
      namespace: 'default',
      name: entityNameOfApi(api),
      title: api.name,
      description: api.description,
      annotations: {
        [ANNOTATION_API_GATEWAY_API]: formatApiKey(api),
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        [ANNOTATION_AWS_ARN]: api.arn,
        [ANNOTATION_AWS_ACCOUNT_ID]: api.accountId,
      },
      tags: ['rest', 'private'],
    },
    spec: {
      type: 'openapi',
      lifecycle: 'production',
      owner,
      definition: definitionOfApi(api).text,
    },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}
