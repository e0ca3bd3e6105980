import {
  ApiProfile,
  formatApiKey,
  parseApiKey,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { readProfile } from '../store/profiles';
import { hideApis } from './hideApis';
import { unknownApi } from './readApiKey';

/** The profile of the API with a key, as far as the reader may see it; throws a `NotFoundError` where no API has the key. */
export async function readVisibleProfile(
  knex: Knex,
  keyText: string,
  visibility: ApiVisibility,
): Promise<ApiProfile> {
  const parts = parseApiKey(keyText);
  const profile =
    parts && (await readProfile(knex, formatApiKey(parts), visibility));
  if (!profile) {
    throw unknownApi(keyText);
  }
  return hideApis(profile, knex, visibility);
}
