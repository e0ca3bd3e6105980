import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, waitForUrl } from '../../lib/ports.mjs';
import { ProcessGroups } from '../../lib/processes.mjs';
import { root } from '../../lib/toolchain.mjs';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';
const TRANSFORM = [
  '--require',
  join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
];
const BACKSTAGE_CLI = join(
  root,
  'node_modules/@backstage/cli/bin/backstage-cli',
);
const LOAD = join(root, 'plugins/private-api-backend/bench/load');

/** The demo with so many simulated APIs, on databases and a port of its own. */
export async function servePortal({ apis, build }) {
  const postgresUrl = process.env[POSTGRES];
  if (!postgresUrl) {
    throw new Error(`${POSTGRES} names no database`);
  }
  const port = await freePort();
  const prefix = `bench_portal_${process.pid}_`;
  const groups = new ProcessGroups();
  const folder = await mkdtemp(join(tmpdir(), 'bench-portal-'));
  const stop = async () => {
    await groups.stopAll();
    await runToEnd(groups, [
      ...TRANSFORM,
      join(LOAD, 'dropDatabases.ts'),
      prefix,
    ]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    if (build) {
      await runToEnd(
        groups,
        [BACKSTAGE_CLI, 'package', 'build'],
        join(root, 'packages/app'),
      );
    }
    await runToEnd(groups, [
      ...TRANSFORM,
      join(LOAD, 'servePlugin.ts'),
      JSON.stringify({
        mode: 'fill',
        postgresUrl,
        prefix,
        token: randomBytes(24).toString('hex'),
        port,
        apis,
      }),
    ]);
    const url = `http://localhost:${port}`;
    const config = join(folder, 'app-config.bench.json');
    await writeFile(
      config,
      JSON.stringify(configOf({ url, port, postgresUrl, prefix })),
    );
    await startBackend(groups, { url, config });
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function configOf({ url, port, postgresUrl, prefix }) {
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: 'localhost', port },
      database: { client: 'pg', connection: postgresUrl, prefix },
    },
    auth: {
      providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
    },
    privateApi: { sources: { sample: { enabled: false } } },
    catalog: {
      locations: [],
      // The catalog is at rest: 10,000 entities would be processed for minutes, and the list does not read them.
      providers: {
        privateApi: {
          schedule: {
            initialDelay: { hours: 24 },
            frequency: { hours: 24 },
            timeout: { minutes: 10 },
          },
        },
      },
    },
  };
}

async function startBackend(groups, { url, config }) {
  const child = groups.start(
    process.execPath,
    [
      ...TRANSFORM,
      'src/index.ts',
      '--config',
      join(root, 'app-config.yaml'),
      '--config',
      config,
    ],
    {
      cwd: join(root, 'packages/backend'),
      // Its log would be among the figures.
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const isUp = await waitForUrl(`${url}/.backstage/health/v1/readiness`, {
    shouldStop: () => child.exitCode !== null,
  });
  if (!isUp) {
    throw new Error(`The backend ended with code ${child.exitCode}`);
  }
}

async function runToEnd(groups, args, cwd = root) {
  const child = groups.start(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    throw new Error(`${args.join(' ')} ended with ${code}`);
  }
}
