import type { Knex } from 'knex';

/** Counts the cases of a suite of faults, and the rows that went missing in them. */
export class FaultTally {
  #cases = 0;
  #lost = 0;
  readonly #name: string;
  #kept = new Set<string>();

  constructor(name: string) {
    this.#name = name;
  }

  /** The rows that AWS has, and the index after a pass without faults: none of them may go. */
  async expectKept(knex: Knex): Promise<void> {
    this.#kept = await readPresent(knex);
  }

  /** Counts a case, and names the rows that are missing after it. */
  async missingAfterCase(knex: Knex): Promise<string[]> {
    const present = await readPresent(knex);
    const missing = [...this.#kept].filter(row => !present.has(row));
    this.#cases += 1;
    this.#lost += missing.length;
    return missing;
  }

  /** Says in one line how it went. */
  print(): void {
    process.stdout.write(
      `Faults survived, ${this.#name}: ${this.#cases} cases, ${
        this.#lost
      } rows lost\n`,
    );
  }
}

/** Resources and APIs that are not marked as removed. */
async function readPresent(knex: Knex): Promise<Set<string>> {
  const resources: { scope_id: string; arn: string }[] = await knex('resources')
    .whereNull('removed_at')
    .select('scope_id', 'arn');
  const apis: string[] = await knex('apis')
    .where({ is_removed: false })
    .pluck('api_key');
  return new Set([
    ...resources.map(({ scope_id, arn }) => `${scope_id} ${arn}`),
    ...apis,
  ]);
}
