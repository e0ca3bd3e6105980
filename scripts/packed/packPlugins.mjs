import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/toolchain.mjs';
import { run } from './commands.mjs';

/** What a package must hold beside its code: what is left out here is missed only by those who installed it. */
const MUST_HOLD = {
  'backstage-plugin-private-api': ['dist/index.d.ts', 'dist/alpha.d.ts'],
  'backstage-plugin-private-api-backend': [
    'dist/index.d.ts',
    'config.schema.json',
    'iam/read-only-policy.json',
    'src/schema/openapi.yaml',
    ...readdirSync(join(root, 'plugins/private-api-backend/migrations')).map(
      name => `migrations/${name}`,
    ),
  ],
  'backstage-plugin-private-api-common': [
    'dist/index.d.ts',
    'dist/index.esm.js',
    'dist/index.cjs.js',
  ],
  'backstage-plugin-catalog-backend-module-private-api': [
    'dist/index.d.ts',
    'config.schema.json',
  ],
  'backstage-plugin-scaffolder-backend-module-private-api': [
    'dist/index.d.ts',
    'config.schema.json',
  ],
};

/** Tests, fixtures and benchmarks are ours alone. */
const MUST_NOT_HOLD =
  /(^|\/)(bench|dev|testing|__\w+__|node_modules\/|e2e-tests)\/|\.test\.|report.*\.api\.md|tsconfig/;

/** Builds and packs every plugin into a folder. Answers the tarball of each package by its name. */
export function packPlugins(folder) {
  mkdirSync(folder, { recursive: true });
  run('yarn', ['tsc'], { cwd: root });
  run('yarn', ['backstage-cli', 'repo', 'build'], { cwd: root });
  const tarballs = {};
  for (const directory of readdirSync(join(root, 'plugins'))) {
    const cwd = join(root, 'plugins', directory);
    if (!existsSync(join(cwd, 'package.json'))) {
      continue;
    }
    const { name } = JSON.parse(readFileSync(join(cwd, 'package.json')));
    const tarball = join(folder, `${name}.tgz`);
    run('yarn', ['pack', '--out', tarball], { cwd });
    requireContents(name, tarball);
    tarballs[name] = tarball;
  }
  return tarballs;
}

/** What was packed before, by name; `undefined` where nothing was. */
export function findTarballs(folder) {
  const files = existsSync(folder)
    ? readdirSync(folder).filter(file => file.endsWith('.tgz'))
    : [];
  return files.length > 0
    ? Object.fromEntries(
        files.map(file => [file.replace(/\.tgz$/, ''), join(folder, file)]),
      )
    : undefined;
}

function requireContents(name, tarball) {
  const { stdout } = spawnSync('tar', ['tzf', tarball], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  const files = stdout
    .split('\n')
    .filter(Boolean)
    .map(file => file.replace(/^package\//, ''));
  const wanted = MUST_HOLD[name];
  if (!wanted) {
    throw new Error(`Say in MUST_HOLD what the package ${name} must hold`);
  }
  const missing = [...wanted, 'LICENSE', 'README.md', 'package.json'].filter(
    file => !files.includes(file),
  );
  const foreign = files.filter(file => MUST_NOT_HOLD.test(file));
  if (missing.length > 0 || foreign.length > 0) {
    throw new Error(
      `${name} as packed lacks [${missing.join(
        ', ',
      )}] and holds what is not to be published: [${foreign.join(', ')}]`,
    );
  }
}
