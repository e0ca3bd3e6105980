// Runs both halves of the demo portal and ends them together. Started by start.mjs with the right Node.

import { ConfigReader } from '@backstage/config';
import { loadConfig } from '@backstage/config-loader';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isPortInUse, waitForUrl } from './lib/ports.mjs';
import { waitForEstate } from './lib/estate.mjs';
import { ProcessGroups } from './lib/processes.mjs';
import { fail, root, say } from './lib/toolchain.mjs';

const configFiles = configFilesOf(process.argv.slice(2));
const { appUrl, backendUrl, ports } = await readAddresses();
for (const { port, key } of ports) {
  if (await isPortInUse(port)) {
    fail(
      `Port ${port} is in use: end what listens there, or choose another in ${key}`,
    );
  }
}

const groups = new ProcessGroups();
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => stop(signal === 'SIGINT' ? 130 : 0));
}

const startedAt = Date.now();
startPackage('backend');
startPackage('app');
const isUp = await Promise.all([
  waitForUrl(`${backendUrl}/.backstage/health/v1/readiness`, {
    shouldStop: () => stopping,
  }),
  waitForUrl(appUrl, { shouldStop: () => stopping }),
]);
if (isUp.every(Boolean)) {
  await waitForEstate(backendUrl, { shouldStop: () => stopping });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  say(
    `\nThe portal is ready after ${seconds} s: ${appUrl}/private-apis (Ctrl-C ends it)\n`,
  );
}

/** The demo's configuration, the local one where there is one, then what the user lays over it. */
function configFilesOf(args) {
  const { values } = parseArgs({
    args,
    options: { config: { type: 'string', multiple: true, default: [] } },
  });
  const local = join(root, 'app-config.local.yaml');
  return [
    join(root, 'app-config.yaml'),
    ...(existsSync(local) ? [local] : []),
    ...values.config.map(file => resolve(process.env.INIT_CWD ?? root, file)),
  ];
}

async function readAddresses() {
  for (const file of configFiles) {
    if (!existsSync(file)) {
      fail(`No such configuration file: ${file}`);
    }
  }
  const { appConfigs } = await loadConfig({
    configRoot: root,
    configTargets: configFiles.map(path => ({ path })),
  });
  const config = ConfigReader.fromConfigs(appConfigs);
  const app = new URL(config.getString('app.baseUrl'));
  const backend = new URL(config.getString('backend.baseUrl'));
  return {
    appUrl: app.origin,
    backendUrl: backend.origin,
    ports: [
      { port: Number(app.port || 80), key: 'app.baseUrl' },
      {
        port: Number(backend.port || 80),
        key: 'backend.baseUrl and backend.listen.port',
      },
    ],
  };
}

function startPackage(name) {
  const child = groups.start(
    process.execPath,
    [
      join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'package',
      'start',
      ...configFiles.flatMap(file => ['--config', file]),
    ],
    {
      cwd: join(root, 'packages', name),
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  child.once('exit', code => {
    if (!stopping) {
      process.stderr.write(`The ${name} ended with code ${code}\n`);
      stop(code || 1);
    }
  });
}

async function stop(code) {
  if (stopping) {
    return;
  }
  stopping = true;
  await groups.stopAll();
  process.exit(code);
}
