import { ApiProfile, formatApiKey } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { readProfile } from '../store/profiles';
import { hideApis } from './hideApis';
import { readApiKey, unknownApi } from './readApiKey';

/** The profile of the API with a key, as far as the reader may see it; throws where the key is malformed or unknown. */
export async function readVisibleProfile(
  knex: Knex,
  keyText: string,
  visibility: ApiVisibility,
): Promise<ApiProfile> {
  const key = formatApiKey(readApiKey(keyText));
  const profile = await readProfile(knex, key, visibility);
  if (!profile) {
    throw unknownApi(key);
  }
  return hideApis(profile, knex, visibility);
}
