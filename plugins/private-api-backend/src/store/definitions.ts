import {
  Api,
  exportedStage,
  knownOr,
  Resource,
  Scope,
  scopeId,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import {
  DefinitionDigest,
  deploymentKey,
  ExportedDefinition,
} from '../collect';
import { inChunks } from './inChunks';
import type { DbApiDefinitionRow } from './tables';

/** Documents are large: fewer of them in one statement than rows of other tables. */
const CHUNK_DOCUMENTS = 50;

/** What is known of the deployments of a scope, or of one of its APIs, without their texts. */
export async function readDigests(
  knex: Knex,
  scope: Scope,
  apiArns?: readonly string[],
): Promise<Map<string, DefinitionDigest>> {
  const query = knex<DbApiDefinitionRow>('api_definitions')
    .where({ scope_id: scopeId(scope) })
    .select('api_arn', 'deployment_id', 'digest');
  const rows = await (apiArns ? query.whereIn('api_arn', [...apiArns]) : query);
  return new Map(
    rows.map(({ api_arn, deployment_id, digest }) => [
      deploymentKey(api_arn, deployment_id),
      JSON.parse(digest),
    ]),
  );
}

/**
 * Keeps what a pass has exported, and forgets the deployments that no stage of the APIs it read serves any more. APIs that it
 * did not read, or whose stages it could not, keep theirs. To be called in the transaction that writes the APIs.
 */
export async function writeDefinitions(
  tx: Knex,
  pass: {
    scope: Scope;
    resources: readonly Resource[];
    definitions?: readonly ExportedDefinition[];
  },
): Promise<void> {
  const id = scopeId(pass.scope);
  for (const chunk of inChunks(pass.definitions ?? [], CHUNK_DOCUMENTS)) {
    const rows = chunk.map(
      ({ apiArn, deploymentId, digest, text }): DbApiDefinitionRow => ({
        scope_id: id,
        api_arn: apiArn,
        deployment_id: deploymentId,
        digest: JSON.stringify(digest),
        document: text,
      }),
    );
    await tx<DbApiDefinitionRow>('api_definitions')
      .insert(rows)
      .onConflict(['scope_id', 'api_arn', 'deployment_id'])
      .merge(['digest', 'document']);
  }
  await forgetUnserved(tx, id, pass.resources);
}

async function forgetUnserved(
  tx: Knex,
  id: string,
  resources: readonly Resource[],
) {
  const served = new Map(
    resources.flatMap(resource =>
      resource.kind === 'api' && Array.isArray(resource.stages)
        ? [[resource.arn, deploymentsOf(resource)] as const]
        : [],
    ),
  );
  // Most passes forget nothing, so that they look before they delete.
  for (const arns of inChunks([...served.keys()])) {
    const rows = await tx<DbApiDefinitionRow>('api_definitions')
      .where({ scope_id: id })
      .whereIn('api_arn', arns)
      .select('api_arn', 'deployment_id');
    for (const { api_arn, deployment_id } of rows) {
      if (!served.get(api_arn)?.has(deployment_id)) {
        await tx<DbApiDefinitionRow>('api_definitions')
          .where({ scope_id: id, api_arn, deployment_id })
          .delete();
      }
    }
  }
}

function deploymentsOf({ stages }: Api): Set<string> {
  return new Set(
    knownOr(stages, []).flatMap(({ deploymentId }) => deploymentId ?? []),
  );
}

/** Texts of what the stages serve that stand for the APIs, by ARN, where there are any. */
export async function readDefinitionTexts(
  knex: Knex,
  apis: readonly Api[],
): Promise<Map<string, string>> {
  const wanted = new Map(
    apis.flatMap(api => {
      const deploymentId = exportedStage(api)?.deploymentId;
      return deploymentId ? [[api.arn, deploymentId] as const] : [];
    }),
  );
  const texts = new Map<string, string>();
  for (const chunk of inChunks([...wanted], CHUNK_DOCUMENTS)) {
    const rows = await knex<DbApiDefinitionRow>('api_definitions')
      .whereIn(
        'api_arn',
        chunk.map(([arn]) => arn),
      )
      .whereIn(
        'deployment_id',
        chunk.map(([, deploymentId]) => deploymentId),
      )
      .whereNotNull('document')
      .select('api_arn', 'deployment_id', 'document');
    for (const { api_arn, deployment_id, document } of rows) {
      if (document !== null && wanted.get(api_arn) === deployment_id) {
        texts.set(api_arn, document);
      }
    }
  }
  return texts;
}
