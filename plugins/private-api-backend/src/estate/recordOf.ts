import {
  ApiProfile,
  entityNameOfApi,
  knownOr,
  Scope,
  scopeId,
} from 'backstage-plugin-private-api-common';
import { IsDoubtful, ProfileRecord } from '../store/ProfileRecord';
import { CONNECTIVITY } from '../store/toApiRow';
import { costPartRowsOf, savingRowsOf } from './costRowsOf';
import { referencesOf } from './referencesOf';

/** Sorts APIs of unknown cost below those that cost nothing. */
const UNKNOWN_COST_RANK = -1;

/** What the read model keeps of a profile. */
export function recordOf(
  { asOf, ...profile }: ApiProfile,
  context: {
    scope: Scope;
    uses: ReadonlySet<string>;
    claims: ProfileRecord['claims'];
    isDoubtful: IsDoubtful;
    freshness: { last_seen: string | null; stale_since: string | null };
  },
): ProfileRecord {
  const { api, access, connectivity, cost, findings } = profile;
  const auth = access.auth.map(use => use.authorizationType);
  return {
    row: {
      api_key: api.key,
      scope_id: scopeId(context.scope),
      arn: api.arn,
      account_id: api.accountId,
      region: api.region,
      name: api.name,
      name_sort: lowerCase(api.name),
      search_text: lowerCase(
        [api.name, api.key, api.description ?? ''].join(' '),
      ),
      type: api.apiType,
      endpoint_type: knownOr(api.endpointType, 'UNKNOWN'),
      auth: JSON.stringify(auth),
      connectivity: CONNECTIVITY.indexOf(connectivity.status),
      monthly_cost: cost.monthly,
      monthly_cost_rank: cost.monthly ?? UNKNOWN_COST_RANK,
      monthly_cost_complete: cost.complete,
      entity_name: entityNameOfApi(api),
      ...context.freshness,
      removed_at: null,
      is_removed: false,
    },
    labels: [
      ...[...new Set(auth)].map(value => ({ label: 'auth', value })),
      ...Object.entries(api.tags).map(([key, value]) => ({
        label: `tag:${key}`,
        value,
      })),
    ],
    claims: context.claims,
    references: referencesOf(profile, context.uses),
    costParts: costPartRowsOf(cost),
    savings: savingRowsOf(api.key, cost),
    findings,
    isDoubtful: context.isDoubtful,
    profile,
    asOf,
  };
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
