import type { Knex } from 'knex';
import type { Cause, CauseReader } from './Cause';
import { FindingCauseRow, readFindingCauses } from './readFindingCauses';
import { countApis, linkToFindings, namesOf } from './words';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOTICE_DAYS = 7;

/**
 * Waivers whose last week has begun, or of which half is over where they were given for less than two weeks; one message a
 * practice.
 */
export function endingWaivers(options: {
  knex: Knex;
  unowned?: string;
  page: string;
}): CauseReader<FindingCauseRow & Cause> {
  const { knex, unowned, page } = options;
  return {
    kind: 'waiver',
    async read(now) {
      const week = new Date(now.getTime() + NOTICE_DAYS * DAY_MS);
      const rows = await readFindingCauses(knex, {
        state: 'waived',
        unowned,
        narrow: query =>
          query.where(
            'waivers.expires_on',
            '<=',
            week.toISOString().slice(0, 10),
          ),
      });
      return rows
        .filter(row => endsSoon(row, now))
        .map(row => ({
          ...row,
          subject: row.finding_id,
          occurrence: row.expires_on,
          about: row.practice,
        }));
    },
    describe(causes) {
      const [{ practice }] = causes;
      const count = countApis(causes);
      const days = causes.map(({ expires_on }) => expires_on).sort();
      return {
        title:
          count === 1
            ? `The waiver of ${practice} for ${namesOf(causes)} ends on ${
                days[0]
              }`
            : `Waivers of ${practice} for ${count} APIs end from ${days[0]} on`,
        description: `${
          count === 1 ? '' : `${namesOf(causes)}. `
        }The day after its last one, a waived finding counts again. Mend it, or waive it for longer.`,
        link: linkToFindings(page, practice, { causes, state: 'waived' }),
        severity: 'normal',
      };
    },
  };
}

function endsSoon(
  { created_at, expires_on }: FindingCauseRow,
  now: Date,
): boolean {
  const end = Date.parse(expires_on) + DAY_MS;
  const life = end - Date.parse(created_at);
  return (
    end - now.getTime() <= Math.min(NOTICE_DAYS * DAY_MS + DAY_MS, life / 2)
  );
}
