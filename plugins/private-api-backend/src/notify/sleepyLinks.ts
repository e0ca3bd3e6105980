import {
  VPC_LINK_INACTIVE_AFTER_DAYS,
  VPC_LINK_WARN_AFTER_DAYS,
} from 'backstage-plugin-private-api-common';
import { groupBy } from '../groupBy';
import type { Knex } from 'knex';
import type { EstateInventory } from '../estate/EstateInventory';
import { inChunks } from '../store/inChunks';
import type { Cause, CauseReader } from './Cause';
import { FindingCauseRow, readFindingCauses } from './readFindingCauses';
import { CountedDay, countSilentDays } from './silentDays';
import { linkToFindings, namesOf } from './words';

/** The practice that finds links without traffic. */
const VPC_LINK_CARRIES_TRAFFIC = 'PA-LINK-18';

const DAY_MS = 24 * 60 * 60 * 1000;

interface LinkCause extends FindingCauseRow, Cause {
  link: string;
  silentDays: number;
}

/**
 * VPC links that will be INACTIVE soon. The practice looks as far back as CloudWatch was last asked; the history of the APIs goes
 * further.
 */
export function sleepyLinks(options: {
  knex: Knex;
  estate: EstateInventory;
  unowned?: string;
  page: string;
}): CauseReader<LinkCause> {
  const { knex, estate, unowned, page } = options;
  return {
    kind: 'vpc-link',
    async read(now) {
      const rows = await readFindingCauses(knex, {
        state: 'open',
        unowned,
        narrow: query =>
          query.where('api_findings.practice', VPC_LINK_CARRIES_TRAFFIC),
      });
      const { inventory } = await estate.current();
      const causes: LinkCause[] = [];
      for (const [arn, ofLink] of groupBy(rows, ({ resource }) => resource)) {
        const link = inventory.get('vpc-link', arn);
        if (!link || link.status !== 'AVAILABLE') {
          continue;
        }
        const silentDays = await readSilentDays(knex, arn, {
          since: link.createdAt?.slice(0, 10),
          now,
        });
        if (silentDays >= VPC_LINK_WARN_AFTER_DAYS) {
          const name = link.name || link.linkId;
          causes.push(
            ...ofLink.map(row => ({
              ...row,
              subject: row.finding_id,
              occurrence: row.found_at,
              about: arn,
              link: name,
              silentDays,
            })),
          );
        }
      }
      return causes;
    },
    describe(causes) {
      const [{ link, silentDays, practice }] = causes;
      return {
        title: `VPC link ${link} has carried no call for ${silentDays} days`,
        description: `After ${VPC_LINK_INACTIVE_AFTER_DAYS} days without traffic it becomes INACTIVE: AWS deletes its network interfaces, and the next calls fail for minutes. It stands behind ${namesOf(
          causes,
        )}. Send a call through it, or delete it with what is not used any more.`,
        link: linkToFindings(page, practice, { causes }),
        severity: 'high',
      };
    },
  };
}

/** Of all APIs that use the link, whoever owns them. */
async function readSilentDays(
  knex: Knex,
  linkArn: string,
  { since, now }: { since: string | undefined; now: Date },
): Promise<number> {
  const users: { api_key: string }[] = await knex('apis')
    .join('api_references', 'api_references.api_key', 'apis.api_key')
    .where({ reference: linkArn, is_use: true, is_removed: false })
    .select('apis.api_key');
  const apiKeys = users.map(({ api_key }) => api_key);
  const earliest = new Date(
    now.getTime() - VPC_LINK_INACTIVE_AFTER_DAYS * DAY_MS,
  )
    .toISOString()
    .slice(0, 10);
  const first = since && since > earliest ? since : earliest;
  const days: CountedDay[] = [];
  for (const chunk of inChunks(apiKeys)) {
    days.push(
      ...(await knex('api_history')
        .whereIn('api_key', chunk)
        .where('day', '>=', first)
        .select('api_key', 'day', 'calls')),
    );
  }
  return apiKeys.length === 0
    ? 0
    : countSilentDays(days, { apiKeys, since: first, now });
}
