import makeKnex, { Knex } from 'knex';
import { migrationsDir } from '../store/openDatabase';

/** A migrated SQLite database in a file, or in memory. */
export async function openSqlite(filename = ':memory:'): Promise<Knex> {
  const knex = makeKnex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    // A database in memory is one connection's.
    pool: { min: 1, max: 1 },
  });
  await knex.migrate.latest({ directory: migrationsDir });
  return knex;
}
