import type { Knex } from 'knex';

/** Tables of the index, each with the column that tells whose a row is. The state of a scope is written at each pass. */
const TABLES: Record<string, string> = {
  resources: 'arn',
  api_definitions: 'api_arn',
  apis: 'api_key',
  api_labels: 'api_key',
  api_profiles: 'api_key',
  api_references: 'api_key',
  api_findings: 'api_key',
  api_cost_parts: 'api_key',
  api_savings: 'api_key',
  api_owners: 'api_key',
  api_history: 'api_key',
};

/** Counts what is really written to a SQLite database, by triggers. */
export class RowWrites {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static async watch(knex: Knex): Promise<RowWrites> {
    await knex.raw('create table row_writes (changed text, owner text)');
    for (const [table, column] of Object.entries(TABLES)) {
      for (const event of ['insert', 'update', 'delete']) {
        const row = event === 'delete' ? 'old' : 'new';
        await knex.raw(
          `create trigger watch_${table}_${event} after ${event} on ${table}
           begin insert into row_writes values ('${table}', ${row}.${column}); end`,
        );
      }
    }
    return new RowWrites(knex);
  }

  /** The rows written since the last call: how many by table, and whose they are. */
  async take(): Promise<{ rows: Record<string, number>; owners: string[] }> {
    const found: { changed: string; owner: string }[] = await this.#knex(
      'row_writes',
    );
    await this.#knex('row_writes').delete();
    const rows: Record<string, number> = {};
    for (const { changed } of found) {
      rows[changed] = (rows[changed] ?? 0) + 1;
    }
    return { rows, owners: [...new Set(found.map(({ owner }) => owner))] };
  }
}
