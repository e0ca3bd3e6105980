// Started by packed-install.mjs with the right Node.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ProcessGroups } from '../lib/processes.mjs';
import { root, say } from '../lib/toolchain.mjs';
import { run } from './commands.mjs';
import { createApp, preferTarballs } from './createApp.mjs';
import { followReadme } from './followReadme.mjs';
import { findTarballs, packPlugins } from './packPlugins.mjs';
import { seePortal } from './seePortal.mjs';
import { startApp } from './startApp.mjs';

const { values: options } = parseArgs({
  options: {
    legacy: { type: 'boolean', default: false },
    both: { type: 'boolean', default: false },
    tarballs: { type: 'string' },
    'pack-only': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    // Read by what starts this.
    node: { type: 'string' },
  },
});
const systems = options.both
  ? ['new', 'old']
  : [options.legacy ? 'old' : 'new'];
// The Yarn that create-app puts into the app gives up on slow registries ("onCancel handler was attached after the promise
// settled"): the one of this repository is taken instead.
Object.assign(process.env, {
  YARN_IGNORE_PATH: '1',
  YARN_HTTP_TIMEOUT: '180000',
  YARN_ENABLE_PROGRESS_BARS: '0',
});

const folder = mkdtempSync(join(tmpdir(), 'private-api-packed-'));
const groups = new ProcessGroups();
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => groups.stopAll().then(() => process.exit(code)));
}

try {
  const packed = options.tarballs
    ? resolve(options.tarballs)
    : join(folder, 'tarballs');
  const tarballs =
    findTarballs(packed) ??
    (await step('Pack the plugins', () => packPlugins(packed)));
  for (const system of options['pack-only'] ? [] : systems) {
    await tryOut(system, tarballs);
  }
} finally {
  await groups.stopAll();
  if (options.keep) {
    say(`Kept: ${folder}`);
  } else {
    await step('Clean up', () =>
      rmSync(folder, { recursive: true, force: true }),
    );
  }
}
process.exit(0);

async function tryOut(system, tarballs) {
  const startedAt = Date.now();
  const isLegacy = system === 'old';
  const screenshots = join(root, '.cache/packed-install', system);
  mkdirSync(screenshots, { recursive: true });
  const app = await step(
    `Create an app for the ${system} frontend system`,
    () => createApp(join(folder, system), { isLegacy }),
  );
  await step('Install it as the README says', () => {
    preferTarballs(app, tarballs);
    followReadme(app, { tarballs, isLegacy });
  });
  await step('Check its types', () => run('yarn', ['tsc'], { cwd: app }));
  const seen = await step('Start it and look', async () => {
    const appUrl = await startApp(app, {
      groups,
      log: join(screenshots, 'start.log'),
    });
    return seePortal(appUrl, { screenshots });
  });
  await groups.stopAll();
  say(
    `Installed from tarballs on Node ${
      process.versions.node
    }, ${system} frontend system, in ${seconds(startedAt)} s; seen: ${seen.join(
      ', ',
    )}`,
  );
}

async function step(name, act) {
  const start = Date.now();
  const result = await act();
  say(`${name}: ${seconds(start)} s`);
  return result;
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
