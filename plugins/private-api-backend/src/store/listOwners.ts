import type {
  OwnerRow,
  OwnersQuery,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { countsOf } from './score';
import { DEFAULT_LIMIT } from './searchApis';
import { SEVERITIES } from './severityRank';
import { whereVisible } from './whereVisible';

/** One page of those who own APIs that the reader may see, the one with most APIs first, and what that comes to. */
export async function listOwners(
  knex: Knex,
  query: OwnersQuery,
  visibility: ApiVisibility,
): Promise<{ items: OwnerRow[]; totalItems: number }> {
  const matching = () => selectMatching(knex, query, visibility);
  const [count] = await matching().countDistinct({ count: 'apis.owner' });
  const sums = matching()
    .groupBy('apis.owner')
    .orderBy([{ column: 'apis', order: 'desc' }, 'owner'])
    .limit(query.limit ?? DEFAULT_LIMIT)
    .offset(query.offset ?? 0)
    .select({ owner: 'apis.owner' })
    .count({ apis: '*' })
    .sum({
      conflicts: knex.raw('case when apis.owner_conflict then 1 else 0 end'),
      cost: 'apis.monthly_cost',
      unpriced: knex.raw(
        'case when apis.monthly_cost_complete and apis.monthly_cost is not null then 0 else 1 end',
      ),
    });
  SEVERITIES.forEach(severity => sums.sum({ [severity]: `apis.${severity}` }));
  const rows: SumRow[] = await sums;
  const names = await readNames(
    knex,
    rows.map(row => row.owner),
  );
  return {
    items: rows.map(row => toOwnerRow(row, names.get(row.owner))),
    totalItems: Number(count.count),
  };
}

/** PostgreSQL gives counts and sums of whole numbers as text. */
type SumRow = { owner: string; cost: number | null } & Record<
  'apis' | 'conflicts' | 'unpriced' | (typeof SEVERITIES)[number],
  number | string
>;

interface NameRow {
  owner: string;
  found: number | string;
  title: string | null;
}

function selectMatching(
  knex: Knex,
  { owner }: OwnersQuery,
  visibility: ApiVisibility,
): Knex.QueryBuilder {
  const query = knex('apis')
    .where('apis.is_removed', false)
    .whereNot('apis.owner', '');
  if (owner) {
    query.whereIn('apis.owner', owner);
  }
  return whereVisible(query, visibility);
}

/** Several values can name one owner. */
async function readNames(
  knex: Knex,
  owners: readonly string[],
): Promise<Map<string, NameRow>> {
  const rows: NameRow[] = await knex('owner_names')
    .whereIn('owner', owners)
    .groupBy('owner')
    .select('owner')
    .max({ found: knex.raw('case when is_found then 1 else 0 end') })
    .max({ title: 'title' });
  return new Map(rows.map(row => [row.owner, row]));
}

function toOwnerRow(row: SumRow, name: NameRow | undefined): OwnerRow {
  return {
    owner: row.owner,
    state: stateOf(name),
    ...(name?.title && { title: name.title }),
    apis: Number(row.apis),
    conflicts: Number(row.conflicts),
    findings: countsOf(severity => Number(row[severity])),
    monthlyCost: row.cost,
    monthlyCostComplete: Number(row.unpriced) === 0,
  };
}

function stateOf(name: NameRow | undefined): OwnerRow['state'] {
  if (!name) {
    return 'unknown';
  }
  return Number(name.found) === 1 ? 'found' : 'missing';
}
