import {
  entityNameOfApi,
  formatApiKey,
  scopeId,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { aProfileRecord } from '../../src/__testUtils__/aProfileRecord';
import { inChunks } from '../../src/store/inChunks';
import { recountApis } from '../../src/store/recountApis';
import { registerScope } from '../../src/store/scopes';
import { storable } from '../../src/store/storable';
import type { DbApiLabelRow, DbApiRow } from '../../src/store/tables';
import { ListedApi } from './listedApis';

/** SQLite takes 500 rows a statement; an API has up to three labels. */
const APIS_PER_INSERT = 150;

/**
 * Writes the rows that lists of APIs are read from. All but names, keys and owners come from the profile of the first API:
 * judging each would take minutes and is measured elsewhere. Profiles themselves are in a table that no list reads.
 */
export async function seedApis(
  knex: Knex,
  apis: readonly ListedApi[],
): Promise<void> {
  const { row, labels } = aProfileRecord(apis[0].api);
  const scopes = new Map(apis.map(({ api }) => [scopeId(api), api]));
  for (const scope of scopes.values()) {
    await registerScope(knex, scope, 'bench');
  }
  await knex('scopes').update({ profiled_as_of: '2026-11-23T06:00:00.000Z' });
  for (const chunk of inChunks(apis, APIS_PER_INSERT)) {
    await knex<DbApiRow>('apis').insert(
      chunk.map(({ api, owner }) => ({
        ...storable(row),
        api_key: formatApiKey(api),
        scope_id: scopeId(api),
        arn: api.arn,
        account_id: api.accountId,
        name: api.name,
        name_sort: api.name.toLocaleLowerCase('en-US'),
        search_text: `${api.name} ${formatApiKey(api)} ${api.description}`,
        entity_name: entityNameOfApi(api),
        owner,
        row_hash: '',
      })),
    );
    await knex<DbApiLabelRow>('api_labels').insert(
      chunk.flatMap(({ api }) =>
        labels.map(label => ({ api_key: formatApiKey(api), ...label })),
      ),
    );
  }
  await recountApis(knex, [...scopes.keys()]);
}
