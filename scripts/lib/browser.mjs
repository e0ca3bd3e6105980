import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

/** For a browser in a container, without its calls home. `playwright.config.ts` has them too: it is CommonJS and cannot take them from here. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium or Chrome of this machine, installed where that is possible, or the reason why there is none. */
export function findBrowser() {
  const found = installed();
  if (found) {
    return { path: found };
  }
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    return {
      reason:
        'no Chromium or Chrome on the PATH and none that can be installed here (set PRIVATE_API_BROWSER)',
    };
  }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync(
    'apt-get',
    [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ],
    {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  const path = installed();
  return path ? { path } : { reason: 'apt-get could not install Chromium' };
}

function installed() {
  const named = process.env.PRIVATE_API_BROWSER;
  if (named && existsSync(named)) {
    return named;
  }
  return NAMES.map(onPath).find(Boolean) ?? playwrightsOwn();
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(existsSync);
}

function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
