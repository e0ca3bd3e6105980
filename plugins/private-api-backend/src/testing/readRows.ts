import type { Knex } from 'knex';

/** What depends on when a pass ran and not on what it found. */
const TIMES = [
  'first_seen',
  'changed_at',
  'collected_at',
  'as_of',
  'profiled_as_of',
  'profiled_as',
  'revision',
];

/** Each table by the columns that order it. */
const TABLES: Record<string, string[]> = {
  scopes: ['scope_id'],
  resources: ['scope_id', 'arn'],
  apis: ['api_key'],
  api_labels: ['api_key', 'label', 'value'],
  api_profiles: ['api_key'],
  api_references: ['api_key', 'reference'],
  api_findings: ['api_key', 'finding_id'],
  api_cost_parts: ['api_key', 'part'],
  api_savings: ['api_key', 'choice', 'about'],
};

/** All rows of the index by table, without the times of the passes that wrote them. */
export async function readRows(
  knex: Knex,
): Promise<Record<string, Record<string, unknown>[]>> {
  const rows = await Promise.all(
    Object.entries(TABLES).map(async ([table, order]) => {
      const found: Record<string, unknown>[] = await knex(table).orderBy(order);
      return [table, found.map(withoutTimes)] as const;
    }),
  );
  return Object.fromEntries(rows);
}

function withoutTimes(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([column]) => !TIMES.includes(column)),
  );
}
