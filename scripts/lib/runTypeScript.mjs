import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './toolchain.mjs';

/** Runs a TypeScript file of a package with the transform of Backstage's CLI, and leaves with its exit code. */
export function runTypeScript(file, args) {
  const { node, env } = prepare();
  const transform = join(
    root,
    'node_modules/@backstage/cli/config/nodeTransform.cjs',
  );
  const { status } = spawnSync(
    node,
    ['--require', transform, join(root, file), ...args],
    {
      cwd: root,
      env,
      stdio: 'inherit',
    },
  );
  process.exit(status ?? 1);
}
