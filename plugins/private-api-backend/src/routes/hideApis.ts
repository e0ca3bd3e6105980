import type { ApiKey } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { visibleKeys } from '../store/searchApis';

/** What stands in place of an API that the reader may not see. */
export const HIDDEN_API = 'an API you may not see';

const REGION = '(?<region>[a-z]{2}(?:-[a-z]+)+-\\d)';
const ACCOUNT = '(?<accountId>\\d{12})';
const API_ID = '(?<apiId>[a-z0-9]{8,})';

/** The ways in which a profile names an API: by its ARN, by the ARN of a call, and by its key. */
const NAMES = [
  `arn:aws[a-z-]*:apigateway:${REGION}:${ACCOUNT}:/(?:restapis|apis)/${API_ID}`,
  `arn:aws[a-z-]*:execute-api:${REGION}:${ACCOUNT}:${API_ID}`,
  `${ACCOUNT}:${REGION}:${API_ID}`,
].map(source => new RegExp(source, 'g'));

/**
 * The value with every API that the reader may not see taken out of its texts. A profile of an API that the reader may see can
 * name others: neighbours that share a VPC endpoint, a statement of an endpoint's policy.
 */
export async function hideApis<T>(
  value: T,
  knex: Knex,
  visibility: ApiVisibility,
): Promise<T> {
  return hideOtherApis(value, { knex, visibility, own: [] });
}

/** As {@link hideApis}, and shows APIs besides that are the reader's own although no row says so: those of their templates. */
export async function hideOtherApis<T>(
  value: T,
  options: { knex: Knex; visibility: ApiVisibility; own: readonly ApiKey[] },
): Promise<T> {
  const { knex, visibility, own } = options;
  if (visibility === 'all') {
    return value;
  }
  const text = JSON.stringify(value);
  const named = NAMES.flatMap(name => [...text.matchAll(name)].map(keyOf));
  const visible = await visibleKeys(knex, [...new Set(named)], visibility);
  own.forEach(key => visible.add(key));
  const hidden = NAMES.reduce(
    (rest, name) =>
      rest.replace(name, (...match) =>
        visible.has(keyOf({ groups: match.at(-1) })) ? match[0] : HIDDEN_API,
      ),
    text,
  );
  return JSON.parse(hidden);
}

function keyOf(match: { groups?: Record<string, string> }): ApiKey {
  const { accountId, region, apiId } = match.groups ?? {};
  return `${accountId}:${region}:${apiId}`;
}
