// `npm run bench` runs every benchmark, `npm run bench:analyse` and the others one; `-- --json` prints JSON.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fail, prepare, root } from './lib/toolchain.mjs';

const BENCHMARKS = {
  analyse: 'plugins/private-api-common/bench/analyse.ts',
  collect: 'plugins/private-api-backend/bench/collect.ts',
  bundle: 'plugins/private-api/bench/bundle.mjs',
};

const args = process.argv.slice(2);
const names = args.filter(arg => !arg.startsWith('--'));
const options = args.filter(arg => arg.startsWith('--'));
const unknown = names.find(name => !(name in BENCHMARKS));
if (unknown) {
  fail(
    `No benchmark ${unknown}; there are ${Object.keys(BENCHMARKS).join(', ')}`,
  );
}

const { node, env } = prepare();
const transform = join(
  root,
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);
for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
  const { status } = spawnSync(
    node,
    ['--require', transform, join(root, BENCHMARKS[name]), ...options],
    { cwd: root, env, stdio: 'inherit' },
  );
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
