import type {
  OwnerClaim,
  OwnershipQuery,
  OwnershipRow,
  OwnershipView,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { OwnerClaimRow, readClaims } from './readClaims';
import { DEFAULT_LIMIT, selectJoined } from './searchApis';
import { JoinedApiRow, toApiRow } from './toApiRow';
import { whereVisible } from './whereVisible';

/** What a reader asks, with the entity refs that are theirs where the view is `mine`. */
export type OwnershipSelection = OwnershipQuery & {
  mine?: readonly string[];
};

/** One page of the APIs of a view that the reader may see, by name, each with all that is said of who owns it. */
export async function searchOwnership(
  knex: Knex,
  query: OwnershipSelection,
  visibility: ApiVisibility,
): Promise<{ items: OwnershipRow[]; totalItems: number }> {
  const matching = () => selectMatching(knex, query, visibility);
  const [count] = await matching().count({ count: '*' });
  const rows: JoinedApiRow[] = await selectJoined(matching())
    .orderBy(['apis.name_sort', 'apis.api_key'])
    .limit(query.limit ?? DEFAULT_LIMIT)
    .offset(query.offset ?? 0);
  const claims = await readClaims(
    knex,
    rows.map(row => row.api_key),
  );
  return {
    items: rows.map(row => toOwnershipRow(row, claims.get(row.api_key) ?? [])),
    totalItems: Number(count.count),
  };
}

const VIEWS: Record<
  OwnershipView,
  (query: Knex.QueryBuilder, mine: readonly string[]) => void
> = {
  all: () => {},
  mine: (query, mine) => query.whereIn('apis.owner', mine),
  unowned: query => query.where('apis.owner', ''),
  conflicts: query => query.where('apis.owner_conflict', true),
  missing: query =>
    query.whereIn('apis.owner', missing =>
      missing
        .select('owner')
        .from('owner_names')
        .where('is_found', false)
        .whereNot('owner', ''),
    ),
};

function selectMatching(
  knex: Knex,
  { view, owner, mine = [] }: OwnershipSelection,
  visibility: ApiVisibility,
): Knex.QueryBuilder {
  const query = knex('apis').where('apis.is_removed', false);
  VIEWS[view](query, mine);
  if (owner) {
    query.whereIn('apis.owner', owner);
  }
  return whereVisible(query, visibility);
}

function toOwnershipRow(
  row: JoinedApiRow,
  claims: readonly OwnerClaimRow[],
): OwnershipRow {
  const decisive = claims.find(({ owner }) => owner !== '');
  return {
    ...toApiRow(row),
    ...(decisive && { ownerState: stateOf(decisive) }),
    ...(decisive?.title && { ownerTitle: decisive.title }),
    conflict: Boolean(row.owner_conflict),
    claims: claims.map(claim => toClaim(claim, claim === decisive)),
  };
}

function toClaim(claim: OwnerClaimRow, decides: boolean): OwnerClaim {
  return {
    source: claim.source as OwnerClaim['source'],
    origin: claim.origin,
    value: claim.value,
    ...(claim.owner && { owner: claim.owner }),
    state: stateOf(claim),
    decides,
  };
}

function stateOf({ is_found }: OwnerClaimRow): OwnerClaim['state'] {
  if (is_found === null) {
    return 'unknown';
  }
  return is_found ? 'found' : 'missing';
}
