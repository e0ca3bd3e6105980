import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDir } from '../store/openDatabase';

/** The engines that the plugin supports; PostgreSQL runs where the environment names one. */
export function supportedDatabases(): TestDatabases {
  return TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });
}

/** An empty database with all migrations applied. */
export async function migratedDatabase(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<Knex> {
  const knex = await databases.init(id);
  await knex.migrate.latest({ directory: migrationsDir });
  return knex;
}

/** How another process connects to the same PostgreSQL database. Knex hides the password from whoever lists the properties. */
export function connectionOf(knex: Knex): object {
  const { password, ...connection } = knex.client.config.connection;
  return { ...connection, password };
}
