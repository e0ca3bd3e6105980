import type {
  ComplianceGroup,
  ComplianceRow,
  Severity,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { joinFindings, whereState } from './findingLife';
import { joinPillars, PillarOf } from './pillars';
import { countsOf, LOSSES, lossOf, scoreOf } from './score';
import { SEVERITIES } from './severityRank';
import { whereVisible } from './whereVisible';

const COLUMNS: Record<ComplianceGroup, string> = {
  owner: 'apis.owner',
  account: 'apis.account_id',
  region: 'apis.region',
  practice: 'api_findings.practice',
  severity: 'api_findings.severity',
  pillar: 'pillars.pillar',
};

/** What a reader asks, and may see. */
export interface ComplianceSelection {
  groupBy: ComplianceGroup;
  visibility: ApiVisibility;
  /** The catalogue, which says what pillar a practice belongs to. */
  practices: readonly PillarOf[];
  /** Practices that all is narrowed to. */
  ofPillars?: readonly string[];
}

/** Counts and scores of the APIs that the reader may see, by group. */
export async function readCompliance(
  knex: Knex,
  selection: ComplianceSelection,
): Promise<ComplianceRow[]> {
  const column = COLUMNS[selection.groupBy];
  const grouping = {
    ...selection,
    column,
    waived: await countWaived(knex, column, selection),
  };
  switch (selection.groupBy) {
    case 'owner':
    case 'account':
    case 'region':
      return groupApis(knex, grouping);
    case 'severity':
      return groupSeverities(knex, grouping);
    default:
      return groupFindings(knex, grouping);
  }
}

interface Grouping extends ComplianceSelection {
  column: string;
  waived: ReadonlyMap<string, number>;
}

/** By something that every API has. Its own counts leave waived findings out. */
async function groupApis(
  knex: Knex,
  { column, waived, ...selection }: Grouping,
): Promise<ComplianceRow[]> {
  const query = countedApis(knex, selection)
    .groupBy(column)
    .orderBy(column)
    .select({ name: column })
    .count({ apis: '*' })
    .sum({
      affected: knex.raw('case when apis.findings_rank > 0 then 1 else 0 end'),
      loss: knex.raw(lossOf(severity => `apis.${severity}`)),
    });
  for (const severity of SEVERITIES) {
    query.sum({ [severity]: `apis.${severity}` });
  }
  const rows: (NumbersOf<Severity | 'apis' | 'affected' | 'loss'> & {
    name: string;
  })[] = await query;
  return rows.map(row => {
    const apis = Number(row.apis);
    return {
      group: row.name,
      apis,
      affectedApis: Number(row.affected),
      findings: countsOf(severity => Number(row[severity])),
      waived: waived.get(row.name) ?? 0,
      score: scoreOf(Number(row.loss), apis),
    };
  });
}

/** By severity: how many of all APIs have open findings of it, by the counts that their rows keep. */
async function groupSeverities(
  knex: Knex,
  { waived, ...selection }: Grouping,
): Promise<ComplianceRow[]> {
  const query = countedApis(knex, selection).count({ apis: '*' });
  for (const severity of SEVERITIES) {
    query.sum({
      [severity]: `apis.${severity}`,
      [`affected_${severity}`]: knex.raw(
        `case when apis.${severity} > 0 then 1 else 0 end`,
      ),
    });
  }
  const [row]: NumbersOf<'apis' | Severity | `affected_${Severity}`>[] =
    await query;
  const apis = Number(row.apis);
  return SEVERITIES.map((severity, rank) => {
    const affectedApis = Number(row[`affected_${severity}`]);
    return {
      group: severity,
      apis,
      affectedApis,
      findings: countsOf(each =>
        each === severity ? Number(row[severity]) : 0,
      ),
      waived: waived.get(String(rank)) ?? 0,
      score: scoreOf(affectedApis * LOSSES[severity], apis),
    };
  }).filter(({ affectedApis, waived: accepted }) => affectedApis || accepted);
}

/** By something else that findings have: how many of all APIs are affected. */
async function groupFindings(
  knex: Knex,
  { column, waived, ...selection }: Grouping,
): Promise<ComplianceRow[]> {
  const [{ count }] = await visibleApis(knex, selection.visibility).count({
    count: '*',
  });
  const apis = Number(count);
  const ofEachApi = countSeverities(visibleFindings(knex, 'open', selection))
    .groupBy(column, 'apis.api_key')
    .select({ name: column });
  const rows: (NumbersOf<Severity | 'affected' | 'loss'> & { name: string })[] =
    await knex
      .from(ofEachApi.as('counts'))
      .groupBy('name')
      .select('name')
      .count({ affected: '*' })
      .sum({ loss: knex.raw(lossOf(severity => `counts.${severity}`)) })
      .sum(Object.fromEntries(SEVERITIES.map(each => [each, each])));
  const byName = new Map(rows.map(row => [row.name, row]));
  const names = new Set([...byName.keys(), ...waived.keys()]);
  return [...names].sort().map(name => {
    const row = byName.get(name);
    return {
      group: name,
      apis,
      affectedApis: Number(row?.affected ?? 0),
      findings: countsOf(severity => Number(row?.[severity] ?? 0)),
      waived: waived.get(name) ?? 0,
      score: scoreOf(Number(row?.loss ?? 0), apis),
    };
  });
}

/** How many findings of each severity. */
function countSeverities(query: Knex.QueryBuilder): Knex.QueryBuilder {
  SEVERITIES.forEach((severity, rank) =>
    query.sum({
      [severity]: query.client.raw(
        'case when api_findings.severity = ? then 1 else 0 end',
        [rank],
      ),
    }),
  );
  return query;
}

async function countWaived(
  knex: Knex,
  column: string,
  selection: ComplianceSelection,
): Promise<Map<string, number>> {
  return toMap(
    await visibleFindings(knex, 'waived', selection)
      .groupBy(column)
      .select({ name: column })
      .count({ count: '*' }),
  );
}

function visibleApis(knex: Knex, visibility: ApiVisibility): Knex.QueryBuilder {
  return whereVisible(knex('apis').where('apis.is_removed', false), visibility);
}

/** The APIs with counts of their open findings; those of some pillars have to be counted anew. */
function countedApis(
  knex: Knex,
  selection: Omit<ComplianceSelection, 'groupBy'>,
): Knex.QueryBuilder {
  const { visibility, ofPillars } = selection;
  if (!ofPillars) {
    return visibleApis(knex, visibility);
  }
  const counts = countSeverities(visibleFindings(knex, 'open', selection))
    .groupBy('apis.api_key')
    .select('apis.api_key')
    .count({ findings: '*' });
  const counted = visibleApis(knex, visibility)
    .leftJoin(counts.as('counts'), 'counts.api_key', 'apis.api_key')
    .select('apis.owner', 'apis.account_id', 'apis.region', {
      findings_rank: knex.raw('coalesce(counts.findings, 0)'),
      ...Object.fromEntries(
        SEVERITIES.map(severity => [
          severity,
          knex.raw(`coalesce(counts.${severity}, 0)`),
        ]),
      ),
    });
  return knex.from(counted.as('apis'));
}

function visibleFindings(
  knex: Knex,
  state: 'open' | 'waived',
  selection: Omit<ComplianceSelection, 'groupBy'> & {
    groupBy?: ComplianceGroup;
  },
): Knex.QueryBuilder {
  const { groupBy, practices, ofPillars, visibility } = selection;
  const query = joinFindings(knex).where('apis.is_removed', false);
  whereState(query, [state]);
  if (groupBy === 'pillar') {
    joinPillars(query, practices);
  }
  if (ofPillars) {
    query.whereIn('api_findings.practice', ofPillars);
  }
  return whereVisible(query, visibility);
}

/** PostgreSQL gives sums and counts as text, because they may be large. */
type NumbersOf<K extends string> = Record<K, number | string>;

function toMap(
  rows: { name: string | number; count: number | string }[],
): Map<string, number> {
  return new Map(rows.map(row => [String(row.name), Number(row.count)]));
}
