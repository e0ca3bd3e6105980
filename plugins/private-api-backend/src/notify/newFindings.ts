import type { PracticeRow } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { TOLD_FROM } from '../store/notices';
import { SEVERITIES } from '../store/severityRank';
import type { Cause, CauseReader } from './Cause';
import { FindingCauseRow, readFindingCauses } from './readFindingCauses';
import { countApis, linkToFindings, namesOf } from './words';

/** Findings of critical or high severity that their owners have not been told of; one message a practice. */
export function newFindings(options: {
  knex: Knex;
  practices: readonly PracticeRow[];
  unowned?: string;
  page: string;
}): CauseReader<FindingCauseRow & Cause> {
  const { knex, unowned, page } = options;
  const practices = new Map(options.practices.map(row => [row.id, row]));
  return {
    kind: 'finding',
    async read() {
      const rows = await readFindingCauses(knex, {
        state: 'open',
        unowned,
        untold: true,
        narrow: query => query.where('api_findings.severity', '>=', TOLD_FROM),
      });
      return rows.map(row => ({
        ...row,
        subject: row.finding_id,
        occurrence: row.found_at,
        about: row.practice,
      }));
    },
    describe(causes) {
      const [{ practice: id, severity }] = causes;
      const practice = practices.get(id);
      const count = countApis(causes);
      const who =
        count === 1 ? `${namesOf(causes)} fails` : `${count} APIs fail`;
      return {
        title: practice ? `${who} ${id}: ${practice.title}` : `${who} ${id}`,
        description: [
          count > 1 ? `${namesOf(causes)}.` : '',
          practice?.why,
          practice?.remediation.text,
        ]
          .filter(Boolean)
          .join(' '),
        link: linkToFindings(page, id, { causes }),
        severity: SEVERITIES[severity] === 'critical' ? 'critical' : 'high',
      };
    },
  };
}
