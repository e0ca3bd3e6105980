import type { Severity } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { SEVERITIES } from './severityRank';

/** The open findings of an API as the history keeps them, in SQL: `<PA-NET-01:3><PA-NET-01:3><PA-POL-01:4>`. */
export const PRACTICES_OF_DAY = `string_agg(
  '<' || api_findings.practice || ':' || api_findings.severity || '>', ''
  order by api_findings.practice, api_findings.severity)`;

/** True of the days that have a finding of one of the practices, in SQL. */
export function hasInDay(knex: Knex, practices: readonly string[]): string {
  const tests = practices.map(
    practice => `api_history.practices like ${quote(knex, `%<${practice}:%`)}`,
  );
  return `(${tests.join(' or ')})`;
}

/**
 * How many findings of some practices and a severity a day has, in SQL: what the text loses in length without them, by the length
 * of one.
 */
export function countInDay(
  knex: Knex,
  practices: readonly string[],
  severity: Severity,
): string {
  const text = 'api_history.practices';
  const rank = SEVERITIES.indexOf(severity);
  const counts = [...new Set(practices)].map(practice => {
    const mark = `<${practice}:${rank}>`;
    const rest = `replace(${text}, ${quote(knex, mark)}, '')`;
    return `(length(${text}) - length(${rest})) / ${mark.length}`;
  });
  return `(${counts.join(' + ')})`;
}

function quote(knex: Knex, text: string): string {
  return knex.raw('?', [text]).toQuery();
}
