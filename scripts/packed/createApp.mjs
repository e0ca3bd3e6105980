import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmInstall, root } from '../lib/toolchain.mjs';
import { run } from './commands.mjs';

const CREATE_APP = '@backstage/create-app@0.9.2';

/** A new Backstage app as `create-app` makes it, not installed yet. Answers its folder. */
export function createApp(folder, { isLegacy }) {
  const tool = join(folder, 'create-app');
  mkdirSync(tool, { recursive: true });
  npmInstall(CREATE_APP, tool);
  const app = join(folder, 'app');
  run(
    process.execPath,
    [
      join(tool, 'node_modules/@backstage/create-app/bin/backstage-create-app'),
      ...(isLegacy ? ['--legacy'] : []),
      '--skip-install',
      '--path',
      app,
    ],
    { cwd: folder, env: { ...process.env, BACKSTAGE_APP_NAME: 'company' } },
  );
  return app;
}

/**
 * The tarballs in the place of packages that a registry would serve, and the versions that this repository is tested with:
 * its lockfile saves the new app from resolving three thousand packages, and its resolutions hold for the same reasons.
 */
export function preferTarballs(app, tarballs) {
  const ours = readJson(join(root, 'package.json'));
  const file = join(app, 'package.json');
  const manifest = readJson(file);
  manifest.resolutions = {
    ...manifest.resolutions,
    ...ours.resolutions,
    ...Object.fromEntries(
      Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`]),
    ),
  };
  manifest.dependenciesMeta = ours.dependenciesMeta;
  writeFileSync(file, JSON.stringify(manifest, undefined, 2));
  writeFileSync(
    join(app, 'yarn.lock'),
    readFileSync(join(root, 'yarn.lock'), 'utf8'),
  );
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
