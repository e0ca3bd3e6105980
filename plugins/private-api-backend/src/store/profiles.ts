import type { Api, ApiProfile } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { readLives } from './findingLife';
import { findApi } from './searchApis';
import type { DbApiProfileRow } from './tables';

/** The profile of an API, if it exists and the reader may see it. */
export async function readProfile(
  knex: Knex,
  key: string,
  visibility: ApiVisibility,
): Promise<ApiProfile | undefined> {
  const row = await findApi(knex, key, visibility);
  const stored = row && (await readDocuments(knex, [key])).get(key);
  if (!stored) {
    return undefined;
  }
  const lives = await readLives(knex, key);
  const findings = stored.findings.map(f => lives.get(f.id) ?? f);
  return { ...stored, findings, asOf: row.read_at };
}

/** The APIs themselves, by key. */
export async function readApis(
  knex: Knex,
  keys: readonly string[],
): Promise<Map<string, Api>> {
  const profiles = await readDocuments(knex, keys);
  return new Map([...profiles].map(([key, { api }]) => [key, api]));
}

async function readDocuments(
  knex: Knex,
  keys: readonly string[],
): Promise<Map<string, Omit<ApiProfile, 'asOf'>>> {
  const rows = await knex<DbApiProfileRow>('api_profiles').whereIn(
    'api_key',
    keys,
  );
  return new Map(rows.map(row => [row.api_key, JSON.parse(row.profile)]));
}
