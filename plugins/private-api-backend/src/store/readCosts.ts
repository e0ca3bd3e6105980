import type {
  CostGrouping,
  CostRow,
  CostSummary,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { whereVisible } from './whereVisible';

const COLUMNS: Record<CostGrouping, string> = {
  owner: 'apis.owner',
  account: 'apis.account_id',
  region: 'apis.region',
  part: 'api_cost_parts.part',
};

/** What the APIs that the reader may see cost, by group and in all. */
export async function readCosts(
  knex: Knex,
  groupBy: CostGrouping,
  visibility: ApiVisibility,
): Promise<CostSummary> {
  const items = await sumParts(knex, { column: COLUMNS[groupBy], visibility });
  const totals = await sumParts(knex, { visibility });
  return { items, totalItems: items.length, totals };
}

interface DbSum {
  name?: string;
  currency: string;
  /** PostgreSQL gives sums and counts as text, because they may be large. */
  cents: number | string | null;
  apis: number | string;
  incomplete: number | string;
}

async function sumParts(
  knex: Knex,
  { column, visibility }: { column?: string; visibility: ApiVisibility },
): Promise<CostRow[]> {
  const query: Knex.QueryBuilder = whereVisible(
    knex('api_cost_parts')
      .join('apis', 'apis.api_key', 'api_cost_parts.api_key')
      .where('apis.is_removed', false),
    visibility,
  )
    .groupBy('api_cost_parts.currency')
    .select({ currency: 'api_cost_parts.currency' })
    .sum({ cents: 'api_cost_parts.cents' })
    .countDistinct({ apis: 'apis.api_key' })
    .countDistinct({
      incomplete: knex.raw(
        'case when api_cost_parts.unknown_lines > 0 then apis.api_key end',
      ),
    });
  if (column) {
    query.groupBy(column).select({ name: column });
  }
  const rows: DbSum[] = await query;
  return rows
    .map(row => ({
      group: row.name ?? '',
      currency: row.currency,
      monthly: row.cents === null ? null : Number(row.cents) / 100,
      apis: Number(row.apis),
      incompleteApis: Number(row.incomplete),
    }))
    .sort(byMonthly);
}

/** What is not known stands behind everything that costs something. */
function byMonthly(a: CostRow, b: CostRow): number {
  return (
    (b.monthly ?? -1) - (a.monthly ?? -1) ||
    a.group.localeCompare(b.group) ||
    a.currency.localeCompare(b.currency)
  );
}
