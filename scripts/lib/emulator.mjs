import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './ports.mjs';
import { root } from './toolchain.mjs';

/**
 * The AWS emulator for the suites that read and deploy live, or the reason why there is none. One that is there and does not start is
 * broken: what needs it has failed then, where else it could not run.
 * `AWS_EMULATOR` names its start script, called with a port and `--bg`; moto (Apache-2.0) must be there for it.
 */
export async function startEmulator() {
  const script = resolve(
    process.env.AWS_EMULATOR ?? join(root, '../shared/emulator/start.sh'),
  );
  if (!existsSync(script)) {
    return none('no emulator: AWS_EMULATOR names no start script');
  }
  const python = process.env.MOTO_PYTHON ?? 'python3';
  if (spawnSync(python, ['-c', 'import moto.server']).status !== 0) {
    return none(`${python} cannot import moto (pip install "moto[server]")`);
  }
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'private-api-emulator-'));
  const started = spawnSync('bash', [script, String(port), '--bg'], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (started.status !== 0) {
    return {
      ...none(`the emulator did not start: ${started.stderr.trim()}`),
      isBroken: true,
    };
  }
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      process.kill(
        Number(readFileSync(join(folder, `moto-${port}.pid`), 'utf8')),
      );
    },
  };
}

function none(reason) {
  return { reason, stop: async () => {} };
}
