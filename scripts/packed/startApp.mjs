import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { freePort, waitForUrl } from '../lib/ports.mjs';

const START_TIMEOUT_MS = 180_000;

/** Starts an installed app on free ports, and answers its address once both halves are up. Its output goes into a log file. */
export async function startApp(app, { groups, log }) {
  const [frontend, backend] = [await freePort(), await freePort()];
  const appUrl = `http://localhost:${frontend}`;
  const backendUrl = `http://localhost:${backend}`;
  const ports = join(app, 'app-config.ports.yaml');
  writeFileSync(ports, stringify(addresses(appUrl, backendUrl, backend)));
  let hasEnded = false;
  const child = groups.start(
    'yarn',
    [
      'start',
      ...[
        join(app, 'app-config.yaml'),
        join(app, 'app-config.local.yaml'),
        ports,
      ].flatMap(file => ['--config', file]),
    ],
    {
      cwd: app,
      // The new app's configuration asks for one; nothing is published here.
      env: { ...process.env, GITHUB_TOKEN: 'none' },
      stdio: ['ignore', openSync(log, 'w'), openSync(log, 'a')],
    },
  );
  child.once('exit', () => (hasEnded = true));
  const deadline = Date.now() + START_TIMEOUT_MS;
  const shouldStop = () => hasEnded || Date.now() > deadline;
  const isUp =
    (await waitForUrl(`${backendUrl}/.backstage/health/v1/readiness`, {
      shouldStop,
    })) && (await waitForUrl(appUrl, { shouldStop }));
  if (!isUp) {
    throw new Error(
      `The app did not start:\n${readFileSync(log, 'utf8').slice(-5_000)}`,
    );
  }
  return appUrl;
}

function addresses(appUrl, backendUrl, port) {
  return {
    app: { baseUrl: appUrl },
    backend: {
      baseUrl: backendUrl,
      listen: { port, host: 'localhost' },
      cors: { origin: appUrl },
    },
  };
}
