import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { writeCatalogClaims } from '../store/writeCatalogClaims';
import type { DbApiOwnerRow, DbApiRow } from '../store/tables';
import { readComponentClaims } from './readComponentClaims';
import { resolveNames } from './resolveNames';

export interface OwnerDirectoryOptions {
  knex: Knex;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  /** Milliseconds between two looks at the catalog where nothing new asks for one. */
  intervalMs: number;
  /** Tells other plugins which APIs have another owner. */
  publish(apiKeys: readonly string[]): Promise<void>;
}

/**
 * Keeps what the catalog says of who owns APIs: its Components' claims, and which Groups and Users exist. It is asked in bulk, as
 * this plugin and not as a reader, and every reader is answered from the database.
 */
export class OwnerDirectory {
  readonly #options: OwnerDirectoryOptions;
  #syncedAt: number | undefined;

  constructor(options: OwnerDirectoryOptions) {
    this.#options = options;
  }

  /** Asks the catalog where it is time, or where a value has come up that nobody has looked for yet. */
  async syncIfDue(): Promise<void> {
    const { intervalMs } = this.#options;
    const isDue =
      this.#syncedAt === undefined || Date.now() - this.#syncedAt >= intervalMs;
    if (isDue || (await this.#hasNewValues())) {
      await this.sync();
    }
  }

  /** Asks the catalog. Where it does not answer, everything stays as it was. */
  async sync(): Promise<void> {
    const { knex, catalog, auth, logger, publish } = this.#options;
    try {
      const credentials = await auth.getOwnServiceCredentials();
      const claims = await readComponentClaims(
        catalog,
        credentials,
        await readEntityNames(knex),
      );
      const values = new Set(claims.map(({ value }) => value));
      (await readValues(knex)).forEach(value => values.add(value));
      const names = await resolveNames([...values], catalog, credentials);
      const changed = await writeCatalogClaims(knex, {
        claims,
        names,
        checkedAt: new Date().toISOString(),
      });
      this.#syncedAt = Date.now();
      if (changed.length > 0) {
        await publish(changed);
      }
    } catch (error) {
      logger.warn(
        `Could not ask the catalog for owners of APIs: ${
          toError(error).message
        }`,
      );
    }
  }

  async #hasNewValues(): Promise<boolean> {
    const row = await this.#options
      .knex<DbApiOwnerRow>('api_owners')
      .whereNotIn('value', known => known.select('value').from('owner_names'))
      .first('value');
    return row !== undefined;
  }
}

async function readEntityNames(knex: Knex): Promise<Map<string, string>> {
  const rows = await knex<DbApiRow>('apis')
    .where({ is_removed: false })
    .select('api_key', 'entity_name');
  return new Map(rows.map(row => [row.api_key, row.entity_name]));
}

/** What AWS says; what the catalog says comes from the catalog itself. */
async function readValues(knex: Knex): Promise<string[]> {
  const rows: { value: string }[] = await knex<DbApiOwnerRow>('api_owners')
    .whereNot('source', 'component')
    .distinct('value');
  return rows.map(row => row.value);
}
