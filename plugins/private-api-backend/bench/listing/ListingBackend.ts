import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import makeKnex, { Knex } from 'knex';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { silentLogger } from '../../src/testing/silentServices';
import { Answered, HttpClient } from './HttpClient';

export type Database = 'sqlite' | 'postgresql';

/** One that answers. */
export interface RunningBackend {
  /** The answer to a path below `/api`. */
  get(path: string): Promise<Answered>;
  stop(): Promise<void>;
}

/** Plugins go on registering tasks for a moment after the backend says that it has started, and fail if it stops meanwhile. */
const SETTLE_MS = 3_000;

/** A portal's backend with the catalog and this plugin in one process behind one HTTP server, on databases of its own. */
export class ListingBackend {
  readonly #database: Database;
  readonly #postgresUrl: string;
  readonly #directory: string;
  readonly #prefix: string;
  /** What requests must bring; both plugins check it alike. */
  readonly #token: string;

  private constructor(
    database: Database,
    options: {
      postgresUrl: string;
      directory: string;
      prefix: string;
      token: string;
    },
  ) {
    this.#database = database;
    this.#postgresUrl = options.postgresUrl;
    this.#directory = options.directory;
    this.#prefix = options.prefix;
    this.#token = options.token;
  }

  /** With empty databases. PostgreSQL is the server that `postgresUrl` leads to. */
  static async create(
    database: Database,
    postgresUrl = '',
  ): Promise<ListingBackend> {
    return new ListingBackend(database, {
      postgresUrl,
      directory: await mkdtemp(path.join(tmpdir(), 'listing-')),
      prefix: `bench_${process.pid}_`,
      token: randomBytes(24).toString('hex'),
    });
  }

  /** With the PostgreSQL databases of this prefix, which other processes have too. */
  static on(
    postgresUrl: string,
    shared: { prefix: string; token: string },
  ): ListingBackend {
    return new ListingBackend('postgresql', {
      postgresUrl,
      directory: '',
      ...shared,
    });
  }

  /** Answers how to ask once all plugins are ready, and how to stop them. */
  async start(port?: number): Promise<RunningBackend> {
    const free = port ?? (await findPort());
    const config = configOf(free, this.#token, this.#databaseConfig());
    const backend = createBackend();
    backend.add(
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => silentLogger,
      }),
    );
    backend.add(
      createServiceFactory({
        service: coreServices.rootConfig,
        deps: {},
        factory: () => new ConfigReader(config),
      }),
    );
    backend.add(import('@backstage/plugin-catalog-backend'));
    backend.add(import('../../src'));
    await backend.start();
    await setTimeout(SETTLE_MS);
    const client = new HttpClient(`http://127.0.0.1:${free}/api`, this.#token);
    return {
      get: where => client.get(where),
      stop: async () => {
        client.close();
        await backend.stop();
      },
    };
  }

  /**
   * Writes into the database of a plugin. Only while the backend is stopped: SQLite's driver would wait for a lock without
   * letting those go on that hold it.
   */
  async write(
    plugin: 'private-api' | 'catalog',
    fill: (knex: Knex) => Promise<void>,
  ): Promise<void> {
    const knex = this.open(plugin);
    try {
      if (this.#database === 'sqlite') {
        // With the 2 MB that are usual, 100,000 APIs take half an hour: each row has its place in a dozen indices.
        await knex.raw('pragma cache_size = -1000000');
      }
      await knex.transaction(fill);
      if (this.#database === 'postgresql') {
        // As autovacuum does by the time that anybody looks.
        await knex.raw('vacuum analyze');
      }
    } finally {
      await knex.destroy();
    }
  }

  async removeDatabases(): Promise<void> {
    if (this.#directory) {
      await rm(this.#directory, { recursive: true, force: true });
    }
    if (this.#database === 'postgresql') {
      await dropDatabases(this.#postgresUrl, this.#prefix);
    }
  }

  #databaseConfig(): JsonObject {
    return this.#database === 'sqlite'
      ? { client: 'better-sqlite3', connection: { directory: this.#directory } }
      : { client: 'pg', connection: this.#postgresUrl, prefix: this.#prefix };
  }

  /** A connection of its own to the database of a plugin. */
  open(plugin: string): Knex {
    if (this.#database === 'sqlite') {
      const filename = path.join(this.#directory, `${plugin}.sqlite`);
      return makeKnex({
        client: 'better-sqlite3',
        connection: { filename },
        useNullAsDefault: true,
      });
    }
    const url = new URL(this.#postgresUrl);
    url.pathname = `/${this.#prefix}${plugin}`;
    return makeKnex({ client: 'pg', connection: url.href });
  }
}

function configOf(
  port: number,
  token: string,
  database: JsonObject,
): JsonObject {
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port },
      database,
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'bench' } },
        ],
      },
    },
    // The entities come from no provider that runs: neither they nor where they come from are to be cleared away.
    catalog: {
      locations: [],
      orphanStrategy: 'keep',
      orphanProviderStrategy: 'keep',
    },
    privateApi: { sources: {} },
  };
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const knex = makeKnex({ client: 'pg', connection: url });
  const { rows } = await knex.raw(
    'select datname from pg_database where datname like ?',
    [`${prefix.replace(/_/g, '\\_')}%`],
  );
  for (const { datname } of rows) {
    await knex.raw('drop database ?? with (force)', [datname]);
  }
  await knex.destroy();
}

export async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
