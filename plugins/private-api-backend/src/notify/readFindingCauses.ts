import type { FindingState } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { joinFindings, whereState } from '../store/findingLife';
import { FOUND_AT } from '../store/notices';
import type { DbApiFindingRow, DbWaiverRow } from '../store/tables';
import { recipientOf } from './recipientOf';

/** A finding of an API with whom to tell. */
export type FindingCauseRow = Pick<
  DbApiFindingRow,
  'finding_id' | 'practice' | 'severity' | 'resource'
> &
  Pick<DbWaiverRow, 'created_at' | 'expires_on'> & {
    recipient: string;
    /** Entity ref, empty if unowned. */
    owner: string;
    api_key: string;
    name: string;
    /** ISO 8601. */
    found_at: string;
  };

/** Findings in a state, a row an API, that there is somebody to tell of; the columns of a waiver are null without one. */
export async function readFindingCauses(
  knex: Knex,
  options: {
    state: FindingState;
    unowned: string | undefined;
    /** Leaves out what recipient or owner have been told of as news. */
    untold?: boolean;
    narrow(query: Knex.QueryBuilder): Knex.QueryBuilder;
  },
): Promise<FindingCauseRow[]> {
  const query = joinFindings(knex).where('apis.is_removed', false);
  whereState(query, [options.state]);
  const causes = options
    .narrow(query)
    .select(
      'api_findings.finding_id',
      'api_findings.practice',
      'api_findings.severity',
      'api_findings.resource',
      'apis.api_key',
      'apis.name',
      'apis.name_sort',
      'apis.owner',
      'waivers.created_at',
      'waivers.expires_on',
      {
        found_at: knex.raw(FOUND_AT),
        recipient: recipientOf(knex, options.unowned),
      },
    );
  const known = knex.from(causes.as('causes')).whereNotNull('recipient');
  return (options.untold ? whereUntold(known) : known)
    .orderBy(['recipient', 'practice', 'name_sort', 'api_key', 'finding_id'])
    .select('*');
}

/** Those that were open when notices began are noted by owner, whether the catalog has that owner or not. */
function whereUntold(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.whereNotExists(told =>
    told
      .select('kind')
      .from('notices')
      .where('notices.kind', 'finding')
      .whereNotNull('notices.sent_at')
      .whereRaw('notices.owner in (causes.recipient, causes.owner)')
      .whereRaw('notices.subject = causes.finding_id')
      .whereRaw('notices.occurrence = causes.found_at'),
  );
}
