import type {
  Finding,
  FindingLife,
  FindingState,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { DbApiFindingRow, DbWaiverRow } from './tables';
import { toWaiver } from './waivers';

const WHERE: Record<FindingState, (part: Knex.QueryBuilder) => void> = {
  open: part =>
    part.whereNull('api_findings.resolved_at').whereNull('waivers.finding_id'),
  waived: part =>
    part
      .whereNull('api_findings.resolved_at')
      .whereNotNull('waivers.finding_id'),
  resolved: part => part.whereNotNull('api_findings.resolved_at'),
};

/** A row of `api_findings` with what `apis`, `scopes` and `waivers` say of it. */
export type JoinedFindingRow = DbApiFindingRow &
  Pick<DbWaiverRow, 'reason' | 'author' | 'created_at' | 'expires_on'> & {
    api_name: string;
    entity_name: string;
    /** When its API was last read. */
    read_at: string | null;
    waived: string | null;
  };

/** Findings with the API they belong to and the waiver in force; `apis` can be asked further. */
export function joinFindings(knex: Knex): Knex.QueryBuilder {
  return knex('api_findings')
    .join('apis', 'apis.api_key', 'api_findings.api_key')
    .leftJoin('waivers', join =>
      join
        .on('waivers.finding_id', 'api_findings.finding_id')
        .andOnNull('waivers.expired_at'),
    );
}

/** The columns of {@link JoinedFindingRow}. */
export function selectJoined(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .leftJoin('scopes', 'scopes.scope_id', 'apis.scope_id')
    .select(
      'api_findings.*',
      'waivers.finding_id as waived',
      'waivers.reason',
      'waivers.author',
      'waivers.created_at',
      'waivers.expires_on',
      'apis.entity_name',
    )
    .select({
      api_name: 'apis.name',
      read_at: query.client.raw(
        'coalesce(apis.last_seen, scopes.profiled_as_of)',
      ),
    });
}

/** Keeps the findings that are in one of the states. */
export function whereState(
  query: Knex.QueryBuilder,
  states: readonly FindingState[],
): void {
  const conditions =
    states.includes('open') && states.includes('waived')
      ? [whereFound, ...(states.includes('resolved') ? [WHERE.resolved] : [])]
      : states.map(state => WHERE[state]);
  query.andWhere(part => {
    for (const condition of conditions) {
      part.orWhere(condition);
    }
  });
}

/** Open or waived: asked without a look at the waivers, the database leaves them out. */
function whereFound(part: Knex.QueryBuilder): void {
  part.whereNull('api_findings.resolved_at');
}

/** The finding with its life. */
export function withLife(row: JoinedFindingRow): Finding & FindingLife {
  const finding: Finding = JSON.parse(row.document);
  return {
    ...finding,
    state: stateOf(row),
    firstSeen: row.first_seen,
    lastSeen: row.last_seen ?? row.read_at ?? row.first_seen,
    ...(row.resolved_at && { resolvedAt: row.resolved_at }),
    ...(row.reopened_at && { reopenedAt: row.reopened_at }),
    ...(row.waived && { waiver: toWaiver({ ...row, expired_at: null }) }),
  };
}

function stateOf(row: JoinedFindingRow): FindingState {
  if (row.resolved_at) {
    return 'resolved';
  }
  return row.waived ? 'waived' : 'open';
}

/** The open findings of an API with their lives, by id. */
export async function readLives(
  knex: Knex,
  apiKey: string,
): Promise<Map<string, Finding & FindingLife>> {
  const query = joinFindings(knex)
    .where('api_findings.api_key', apiKey)
    .whereNull('api_findings.resolved_at');
  const rows: JoinedFindingRow[] = await selectJoined(query);
  return new Map(rows.map(row => [row.finding_id, withLife(row)]));
}
