import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Where knex finds the migrations, in the repository and in the published package. */
export const migrationsDir = resolvePackagePath(
  'backstage-plugin-private-api-backend',
  'migrations',
);

/** The plugin's database with all migrations applied, unless the operator applies them elsewhere. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDir });
  }
  return knex;
}
