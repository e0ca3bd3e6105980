import {
  Api,
  Inventory,
  Scope,
  scopeId,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { inChunks } from '../store/inChunks';
import { lockScopes } from '../store/lockScopes';
import { ProfileRecord } from '../store/ProfileRecord';
import { recountApis } from '../store/recountApis';
import { shortIdOf } from '../store/shortIdOf';
import type { DbApiRow, DbResourceRow, DbScopeRow } from '../store/tables';
import { writeProfiles } from '../store/writeProfiles';
import { Breather } from './Breather';
import { doubtsOf } from './doubtsOf';
import type { EstateInventory } from './EstateInventory';
import type { Analyses } from './profileApi';
import { claimsOf } from './claimsOf';
import { recordOf } from './recordOf';
import { DomainsByApi, domainsByApi, usesOf } from './usesOf';

export interface ProfileScopeOptions {
  knex: Knex;
  estate: EstateInventory;
  analyses: Analyses;
  ownershipTags: readonly string[];
  signal?: AbortSignal;
}

type ApiState = Pick<
  DbResourceRow,
  'scope_id' | 'arn' | 'last_seen' | 'stale_since' | 'removed_at'
> & { as_of: string };

/**
 * Makes the profiles of a scope's APIs again where anything has changed that they may rest on, and at once those of other
 * scopes' APIs that name a changed resource.
 *
 * @remarks
 * What a profile names does not tell all that it rests on: a new VPC endpoint next to it, or one more API that shares a cost. So
 * the APIs of a scope are profiled again whenever any part of the estate has changed since they last were; for other scopes
 * that comes with their own next pass. A new day counts as a change, because some practices look at the age of things.
 * Profiles, rows and the time they are as of change in one transaction.
 *
 * @returns Keys of the APIs whose row or profile changed.
 */
export async function profileScope(
  scope: Scope,
  changedArns: readonly string[],
  options: ProfileScopeOptions,
): Promise<string[]> {
  const { knex, estate, analyses } = options;
  const id = scopeId(scope);
  await analyses.loadPrices(knex);
  const { inventory, revision } = await estate.current();
  const row = await knex<DbScopeRow>('scopes').where({ scope_id: id }).first();
  if (!row?.as_of) {
    return [];
  }
  const asOf = row.as_of;
  const profiledAs = `${analyses.version} ${revision} ${asOf.slice(0, 10)}`;
  const own =
    row.profiled_as === profiledAs
      ? []
      : await readApiStates(knex, q => q.where('resources.scope_id', id));
  const affected = await readAffected(knex, id, changedArns);
  const records = await makeRecords(inventory, [...own, ...affected], options);
  const removed = own.filter(state => state.removed_at);

  return knex.transaction(async tx => {
    const others = new Set(affected.map(state => state.scope_id));
    await lockScopes(tx, [id, ...others]);
    const written = await writeProfiles(tx, records);
    const gone = await markRemoved(tx, removed);
    await recountApis(tx, [id, ...others]);
    await tx<DbScopeRow>('scopes')
      .where({ scope_id: id })
      .update({ profiled_as: profiledAs, profiled_as_of: asOf });
    await forgetProfiledAs(tx, [...others]);
    return [...written, ...gone];
  });
}

/** Another replica may have profiled these with a newer inventory than ours: their own next pass must look again. */
async function forgetProfiledAs(tx: Knex, ids: readonly string[]) {
  await tx<DbScopeRow>('scopes')
    .whereIn('scope_id', ids)
    .update({ profiled_as: null });
}

async function readApiStates(
  knex: Knex,
  narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<ApiState[]> {
  return narrow(
    knex('resources')
      .join('scopes', 'scopes.scope_id', 'resources.scope_id')
      .where('resources.kind', 'api')
      .select(
        'resources.scope_id',
        'resources.arn',
        'resources.last_seen',
        'resources.stale_since',
        'resources.removed_at',
        'scopes.as_of',
      ),
  );
}

/** APIs of other scopes whose profile names one of the changed resources. */
async function readAffected(
  knex: Knex,
  id: string,
  changedArns: readonly string[],
): Promise<ApiState[]> {
  const states = new Map<string, ApiState>();
  const names = new Set(changedArns.flatMap(arn => [arn, shortIdOf(arn)]));
  for (const chunk of inChunks([...names])) {
    const found = await readApiStates(knex, query =>
      query
        .join('apis', 'apis.arn', 'resources.arn')
        .whereNot('resources.scope_id', id)
        .whereNull('resources.removed_at')
        .whereIn('apis.api_key', referring =>
          referring
            .select('api_key')
            .from('api_references')
            .whereIn('reference', chunk),
        ),
    );
    found.forEach(state => states.set(state.arn, state));
  }
  return [...states.values()];
}

async function makeRecords(
  inventory: Inventory,
  states: readonly ApiState[],
  options: ProfileScopeOptions,
): Promise<ProfileRecord[]> {
  const records: ProfileRecord[] = [];
  const domains = domainsByApi(inventory);
  const breather = new Breather(options.signal);
  for (const state of states) {
    const api = inventory.get('api', state.arn);
    if (!api || state.removed_at) {
      continue;
    }
    records.push(makeRecord(api, state, inventory, domains, options));
    await breather.breathe();
  }
  return records;
}

function makeRecord(
  api: Api,
  state: ApiState,
  inventory: Inventory,
  domains: DomainsByApi,
  { analyses, ownershipTags }: ProfileScopeOptions,
): ProfileRecord {
  const { last_seen, stale_since } = state;
  const judged = analyses.judge(api, inventory, last_seen ?? state.as_of);
  const { practices } = analyses;
  return recordOf(judged.profile, {
    scope: api,
    uses: usesOf(api, inventory, domains),
    claims: claimsOf(api, inventory, ownershipTags),
    isDoubtful: doubtsOf(judged, { inventory, practices }),
    freshness: { last_seen, stale_since },
  });
}

async function markRemoved(
  tx: Knex,
  removed: readonly ApiState[],
): Promise<string[]> {
  const keys: string[] = [];
  for (const { arn, last_seen, removed_at } of removed) {
    const rows: { api_key: string }[] = await tx<DbApiRow>('apis')
      .where({ arn, is_removed: false })
      // An API that comes back has another hash, so that it is written again.
      .update({ last_seen, removed_at, is_removed: true, row_hash: '' })
      .returning('api_key');
    keys.push(...rows.map(row => row.api_key));
  }
  return keys;
}
